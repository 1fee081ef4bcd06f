"""What a check accepted: every finding that a waiver or a comment silences, with who said why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from catalog.counting import counted
from catalog.findings.locate import Located
from inventory.problem import Span
from reports.check_report import CheckReport, path_shown
from reports.finding_record import finding_record
from reports.location import location


class AcceptedFinding(NamedTuple):
    """A finding at its place, what accepts it, and where that stands."""

    located: Located
    by: str
    """“waiver”, “comment”, or what else of the inventory accepts it."""
    reason: str
    file: str
    span: Span
    until: datetime.date | None = None
    accepted_by: str | None = None
    ticket: str | None = None


def accepted_findings(report: CheckReport) -> list[AcceptedFinding]:
    """Every finding that is waived, then every one that a comment accepts, each by its place."""
    locate, span = report.locator.locate, report.locator.span
    found: list[AcceptedFinding] = []
    for finding, entry in report.assessment.waived:
        waiver = entry.record
        found.append(AcceptedFinding(
            locate([finding])[0], "waiver", waiver.reason, entry.file, span(entry.file, entry.path), waiver.until,
            waiver.by, waiver.ticket,
        ))  # fmt: skip
    for finding, comment in report.assessment.ignored:
        found.append(AcceptedFinding(locate([finding])[0], comment.by, comment.reason, comment.file, comment.span))
    return sorted(found, key=lambda one: (one.by != "waiver", one.located.finding.file, one.located.span))


def accepted_by_record(report: CheckReport) -> dict[str, tuple[str, ...]]:
    """In a few words what is accepted of each record, such as “DIS001 waived until 2024-06-01”, by its name."""
    found: dict[str, dict[str, None]] = {}
    for one in accepted_findings(report):
        finding = one.located.finding
        how = (
            f"waived until {one.until}"
            if one.until
            else f"ignored by a {one.by}"
            if one.by == "comment"
            else f"accepted by an {one.by}"
        )
        for name in (finding.where, *finding.related):
            found.setdefault(name, {})[f"{finding.code} {how}"] = None
    return {name: tuple(words) for name, words in found.items()}


def acceptance_tally(report: CheckReport) -> str:
    """How many findings are waived, ignored or not selected, each preceded by a semicolon; empty where none is."""
    assessment = report.assessment
    told = {
        "waived": len(assessment.waived),
        "ignored": len(assessment.ignored),
        "not selected": assessment.unselected,
    }
    return "".join(f"; {counted(number, 'finding')} {how}" for how, number in told.items() if number)


def acceptance_line(report: CheckReport, one: AcceptedFinding) -> str:
    """One accepted finding in one line: rule and record, the reason, until when, and where that is written."""
    finding = one.located.finding
    about = finding.where or f"{path_shown(report.folder, finding.file)}:{one.located.span.line}"
    return f"{finding.code} {about}: {' '.join(one.reason.split())} ({written_at(report, one)})"


def written_at(report: CheckReport, one: AcceptedFinding) -> str:
    """By what, until when, by whom, for which ticket, and where an acceptance is written."""
    return ", ".join(_particulars(report, one))


def _particulars(report: CheckReport, one: AcceptedFinding) -> Iterator[str]:
    yield one.by
    if one.until:
        yield f"until {one.until}"
    if one.accepted_by:
        yield f"by {one.accepted_by}"
    if one.ticket:
        yield one.ticket
    yield f"{path_shown(report.folder, one.file)}:{one.span.line}"


def acceptance_record(one: AcceptedFinding) -> dict[str, Any]:
    """How a finding was accepted, for programs; `written_at` is where that stands."""
    return {
        "by": one.by,
        "reason": one.reason,
        "until": one.until.isoformat() if one.until else None,
        "accepted_by": one.accepted_by,
        "ticket": one.ticket,
        "written_at": location(one.file, one.span),
    }


def waived_record(one: AcceptedFinding) -> dict[str, Any]:
    """An accepted finding for programs: the finding, and how it was accepted."""
    return finding_record(one.located) | acceptance_record(one)
