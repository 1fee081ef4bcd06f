"""Keep drafted statements: take “draft: true” away, so that from now on they count.

Read each sentence beside its draft first. IDs are those of drafted statements, or of clauses that are drafted as read.
--sure keeps, without naming them, those that the program reads in exactly this way and has no remark on. Comments,
order and layout of the files stay. --dry-run shows what would change, and writes nothing.

Exit codes: 0 kept, or shown; 2 no such draft, or the file could not be written: then nothing was.

\b
    inventory policy keep share-with-mailer no-sale-of-data
    inventory policy keep --sure --dry-run
    inventory policy keep collect-account --dir path/to/inventory --by "Ada Okafor"
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from typing import Annotated, TypeAlias

import typer

from catalog.counting import counted
from catalog.drafting.keeping import without_draft
from cli import opening
from cli.appending import Growth, save, show
from cli.exit_codes import Exit, ExitCode
from cli.folder_option import Option
from cli.names import named
from cli.written_text import written_text
from inventory.entry import Entry
from inventory.model import Inventory
from inventory.schema import ReadMark, Statement
from inventory.suggestion import did_you_mean
from inventory.yaml_edit import UneditableYamlError
from reports.inert import terminal_text

Draft: TypeAlias = Entry[Statement] | Entry[ReadMark]
SHOWN = 12


def run(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID...", autocompletion=named("drafts"), help="The drafts.", show_default=False),
    ] = None,
    sure: Annotated[bool, typer.Option("--sure", help="Keep those that leave nothing to weigh.")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who read them; recorded with each.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "--diff", help="Show what would change.")] = False,
    directory: Option = None,
) -> int:
    """Take the mark away from the drafts that are named, or are sure."""
    if bool(ids) == sure:
        raise _cannot("Name the drafts to keep by their ids, or keep those that leave nothing to weigh: --sure.")
    inventory, _ = opening.load(directory)
    chosen = _sure(inventory) if sure else _named(inventory, ids or [])
    _refuse_nameless(chosen, by)
    changes = _changes(inventory, chosen, (by or "").strip())
    for change in changes:
        if dry_run:
            show(change)
        else:
            save(change)
    if not dry_run:
        _tell(inventory, chosen)
    return ExitCode.OK


def _drafts(inventory: Inventory) -> list[Draft]:
    found: list[Draft] = []
    for policy in inventory.policies:
        found += policy.drafts
        found += policy.drafted_marks
    return found


def _named(inventory: Inventory, ids: Sequence[str]) -> list[Draft]:
    """The drafts with these ids; a statement and a clause of the same name are kept together."""
    drafts = _drafts(inventory)
    known = {draft.id for draft in drafts}
    kept = {entry.id for policy in inventory.policies for entry in policy.statements}
    kept |= {mark.id for policy in inventory.policies for mark in policy.read}
    for name in ids:
        if name not in known:
            raise _cannot(_no_draft(name, known, kept))
    return [draft for draft in drafts if draft.id in ids]


def _no_draft(name: str, known: Iterable[str], kept: Iterable[str]) -> str:
    shown = terminal_text(name)
    if name in kept:
        return f"“{shown}” is no draft: it counts already. Nothing was written."
    names = sorted(known)
    if not names:
        return f"There is no draft “{shown}”, nor any other. Nothing was written."
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    hint = did_you_mean(name, names, f"There are: {', '.join(names[:SHOWN])}{more}.")
    return f"There is no draft “{shown}”. {hint} Nothing was written."


def _sure(inventory: Inventory) -> list[Draft]:
    from catalog.drafting.certain import certain_drafts

    return [draft for policy in inventory.policies for draft in certain_drafts(inventory, policy)]


def _refuse_nameless(chosen: Sequence[Draft], by: str | None) -> None:
    """What another program proposed is kept in somebody's name."""
    if by is not None and not any(character.isalnum() for character in by):
        raise _cannot("--by needs a name.")
    for draft in chosen if by is None else ():
        proposed_by = getattr(draft.record, "proposed_by", None)
        if proposed_by:
            who = terminal_text(proposed_by)
            raise _cannot(f"“{draft.id}” is a proposal of {who}: say who read it, with --by NAME. Nothing was written.")


def _changes(inventory: Inventory, chosen: Sequence[Draft], by: str) -> list[Growth]:
    files = dict.fromkeys(draft.file for draft in chosen)
    return [_change(inventory, file, [draft for draft in chosen if draft.file == file], by) for file in files]


def _change(inventory: Inventory, file: str, drafts: Sequence[Draft], by: str) -> Growth:
    before = written_text(inventory.root, file)
    try:
        after = without_draft(before, [draft.path for draft in drafts], by)
    except UneditableYamlError as why:
        raise _cannot(f"“{file}” {why}. Nothing was written.") from None
    return Growth(inventory.root, file, before, after)


def _tell(inventory: Inventory, chosen: Sequence[Draft]) -> None:
    left = len(_drafts(inventory)) - len(chosen)
    what = "wait" if left != 1 else "waits"
    print(f"Kept {counted(len(chosen), 'draft')}; {left or 'none'} {what} to be read.")
    if chosen:
        print(terminal_text(f"Next: inventory check {shlex.quote(str(inventory.root))}"))


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, message)
