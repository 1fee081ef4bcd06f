"""For programs: every party with its signs and the reasons, and the findings. A contract: additions only."""

from __future__ import annotations

from typing import Any

from catalog.observing.observed import OUTCOMES, Party, Sighting
from reports.accepted import accepted_findings, waived_record
from reports.discover.discover_report import DiscoverReport
from reports.escaping.json_text import json_text
from reports.finding_record import finding_record
from reports.not_judged import unread_records
from reports.tool import TOOL


def render(report: DiscoverReport) -> str:
    """The outcome as JSON, ignored signs included; the same input gives the same bytes."""
    observed, check = report.observed, report.check
    return json_text({
        "schema": "clausemap/discover/1",
        "tool": TOOL,
        "organisation": observed.inventory.manifest.organisation.name,
        "as_of": observed.assessed.prepared.day.isoformat(),
        "evidence": [
            {
                "file": one.file, "kind": one.title, "observations": len(one.observations),
                "skipped": [{"file": skipped.name, "reason": skipped.reason} for skipped in one.skipped],
            }
            for one in observed.evidence
        ],
        "summary": {
            **{outcome: len(observed.of(outcome)) for outcome in OUTCOMES},
            "errors": check.count("error"), "warnings": check.count("warning"), "notes": check.count("note"),
            "exit": check.assessment.exit_code,
            "waived": len(check.assessment.waived), "ignored_by_comment": len(check.assessment.ignored),
            "not_selected": check.assessment.unselected,
            "not_judged": check.assessment.not_judged._asdict(),
        },
        "parties": [_party(party) for party in observed.parties],
        "findings": [
            finding_record(one)
            for one in check.located
        ],
        "not_judged": unread_records(check),
        "waived": [waived_record(one) for one in accepted_findings(check)],
    })  # fmt: skip


def _party(party: Party) -> dict[str, Any]:
    return {
        "outcome": party.outcome,
        "id": party.id,
        "name": party.name,
        "kinds": list(party.service.kinds) if party.service else [],
        "signs": [_sign(one) for one in party.sightings],
    }


def _sign(one: Sighting) -> dict[str, Any]:
    seen = one.observation
    return {
        "signal": seen.kind,
        "value": seen.value,
        "file": seen.file,
        "line": seen.line or None,
        "pointer": seen.pointer or None,
        "confidence": seen.confidence,
        "transitive": seen.transitive,
        "development": seen.dev,
        "data": list(seen.data),
        "reason": one.reason,
    }
