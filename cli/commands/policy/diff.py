"""Compare versions of a policy clause by clause, and show what the change does to an inventory.

OLD and NEW are files, git refs (the policy's document in DIR as it was), REF:path, or snapshots of the catalogue:
catalog: and a number, the beginning of an address, a day, or latest. With DIR, an inventory, the blast
radius follows: the points that are no longer proved, those that now are, and those whose proof rests on an edited
clause and has to be read again. With --matrix any number of versions are compared: disclosures by versions.

Exit codes: 0 nothing changed that matters, 1 there is something to read or something is no longer proved, 2 could not
compare.

\b
    inventory policy diff policy-2014.md policy-2016.md
    inventory policy diff v1.0 HEAD path/to/inventory
    inventory policy diff catalog:2019-03-01 catalog:latest path/to/inventory
    inventory policy diff --matrix 2014.md 2016.md 2018.md --dir path/to/inventory
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.diff.policy.blast import blast_radius, compared
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.matrix import matrix
from cli import opening
from cli.catalog_place import Only, Place
from cli.catalog_state import Shelf, is_snapshot
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, AsOf, print_json, tell_of_language, terminal_width
from cli.output import wants_colour
from cli.policy_choice import PolicyId, chosen_policy
from cli.policy_versions import Versions
from inventory.manifest_file import manifest_in
from inventory.model import Inventory, Policy
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from reports.policy.changes import PolicyChanges, changes_record, changes_text
from reports.policy.matrix import matrix_csv, matrix_record, matrix_text


def run(
    versions: Annotated[list[str], typer.Argument(metavar="OLD NEW [DIR]", help="Two versions, and an inventory.")],
    directory: Annotated[
        Path | None, typer.Option("--dir", metavar="DIR", help="The inventory, in place of the third argument.")
    ] = None,
    as_matrix: Annotated[bool, typer.Option("--matrix", help="Disclosures by any number of versions.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="With --matrix: CSV, for a spreadsheet.")] = False,
    policy: PolicyId = None,
    as_of: AsOf = None,
    place: Place = None,
    inventory: Only = None,
    as_json: AsJson = False,
) -> int:
    """Compare the versions."""
    names, folder = _split(versions, directory, as_matrix)
    shelf = Shelf(folder or Path(), place, inventory)
    if as_matrix:
        return _matrix(names, shelf, policy, as_of, as_json, as_csv)
    return _compare(names, folder, policy, as_of, as_json, shelf)


def _split(given: list[str], directory: Path | None, as_matrix: bool) -> tuple[list[str], Path | None]:
    """The versions and the inventory's folder, which may stand last."""
    names, folder = list(given), directory
    if folder is None and len(names) > 2 and _is_inventory(names[-1]):
        folder = Path(names.pop())
    if len(names) < 2 or (len(names) > 2 and not as_matrix):
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name two versions, OLD and NEW; then the inventory's folder, if any.")
    if folder is None and any(map(_needs_inventory, names)) and _is_inventory("."):
        folder = Path()
    return names, folder


def _needs_inventory(name: str) -> bool:
    return not Path(name).exists() and (":" not in name or is_snapshot(name))


def _is_inventory(name: str) -> bool:
    return manifest_in(Path(name)) is not None


def _compare(
    names: list[str], folder: Path | None, policy: str | None, as_of: str | None, as_json: bool, shelf: Shelf
) -> int:
    if folder is None:
        reading = Versions(None, policy, _document(names), shelf=shelf)
        old, new = (reading.read(name) for name in names)
        vocabulary, _ = assemble(built_in_vocabulary(), [])
        changes = PolicyChanges(names[0], names[1], compared(old, new), CallOuts(vocabulary))
    else:
        inventory, day = opening.load(folder, as_of)
        chosen = chosen_policy(inventory, policy)
        reading = _versions(shelf, inventory, chosen)
        old, new = (reading.read(name) for name in names)
        alignment = compared(old, new)
        call_outs = CallOuts(inventory.vocabulary, inventory.recipients.values())
        blast = blast_radius(inventory, day, chosen, old, new, alignment)
        changes = PolicyChanges(names[0], names[1], alignment, call_outs, blast)
    tell_of_language(names[1], new.clauses)
    if as_json:
        print_json(changes_record(changes))
    else:
        print(changes_text(changes, wants_colour()), end="")
    return ExitCode.FINDINGS if changes.matters else ExitCode.OK


def _document(names: list[str]) -> str:
    """What to call the document that both are versions of."""
    named = [name for name in reversed(names) if not is_snapshot(name)]
    return Path(named[0].rpartition(":")[2]).name if named else "policy.md"


def _versions(shelf: Shelf, inventory: Inventory, policy: Policy) -> Versions:
    before = inventory.policies[: inventory.policies.index(policy)]
    taken = [clause.id for one in before for clause in one.text.clauses]
    return Versions(shelf.folder, policy.id, policy.entry.document, taken, shelf)


def _matrix(names: list[str], shelf: Shelf, policy: str | None, as_of: str | None, as_json: bool, as_csv: bool) -> int:
    inventory, day = opening.load(shelf.folder, as_of)
    chosen = chosen_policy(inventory, policy)
    reading = _versions(shelf, inventory, chosen)
    rows = matrix(inventory, day, chosen, [reading.read(name) for name in names])
    if as_json:
        print_json(matrix_record(names, rows))
    elif as_csv:
        print(matrix_csv(names, rows), end="")
    else:
        print(matrix_text(names, rows, terminal_width()), end="")
    return ExitCode.FINDINGS if any(row.lost is not None for row in rows) else ExitCode.OK
