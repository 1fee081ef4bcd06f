"""Check all inventories together: do they agree on recipients, and do their verdicts follow from their statements?

Over the current snapshot of every inventory: recipients that are declared differently, that are of different kinds, or
that one inventory declares without an agreement; and verdicts that are recorded and do not follow from the statements
as they were recorded, all of them worked out anew inside the database. Exit codes: 0 nothing found, 1 findings at or
above `--fail-on`, 2 it could not be checked.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Place, ask, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width
from cli.opening import local_day

if TYPE_CHECKING:
    from sqlalchemy import Connection

BARS = {"error": ("error",), "warning": ("error", "warning"), "note": ("error", "warning", "note")}


def run(
    fail_on: Annotated[str, typer.Option("--fail-on", help="error, warning or note.")] = "error",
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print the conflicts."""
    from catalog.store.entries import inventories
    from catalog.store.organisation import conflicts, verdicts
    from catalog.store.waivers import apply_recorded_waivers
    from catalog.store.worked_out import not_worked_out
    from reports.store.organisation import organisation_text, waived_conflict

    if fail_on not in BARS:
        raise refusal(f"--fail-on cannot be “{fail_on}”: write {', '.join(BARS)}.")

    def question(connection: Connection) -> dict[str, Any]:
        found = apply_recorded_waivers(connection, conflicts(connection), local_day())
        return {
            "schema": "clausemap/catalog-check/1",
            "inventories": inventories(connection),
            "verdicts": verdicts(connection),
            "not_worked_out": not_worked_out(connection),
            "findings": [one._asdict() for one in found.standing],
            "waived": [waived_conflict(*pair) for pair in found.waived],
        }

    found = ask(store_at(place, folder), question)
    if not found["inventories"]:
        raise refusal("Nothing is recorded in the catalogue, so nothing was checked.")
    tell(found, as_json, lambda: organisation_text(found, terminal_width()))
    failing = any(one["severity"] in BARS[fail_on] for one in found["findings"])
    return ExitCode.FINDINGS if failing else ExitCode.OK
