"""Propose statements for the clauses that nobody has read yet.

Prints a file of statements. Each says “draft: true” and counts for nothing until somebody has read its sentence and
keeps it: inventory policy keep ID. Sentences that the program could not read are listed under “todo”, each once. Put
the entries into the policy's own file of statements, or write them to a file of their own that the manifest names.

\b
    inventory policy draft
    inventory policy draft path/to/inventory > path/to/inventory/policy/drafts.yaml
"""

from __future__ import annotations

from catalog.checking.overview import Overview, overview
from catalog.drafting.readings import read_for_drafts
from catalog.drafting.recipient_tables import rows_said
from catalog.drafting.statements import Drafter
from catalog.drafting.statements_file import statements_text
from cli import opening
from cli.exit_codes import ExitCode
from cli.inventory_options import AsOf, Folder, warn_of_faults, warn_of_languages
from cli.policy_choice import PolicyId, chosen_policy, readable
from inventory.model import Policy
from inventory.source import read_text
from reports.inert import terminal_lines


def run(directory: Folder = None, policy: PolicyId = None, as_of: AsOf = None) -> int:
    """Print the proposals of all policies, or of one."""
    inventory, day = opening.load(directory, as_of)
    wanted = [chosen_policy(inventory, policy)] if policy else inventory.policies
    seen = overview(inventory, day)
    warn_of_faults(seen.problems)
    warn_of_languages(wanted)
    print("\n".join(terminal_lines(_drafts(seen, readable(inventory, one))) for one in wanted), end="")
    return ExitCode.OK


def _drafts(seen: Overview, policy: Policy) -> str:
    unread = {one.clause.id for one in seen.clauses if one.policy == policy.id and one.verdict == "unread"}
    if not unread:
        return f"## Nothing to draft: every clause of {policy.text.document} has been read.\n"
    taken = {*seen.statements, *seen.prepared.drafts.entries}
    inventory = seen.prepared.inventory
    language, rows = policy.entry.language or "", rows_said(inventory, policy)
    drafter = Drafter(inventory.vocabulary, policy.text.clauses, taken, language=language, rows=rows)
    clauses = [clause for clause in policy.text.clauses if clause.id in unread]
    source = read_text(inventory.root, policy.text.document)[0] or ""
    return statements_text(read_for_drafts(drafter, clauses, source), policy.text.document, policy.id)
