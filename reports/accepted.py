"""What a check accepted: every finding that a waiver or a comment silences, with who said why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from catalog.counting import counted
from catalog.findings.finding import Finding
from catalog.findings.locate import Located
from catalog.findings.rule_codes import rules
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.problem import Span
from inventory.schema import Overruling, ReadMark, Statement
from reports.check_report import CheckReport, path_shown
from reports.finding_record import finding_record
from reports.location import location

OverrulingEntry: TypeAlias = Entry[Statement] | Entry[ReadMark]
"""A statement or mark by which the reader of sentences is wrong."""


class LocatedAcceptance(NamedTuple):
    """A finding at its place, what accepts it, and where that stands; a statement overrules how its quote is read."""

    located: Located
    by: str
    """“waiver”, “comment”, “statement”, or what else of the inventory accepts it."""
    reason: str
    file: str
    span: Span
    until: datetime.date | None = None
    accepted_by: str | None = None
    ticket: str | None = None

    @property
    def verb(self) -> str:
        """What was done with the finding."""
        return {"waiver": "waived", "statement": "overruled"}.get(self.by, "ignored")


def accepted_findings(report: CheckReport) -> list[LocatedAcceptance]:
    """Every finding that is waived, then those that a comment accepts, then readings overruled, each by its place."""
    locate, span = report.locator.locate, report.locator.span
    found: list[LocatedAcceptance] = []
    for finding, entry in report.assessment.waived:
        waiver = entry.record
        found.append(LocatedAcceptance(
            locate([finding])[0], "waiver", waiver.reason, entry.file, span(entry.file, entry.path), waiver.until,
            waiver.by, waiver.ticket,
        ))  # fmt: skip
    for finding, comment in report.assessment.ignored:
        found.append(LocatedAcceptance(locate([finding])[0], comment.by, comment.reason, comment.file, comment.span))
    found += [_overruled(report, each, by) for each, by in overruled_readings(report.assessment.prepared)]
    order = {"waiver": 0, "statement": 2}
    return sorted(found, key=lambda one: (order.get(one.by, 1), one.located.finding.file, one.located.span))


def _overruled(report: CheckReport, entry: OverrulingEntry, overruled: Overruling) -> LocatedAcceptance:
    """Return an overruled reading as a finding of POL013, or of POL025 for a mark, although the check has none."""
    path = (*entry.path, "overruled")
    is_mark = isinstance(entry.record, ReadMark)
    counts = "it counts as marked" if is_mark else "the statement counts as it is written"
    finding = rules()["POL025" if is_mark else "POL013"].finding(
        f"How the sentence of “{entry.id}” is read is overruled: {counts}.",
        "Read the sentence anew when it changes.", entry.file, path, where=entry.id, on_key=True,
    )  # fmt: skip
    located = report.locator.locate([finding])[0]
    return LocatedAcceptance(
        located, "statement", overruled.reason, entry.file, located.span, accepted_by=overruled.by
    )  # fmt: skip


def accepted_by_record(report: CheckReport) -> dict[str, tuple[str, ...]]:
    """In a few words what is accepted of each record, such as “DIS001 waived until 2024-06-01”, by its name."""
    found: dict[str, dict[str, None]] = {}
    for one in accepted_findings(report):
        finding = one.located.finding
        for name in (finding.where, *finding.related):
            found.setdefault(name, {})[f"{finding.code} {_in_short(one)}"] = None
    return {name: tuple(words) for name, words in found.items()}


def _in_short(one: LocatedAcceptance) -> str:
    if one.until:
        return f"waived until {one.until}"
    return {"comment": "ignored by a comment", "statement": "overruled"}.get(one.by, f"accepted by the {one.by}")


def acceptance_tally(report: CheckReport) -> str:
    """How many findings are accepted, not selected or made less grave, readings overruled; a semicolon before each."""
    assessment = report.assessment
    told = {
        "waived": len(assessment.waived),
        "ignored": len(assessment.ignored),
        "not selected": assessment.unselected,
        "made less grave by the settings": report.lowered,
    }
    overruled = len(overruled_readings(assessment.prepared))
    last = f"; {counted(overruled, 'reading')} of a sentence overruled" if overruled else ""
    return "".join(f"; {counted(number, 'finding')} {how}" for how, number in told.items() if number) + last


def lowered_words(finding: Finding) -> str:
    """Say that a setting makes a finding less grave, and how grave it would be."""
    return f"{finding.severity} by the settings, where the rule says {finding.lowered_from}"


def overruled_readings(prepared: Prepared) -> list[tuple[OverrulingEntry, Overruling]]:
    """Return the statements and marks by which the reader of sentences is wrong, with who says so and why, in order."""
    marks = [entry for policy in prepared.inventory.policies for entry in policy.read]
    every: list[OverrulingEntry] = [*prepared.statements.values(), *marks]
    found = ((entry, entry.record.overruled) for entry in every)
    return [(entry, overruled) for entry, overruled in found if overruled is not None]


def acceptance_line(report: CheckReport, one: LocatedAcceptance) -> str:
    """One accepted finding in one line: rule and record, the reason, until when, and where that is written."""
    finding = one.located.finding
    about = finding.where or f"{path_shown(report.folder, finding.file)}:{one.located.span.line}"
    return f"{finding.code} {about}: {' '.join(one.reason.split())} ({written_at(report, one)})"


def written_at(report: CheckReport, one: LocatedAcceptance) -> str:
    """By what, until when, by whom, for which ticket, and where an acceptance is written."""
    return ", ".join(_particulars(report, one))


def _particulars(report: CheckReport, one: LocatedAcceptance) -> Iterator[str]:
    yield one.by
    if one.until:
        yield f"until {one.until}"
    if one.accepted_by:
        yield f"by {one.accepted_by}"
    if one.ticket:
        yield one.ticket
    yield f"{path_shown(report.folder, one.file)}:{one.span.line}"


def acceptance_record(one: LocatedAcceptance) -> dict[str, Any]:
    """How a finding was accepted, for programs; `written_at` is where that stands."""
    return {
        "by": one.by,
        "reason": one.reason,
        "until": one.until.isoformat() if one.until else None,
        "accepted_by": one.accepted_by,
        "ticket": one.ticket,
        "written_at": location(one.file, one.span),
    }


def waived_record(one: LocatedAcceptance) -> dict[str, Any]:
    """An accepted finding for programs: the finding, and how it was accepted."""
    return finding_record(one.located) | acceptance_record(one)
