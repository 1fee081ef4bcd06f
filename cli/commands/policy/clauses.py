"""List the policy's clauses under their headings, with ids, lines, and what each is read as.

\b
    inventory policy clauses
    inventory policy clauses path/to/inventory --json
"""

from __future__ import annotations

from catalog.checking.overview import overview
from cli import opening
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, AsOf, Folder, print_json, terminal_width, warn_of_faults
from cli.policy_choice import PolicyId, chosen_policy, readable
from reports.policy.clause_tree import clause_records, clause_tree


def run(directory: Folder = None, policy: PolicyId = None, as_of: AsOf = None, as_json: AsJson = False) -> int:
    """Print the tree of all policies, or of one."""
    inventory, day = opening.load(directory, as_of)
    wanted = [chosen_policy(inventory, policy)] if policy else inventory.policies
    shown = {readable(inventory, one).id for one in wanted}
    seen = overview(inventory, day)
    warn_of_faults(seen.problems)
    clauses = [one for one in seen.clauses if one.policy in shown]
    print_json(clause_records(clauses)) if as_json else print(clause_tree(clauses, terminal_width()), end="")
    return ExitCode.OK
