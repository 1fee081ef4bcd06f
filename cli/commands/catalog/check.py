"""Check all inventories together: do they agree on recipients, and do their verdicts follow from their files?

Over the current snapshot of every inventory: recipients that are declared differently, that are of different kinds, or
that one inventory declares without an agreement; and verdicts that do not follow from the files as they were recorded,
all of them worked out anew as `inventory catalog prove` does, in one process a core. Exit codes: 0 nothing found, 1
findings at or above `--fail-on`, 2 it could not be checked, or an inventory not be judged, or
not in full.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.catalog_place import Beside, Place, ask, done, place_of, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson, terminal_width
from cli.opening import local_day
from cli.progress import shown_on_a_terminal

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
    from catalog.proving.processes import in_processes
    from catalog.proving.proof import differing_verdicts, prove
    from catalog.store.entries import inventories
    from catalog.store.organisation import conflicts, in_order, verdicts
    from catalog.store.waivers import apply_recorded_waivers
    from reports.store.organisation import organisation_text, waived_conflict
    from reports.store.proved import in_part_records, not_judged_records

    if fail_on not in BARS:
        raise refusal(f"--fail-on cannot be “{fail_on}”: write {', '.join(BARS)}.")

    with shown_on_a_terminal():
        proved = done(lambda: prove("database", place_of(place, folder), in_processes))
    unfollowed = list(differing_verdicts(proved))

    def question(connection: Connection) -> dict[str, Any]:
        every = in_order([*conflicts(connection), *unfollowed])
        found = apply_recorded_waivers(connection, every, local_day())
        return {
            "schema": "clausemap/catalog-check/1",
            "inventories": inventories(connection),
            "verdicts": verdicts(connection),
            "not_worked_out": [one["inventory"] for one in proved.not_judged],
            "judged": len(proved.judged),
            "judged_in_part": in_part_records(proved),
            "not_judged": not_judged_records(proved),
            "findings": [one._asdict() for one in found.standing],
            "waived": [waived_conflict(*pair) for pair in found.waived],
        }

    found = ask(store_at(place, folder), question)
    if not found["inventories"]:
        raise refusal("Nothing is recorded in the catalogue, so nothing was checked.")
    tell(found, as_json, lambda: organisation_text(found, terminal_width()))
    if not proved.is_whole:
        return ExitCode.COULD_NOT_CHECK
    failing = any(one["severity"] in BARS[fail_on] for one in found["findings"])
    return ExitCode.FINDINGS if failing else ExitCode.OK
