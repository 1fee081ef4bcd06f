"""Show a snapshot: by its number in the log, or the beginning of its address.

With `--json`, everything that it consists of; without, who gets what.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Only, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width

if TYPE_CHECKING:
    from sqlalchemy import Connection


def run(
    snapshot: Annotated[str, typer.Argument(metavar="SNAPSHOT", help="A number, or the beginning of an address.")],
    inventory: Only = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print one snapshot."""
    from catalog.store.entries import entry_called, entry_record
    from catalog.store.questions import whole_state
    from catalog.store.tables import KINDS
    from reports.store.recorded import snapshot_text

    def question(connection: Connection) -> dict[str, Any]:
        entry = entry_called(connection, snapshot, inventory)
        return {"entry": entry_record(entry), **whole_state(connection, entry, KINDS)}

    found = ask(store_at(place, folder), question)
    tell(found, as_json, lambda: snapshot_text(found, terminal_width()))
    return ExitCode.OK
