"""What a check could not judge, in words and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalog.checking.not_judged import NotJudged, all_unread
from catalog.counting import counted
from catalog.findings.locate import TOP
from inventory.unread_parts import UnreadPart
from reports.check_report import CheckReport
from reports.location import location


def not_judged_words(counts: NotJudged) -> str:
    """“not judged: 38 disclosures, 12 uses; not read: 1 file of statements”; empty where all was judged."""
    judged = (
        counted(counts.disclosures, "disclosure"), counted(counts.collections, "collection"),
        counted(counts.uses, "use"), counted(counts.transfers, "transfer"),
    )  # fmt: skip
    unread = (
        counted(counts.categories, "data category", "data categories"),
        counted(counts.statements, "statement or file of them", "statements or files of them"),
        counted(counts.recipients, "recipient or file of them", "recipients or files of them"),
        counted(counts.others, "other file"),
    )
    parts = [("not judged", _but_none(judged)), ("not read, or not in full", _but_none(unread))]
    return "; ".join(f"{head}: {', '.join(told)}" for head, told in parts if told)


def _but_none(told: tuple[str, ...]) -> list[str]:
    return [one for one in told if not one.startswith("0 ")]


def not_judged_tally(report: CheckReport) -> str:
    """The same after a semicolon, for the last line of a report."""
    words = not_judged_words(report.assessment.not_judged)
    return f"; {words}" if words else ""


def unread_records(report: CheckReport) -> list[dict[str, Any]]:
    """Every part that was not read, for programs, at the place where that is told."""
    return [_record(report, part) for part in all_unread(report.assessment.assessed)]


def _record(report: CheckReport, part: UnreadPart) -> dict[str, Any]:
    span = part.span or (report.locator.span(part.file, part.path, True) if part.path else TOP)
    return {"kind": part.kind, "id": part.name or None, "location": location(part.file, span)}


def unread_lines(report: CheckReport) -> Iterator[str]:
    """A line for each part that was not read."""
    for one in unread_records(report):
        name = f" “{one['id']}”" if one["id"] else ""
        yield f"{one['kind']}{name} in {one['location']['file']}:{one['location']['line']}"
