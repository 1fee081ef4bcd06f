"""List categories, recipients, purposes, clauses, statements, disclosures, what is due, or the vocabulary; show one.

\b
    inventory show disclosures
    inventory show recipients payment-processor-co
    inventory show statements path/to/inventory
    inventory show clauses contact-information path/to/inventory
    inventory show vocabulary data email
    inventory show vocabulary recipients "hosting provider"
    inventory show due --until 2026-12-31

The vocabulary can be searched: by dimension (data, purposes, recipients, subjects, sources, conditions, duties, topics,
mechanisms), by words of a term's name, label, synonyms or definition, or by both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from catalog.checking.overview import overview
from cli import opening
from cli.choices import none_of
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, AsOf, print_json, terminal_width, warn_of_faults
from cli.names import listed, one_of
from cli.partial import Partial, refuse_unread
from inventory.manifest_file import manifest_in
from reports.incomplete import partial_marks
from reports.inert import terminal_text
from reports.show import Show, UnknownRecordError, full_text, kinds, searchable


def run(
    kind: Annotated[
        str, typer.Argument(help="What to list: the first word above, in the plural.", autocompletion=one_of(kinds))
    ],
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="ID",
            help="One of them, to show it in full; a dimension or words to look for.",
            show_default=False,
            autocompletion=listed,
        ),
    ] = None,
    words: Annotated[
        str | None, typer.Argument(metavar="WORDS", help="Of the vocabulary: what to look for.", show_default=False)
    ] = None,
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The inventory's folder.", show_default=False)
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Of what is due: only what is by this day.")
    ] = None,
    partial: Partial = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> int:
    """Print the table or the record."""
    if kind not in kinds():
        raise none_of(kinds(), kind, f"“{kind}” cannot be listed.")
    asked, directory = _asked(kind, name, words, directory)
    seen = overview(*opening.load(directory, as_of))
    # The vocabulary is looked up while an inventory is being mended, and rests on nothing but itself.
    if searchable(kind):
        warn_of_faults(seen.problems)
    else:
        refuse_unread(seen.unread, partial)
    marks = () if searchable(kind) else partial_marks(seen.unread)
    show = Show(kind, seen)
    try:
        found, in_full = show.answer(asked)
    except UnknownRecordError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    if until is not None:
        found = _by(kind, found, until)
    if as_json:
        print_json({"partial": list(marks), kind: found} if marks else found)
    else:
        width = terminal_width()
        print("".join(f"{terminal_text(mark)}\n" for mark in marks), end="")
        print(full_text(found, width) if in_full else show.as_table(found, width), end="")
    return ExitCode.OK


def _by(kind: str, found: list[dict[str, Any]], until: str) -> list[dict[str, Any]]:
    """Those that are due by a day; raises Exit with code 2 for a kind of records that is never due, or no day."""
    if kind != "due":
        raise Exit(ExitCode.COULD_NOT_CHECK, "Only what is due has a day: `inventory show due --until DATE`.")
    day = opening.day_of(until)
    return [record for record in found if day is None or record["by"] <= day.isoformat()]


def _asked(kind: str, name: str | None, words: str | None, directory: Path | None) -> tuple[list[str], Path | None]:
    """What is asked for, and the folder: the last that is given where it can only be meant as one."""
    given = [one for one in (name, words) if one is not None]
    if directory is None and given and (_is_inventory(given[-1]) or (words is not None and not searchable(kind))):
        directory = Path(given.pop())
    return given, directory


def _is_inventory(name: str) -> bool:
    """Whether a name can only be meant as a folder: `inventory show clauses path/to/inventory`."""
    return manifest_in(Path(name)) is not None
