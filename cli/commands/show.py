"""List categories, recipients, purposes, clauses, statements, disclosures or the vocabulary; or show one in full.

\b
    inventory show disclosures
    inventory show recipients payment-processor-co
    inventory show statements path/to/inventory
    inventory show clauses contact-information path/to/inventory
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.overview import overview
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, AsOf, print_json, terminal_width, warn_of_faults
from inventory.load import MANIFEST_NAMES
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text
from reports.show import Show, UnknownRecordError, full_text, kinds


def run(
    kind: Annotated[str, typer.Argument(help="What to list: the first word above, in the plural.")],
    name: Annotated[
        str | None, typer.Argument(metavar="ID", help="One of them, to show it in full.", show_default=False)
    ] = None,
    directory: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="The inventory's folder.", show_default=False)
    ] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> int:
    """Print the table or the record."""
    if kind not in kinds():
        hint = did_you_mean(kind, kinds(), f"Known are: {', '.join(kinds())}.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{terminal_text(kind)}” cannot be listed. {hint}")
    if name is not None and directory is None and _is_inventory(name):
        directory, name = Path(name), None
    seen = overview(*opening.load(directory, as_of))
    warn_of_faults(seen.problems)
    show = Show(kind, seen)
    if name is None:
        print_json(show.records) if as_json else print(show.as_table(terminal_width()), end="")
        return ExitCode.OK
    try:
        found = show.in_full(name)
    except UnknownRecordError as unknown:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(str(unknown))) from None
    print_json(found) if as_json else print(full_text(found, terminal_width()), end="")
    return ExitCode.OK


def _is_inventory(name: str) -> bool:
    """Whether a name can only be meant as a folder: `inventory show clauses path/to/inventory`."""
    return any((Path(name) / manifest).is_file() for manifest in MANIFEST_NAMES)
