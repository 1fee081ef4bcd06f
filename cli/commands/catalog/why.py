"""Show the proof of a disclosure as it stood on a day.

Exit codes: 0 it was justified, 1 it was not, 2 there was no such disclosure on that day.

\b
    inventory catalog why account/payment --on 2019-03-01
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from catalog.justify.verdicts import PASSING
from cli.catalog_place import Beside, Only, Place, ask, refusal, store_at, tell
from cli.commands.catalog.at import KnownBy
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width
from cli.opening import day_of

if TYPE_CHECKING:
    from sqlalchemy import Connection


def run(
    disclosure: Annotated[str, typer.Argument(metavar="DISCLOSURE", help="A disclosure, as category/id.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today unless named.")] = None,
    inventory: Only = None,
    known_by: KnownBy = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the proof of every inventory's disclosure of that name."""
    from catalog.store.entries import all_in_force
    from catalog.store.questions import why
    from reports.store.proofs import proofs_text

    today = datetime.datetime.now(datetime.UTC).date()
    day = (day_of(on) or today).isoformat()
    day_of(known_by)

    def question(connection: Connection) -> list[dict[str, Any]]:
        entries = all_in_force(connection, day, inventory, known_by)
        return [told for entry in entries if (told := why(connection, entry, disclosure)) is not None]

    found = ask(store_at(place, folder), question)
    if not found:
        raise refusal(f"No recorded inventory had a disclosure “{disclosure}” on {day}.")
    tell({"day": day, "disclosures": found}, as_json, lambda: proofs_text(day, found, terminal_width()))
    return ExitCode.OK if all(one["verdict"] in PASSING for one in found) else ExitCode.FINDINGS
