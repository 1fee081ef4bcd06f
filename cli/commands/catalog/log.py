"""List what was recorded, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.commands.catalog._place import Beside, Only, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width


def run(
    inventory: Only = None,
    most: Annotated[
        int | None, typer.Option("--most", "-n", min=1, help="At most so many.", show_default=False)
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the entries."""
    from catalog.store.entries import entry_record, history
    from reports.store.recorded import log_text

    found = ask(store_at(place, folder), lambda connection: history(connection, inventory, most))
    records = [entry_record(entry) for entry in found]
    tell(records, as_json, lambda: log_text(records, terminal_width()))
    return ExitCode.OK
