"""For programs: every change with its kind, its terms and its places in both states. A contract: additions only."""

from __future__ import annotations

import json
from typing import Any

from catalog.diff.inventory import Change, RecordPlace, rule_of
from catalog.findings.locate import Locator
from reports.changes.change_report import ChangeReport, spot
from reports.tool import TOOL


def render(report: ChangeReport) -> str:
    """The changes of a comparison as JSON; the same input gives the same bytes."""
    record = {
        "schema": "clausemap/diff/1",
        "tool": TOOL,
        "base": report.base,
        "head": report.head,
        "as_of": report.comparison.day.isoformat(),
        "summary": {
            "widening": report.count("widening"),
            "weaker": report.count("weaker"),
            "narrowing": report.count("narrowing"),
            "neutral": report.count("neutral"),
            "fail_on": sorted(report.fail_on),
            "failing": report.failing,
            "exit": int(report.failing > 0),
        },
        "changes": [_change(report, change) for change in report.comparison.changes],
    }
    return json.dumps(record, ensure_ascii=True, indent=1) + "\n"


def _change(report: ChangeReport, change: Change) -> dict[str, Any]:
    rule = rule_of(change)
    return {
        "about": change.about,
        "id": change.id,
        "event": change.event,
        "aspect": change.aspect or None,
        "kind": change.kind,
        "code": rule.code if rule else None,
        "name": rule.name if rule else None,
        "fails": report.fails(change),
        "message": change.message,
        "added": list(change.added),
        "removed": list(change.removed),
        "location": _place(report.after, change.place),
        "was": _place(report.before, change.was) if change.was else None,
        "flow": change.flow._asdict() if change.flow else None,
    }


def _place(locator: Locator, place: RecordPlace) -> dict[str, Any]:
    span = spot(locator, place)
    return {
        "file": place.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
