"""Declare the recipients that a list names: a table in a workbook, CSV, Markdown or HTML, or a list in a document.

Whoever is declared already, by name or alias, stays as it is; the others are appended to the recipients file with what
the columns say of them: country, services, role, agreement, transfer mechanism, website, contact. What a column says
and no field holds is kept as a comment; each column that is not used is named, and so is each row without a company.
Kinds are only guessed, as comments: until somebody decides them, `inventory check` says that they are missing. Running
it again changes nothing.

Exit codes: 0 done, or nothing to do (with --dry-run: shown); 2 the list or the recipients file cannot be read or
written, or no column of the list names companies.

\b
    inventory import vendors vendors.xlsx --dry-run
    inventory import vendors subprocessors.csv path/to/inventory
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.listed_import import declared_already, new_recipients, recipients_files
from cli import opening
from cli.appending import growth, save, show
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder
from inventory.model import Inventory
from inventory.named_files import PATTERN_SIGNS
from inventory.policy.incorporated import read_list
from inventory.policy.listed_model import ListRead
from inventory.source.place import leaves
from reports.inert import terminal_text
from reports.policy.list_reading import columns_told, rows_told
from reports.policy.recipient_entries import HEAD, entries

DEFAULT = "recipients.yaml"


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list: .xlsx, .csv, .tsv, .md, .html or .txt.")],
    directory: Folder = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="FILE", help="The recipients file, where there are several.")
    ] = None,
    diff: DryRun = False,
) -> int:
    """Append what is new."""
    inventory, day = opening.load(directory)
    read = _read(file)
    listed = read.recipients
    new = new_recipients(inventory, listed, day)
    if not new:
        print(f"All {len(listed)} recipients that the list names are declared already." if len(listed) > 1 else
              "The recipient that the list names is declared already.")  # fmt: skip
        _tell(rows_told(read.passed_over))
        return ExitCode.OK
    already = declared_already(inventory, listed)  # before any is appended: it looks at the files themselves
    target = named_recipients_file(inventory, into)
    grown = growth(inventory.root, target, entries(new, file.name), HEAD)
    if diff:
        show(grown)
    else:
        save(grown)
        of_all = f"{len(new)} of {counted(len(listed), 'listed recipient')}"
        print(terminal_text(f"{target}: {of_all} {'was' if len(new) == 1 else 'were'} new, and appended."))
    _tell(columns_told(read.columns))
    _tell(rows_told(read.passed_over, already))
    if not diff:
        _tell_next(inventory, target)
    return ExitCode.OK


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        print(terminal_text(line))


def _tell_next(inventory: Inventory, target: str) -> None:
    print("Decide the kinds and the role of each: `inventory check` tells which are missing.")
    if target not in _named(inventory):
        print(terminal_text(f"Name the file in {inventory.manifest_file}:"))
        print(terminal_text(f"    recipients: {target}"))


def _read(file: Path) -> ListRead:
    place = file.resolve()
    read = read_list(place.parent, place.name, guess=False)
    if read.problems and not (read.recipients and all(one.code == "INV009" for one in read.problems)):
        first = read.problems[0]
        raise _cannot(f"“{file}” cannot be read as a list of recipients. {first.message} {first.help}")
    return read


def _named(inventory: Inventory) -> list[str]:
    """The recipients files that the manifest names plainly, or that match what it names."""
    plain = [name for name in inventory.manifest.recipients if not PATTERN_SIGNS & set(name)]
    return list(dict.fromkeys([*plain, *recipients_files(inventory)]))


def named_recipients_file(inventory: Inventory, into: str | None) -> str:
    """The recipients file to append to: `into`, or the only one. Raises Exit with code 2 where it cannot be told."""
    known = _named(inventory)
    if into is None and len(known) > 1:
        raise _cannot(f"There are several recipients files: name one with --into ({', '.join(known)}).")
    if into is None and not known and inventory.manifest.recipients:
        pattern = inventory.manifest.recipients[0]
        raise _cannot(f"No recipients file exists yet: name one that matches “{pattern}” with --into.")
    target = into or (known[0] if known else DEFAULT)
    if leaves(target) or not target.endswith((".yaml", ".yml")):
        raise _cannot(f"“{target}” is no YAML file inside the inventory's folder.")
    return target


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
