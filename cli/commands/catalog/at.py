"""Show the state on a day: which snapshot held, and who had what.

A state holds from the day it was recorded, or from the day that `record --as-of` gave. `--known-by` leaves out what was
recorded later than a day. Exit codes: 0 there was a state on that day, 2 there was none.

\b
    inventory catalog at 2019-03-01
    inventory catalog at 2019-03-01 --who-had email-address
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Only, Place, ask, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width
from cli.opening import day_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

KnownBy = Annotated[
    str | None, typer.Option("--known-by", metavar="DATE", help="By what was recorded until then.", show_default=False)
]


def run(
    date: Annotated[str, typer.Argument(metavar="DATE", help="A day, as 2019-03-01.")],
    who_had: Annotated[
        str | None, typer.Option("--who-had", metavar="DATA", help="Who got these data?", show_default=False)
    ] = None,
    inventory: Only = None,
    known_by: KnownBy = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the state of every inventory on that day."""
    from catalog.store.entries import all_in_force, entry_record
    from catalog.store.questions import flows_at
    from catalog.store.questions import who_had as who_got
    from reports.store.flows import flows_text

    day_of(date), day_of(known_by)

    def question(connection: Connection) -> dict[str, Any]:
        entries = all_in_force(connection, date, inventory, known_by)
        asked = [
            record
            for entry in entries
            for record in (who_got(connection, entry, who_had) if who_had else flows_at(connection, entry))
        ]
        return {"day": date, "data": who_had, "entries": [entry_record(entry) for entry in entries], "flows": asked}

    found = ask(store_at(place, folder), question)
    if not found["entries"]:
        raise refusal(f"Nothing is recorded that held on {date}: see `inventory catalog log`.")
    tell(found, as_json, lambda: flows_text(found, terminal_width()))
    return ExitCode.OK
