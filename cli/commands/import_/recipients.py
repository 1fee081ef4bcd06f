"""Declare the recipients that a list names: a table or list in Markdown or HTML, or CSV.

Whoever is declared already, by name or alias, stays as it is; the others are appended to the recipients file with name,
country and services. Their kinds and role are only guessed, as comments: until somebody decides them, `inventory check`
says that they are missing. Running it again changes nothing.

Exit codes: 0 done, or nothing to do (with --diff: shown); 2 the list or the recipients file cannot be read or written.

\b
    inventory import recipients policy/subprocessors.md
    inventory import recipients subprocessors.csv path/to/inventory --diff
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.listed_import import new_recipients, recipients_files
from cli import opening
from cli.appending import growth, save, show
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import Folder
from inventory.model import Inventory
from inventory.named_files import PATTERN_SIGNS
from inventory.policy import ListedRecipient
from inventory.policy.incorporated import listed_in
from inventory.source import read_text
from inventory.source.place import leaves
from reports.inert import terminal_text
from reports.policy.recipient_entries import HEAD, entries

DEFAULT = "recipients.yaml"


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list: .md, .html, .txt, .csv or .tsv.")],
    directory: Folder = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="FILE", help="The recipients file, where there are several.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would be appended; write nothing.")] = False,
) -> int:
    """Append what is new."""
    inventory, _ = opening.load(directory)
    listed = _listed(file)
    new = new_recipients(inventory, listed)
    if not new:
        print(f"All {len(listed)} recipients that the list names are declared already." if len(listed) > 1 else
              "The recipient that the list names is declared already.")  # fmt: skip
        return ExitCode.OK
    target = _target(inventory, into)
    grown = growth(inventory.root, target, [one.id for one in new], entries(new, file.name), HEAD)
    if diff:
        show(grown)
        return ExitCode.OK
    save(grown)
    of_all = f"{len(new)} of {counted(len(listed), 'listed recipient')}"
    print(terminal_text(f"{target}: {of_all} {'was' if len(new) == 1 else 'were'} new, and appended."))
    print("Decide the kinds and the role of each: `inventory check` tells which are missing.")
    if target not in _named(inventory):
        print(terminal_text(f"Name the file in {inventory.manifest_file}:"))
        print(terminal_text(f"    recipients: {target}"))
    return ExitCode.OK


def _listed(file: Path) -> list[ListedRecipient]:
    place = file.resolve()
    text, problems = read_text(place.parent, place.name)
    listed: list[ListedRecipient] = []
    if text is not None:
        listed, problems = listed_in(text, place.name, guess=False)
    if problems:
        raise _cannot(f"“{file}” cannot be read as a list of recipients. {problems[0].message} {problems[0].help}")
    return listed


def _named(inventory: Inventory) -> list[str]:
    """The recipients files that the manifest names plainly, or that match what it names."""
    plain = [name for name in inventory.manifest.recipients if not PATTERN_SIGNS & set(name)]
    return list(dict.fromkeys([*plain, *recipients_files(inventory)]))


def _target(inventory: Inventory, into: str | None) -> str:
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
