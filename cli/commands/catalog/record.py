"""Check an inventory and record its state.

Nothing is recorded twice: a repeated push id, or a state that is recorded already, changes nothing. Once the command
has ended, the record is on the disk. With `--evidence`, what was observed is recorded too, by name: no value of any
evidence. Exit codes: those of `inventory check` on the same inventory, and 2 where the record could not be kept, in
which case the catalogue is as it was, or where it is kept but could not be told of, which the error stream says.

\b
    inventory catalog record
    inventory catalog record privacy --push-id "$GITHUB_RUN_ID-$GITHUB_RUN_ATTEMPT"
    inventory catalog record --evidence package-lock.json --evidence session.har
    inventory catalog record --as-of 2019-03-01 --name shop
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import opening
from cli.catalog_place import Place, done, refusal, store_at, tell
from cli.inventory_options import AsJson, Folder

if TYPE_CHECKING:
    from catalog.checking.assessment import Assessment
    from catalog.observing import Observed
    from catalog.store.recording import Outcome, Push


def run(
    directory: Folder = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day to judge by, from which the state held.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", help="What the inventory is called; owner/repository unless named.")
    ] = None,
    push_id: Annotated[
        str | None, typer.Option("--push-id", help="Names this record, so that it can be tried again safely.")
    ] = None,
    who: Annotated[str | None, typer.Option("--who", help="Who records; the user unless named.")] = None,
    evidence: Annotated[
        list[Path] | None,
        typer.Option("--evidence", help="Hold these files against the inventory, and record what they show."),
    ] = None,
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Check, gather, write."""
    from catalog.checking.assessment import assess
    from catalog.store.gather import gather
    from catalog.store.recording import record
    from cli.cache_folder import cache_for
    from cli.evidence import tell_what_is_left_out, with_evidence
    from reports.store.recorded import recorded_text

    folder = directory or Path()
    inventory, day = opening.load(folder, as_of)
    assessment = assess(inventory, day, keep_goals=True, cache=cache_for(inventory.root))
    assessment, observed, locator, located = with_evidence(assessment, evidence or ())
    tell_what_is_left_out(observed)
    snapshot = gather(assessment, located, locator, observed)
    push = _push(assessment, observed, inventory.root, name, push_id, who, as_of)
    outcome = done(lambda: record(store_at(place, folder), push, snapshot))
    content = _content(outcome, assessment)
    _acknowledge(content, as_json, recorded_text)
    return assessment.exit_code


def _acknowledge(content: dict[str, Any], as_json: bool, as_text: Callable[[dict[str, Any]], str]) -> None:
    """Print the record. Raises Exit with code 2 where that fails, which says that it is kept all the same."""
    from cli.streams import StreamError

    try:
        tell(content, as_json, lambda: as_text(content))
        sys.stdout.flush()
    except StreamError as error:
        kept = f"The state is recorded as entry {content['seq']}"
        raise refusal(f"{kept}, but the output cannot be written: {error.strerror}.") from None


def _push(
    assessment: Assessment,
    observed: Observed | None,
    folder: Path,
    name: str | None,
    push_id: str | None,
    who: str | None,
    as_of: str | None,
) -> Push:
    from pydantic import ValidationError

    from catalog.store.recording import Push, new_push_id
    from cli.circumstances import commit_of, name_of, recorder
    from reports.tool import TOOL

    now = datetime.datetime.now(datetime.UTC)
    judged_on = assessment.prepared.day.isoformat()
    try:
        return Push(
            inventory=name or name_of(folder),
            push_id=push_id or new_push_id(),
            day=judged_on if as_of else now.date().isoformat(),
            recorded_at=now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            who=who or recorder(),
            commit=commit_of(folder),
            tool=f"{TOOL['name']} {TOOL['version']}",
            as_of=judged_on,
            facts=_facts(assessment, observed, folder),
        )
    except ValidationError as error:
        fault = error.errors()[0]
        option = str(fault["loc"][0]).replace("_", "-").replace("inventory", "name")
        raise refusal(f"--{option} cannot be used: {fault['msg']}.") from None


def _facts(assessment: Assessment, observed: Observed | None, folder: Path) -> dict[str, Any]:
    """What else belongs to the record: whose it is, its policies, evidence, a summary, whether it was committed."""
    from catalog.store.observations import evidence_facts
    from cli.circumstances import is_uncommitted

    inventory = assessment.prepared.inventory
    summaries = assessment.assessed.summaries
    severities = [finding.severity for finding in assessment.findings]
    return {
        "organisation": inventory.manifest.organisation.name,
        "policies": {policy.id: policy.text.sha256 for policy in inventory.policies},
        **({"evidence": evidence_facts(observed)} if observed else {}),
        "uncommitted": is_uncommitted(folder),
        "summary": {
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
            "notes": severities.count("note"),
            "goals": sum(summary.goals for summary in summaries),
            "proved": sum(summary.proved for summary in summaries),
            "exit": assessment.exit_code,
        },
    }


def _content(outcome: Outcome, assessment: Assessment) -> dict[str, Any]:
    from catalog.store.entries import entry_record

    return {**entry_record(outcome.entry), "new": outcome.is_new, "rows": outcome.rows, "exit": assessment.exit_code}
