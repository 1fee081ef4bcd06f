"""Tell how two recorded snapshots differ, record by record.

Exit codes: 0 they do not differ, 1 they do, 2 they could not be compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Only, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson

if TYPE_CHECKING:
    from sqlalchemy import Connection


def run(
    old: Annotated[
        str, typer.Argument(metavar="A", help="The old snapshot: a number, or the beginning of an address.")
    ],
    new: Annotated[str, typer.Argument(metavar="B", help="The new one.")],
    inventory: Only = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the differences."""
    from catalog.store.differences import differences
    from catalog.store.entries import entry_called, entry_record
    from reports.store.differing import differences_text

    def question(connection: Connection) -> dict[str, Any]:
        entries = [entry_called(connection, name, inventory) for name in (old, new)]
        found = differences(connection, *entries)
        return {
            "old": entry_record(entries[0]),
            "new": entry_record(entries[1]),
            "differences": [one._asdict() for one in found],
        }

    found = ask(store_at(place, folder), question)
    tell(found, as_json, lambda: differences_text(found))
    return ExitCode.FINDINGS if found["differences"] else ExitCode.OK
