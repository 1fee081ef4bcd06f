"""Markdown, for a comment on a pull request: what fails first, then the rest in short."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.finding import Quoted
from catalog.findings.locate import Located
from reports.accepted import LocatedAcceptance, accepted_findings, written_at
from reports.check_report import CheckReport
from reports.escaping.markdown import code, prose
from reports.escaping.visible import shortened
from reports.formats.concise import tally
from reports.gate import fails, gravest_first, repository_path
from reports.not_judged import unread_lines

COMMENT_BYTES = 52_000
"""GitHub takes comments of 65 536 characters, and what changes stands before the outcome."""
LONGEST_TEXT = 1_000


def render(report: CheckReport) -> str:
    """The check as Markdown that fits into a comment."""
    return document(report, COMMENT_BYTES)


def document(report: CheckReport, limit: int) -> str:
    """The check as Markdown of at most `limit` bytes; findings for which there is no room are counted.

    Nothing in it is live, whatever the inventory and the policy say: no tag, image, link, mention or reference.
    """
    ordered = gravest_first(report)
    failing = [one for one in ordered if fails(report, one)]
    others = [one for one in ordered if not fails(report, one)]
    parts = [_heading(report, len(failing))]
    parts += _section("What fails", [_full(report, one) for one in failing])
    parts += _section("What else was found", [_short(report, one) for one in others])
    parts += _section(
        "What was not judged", [f"\n- {code(shortened(line, LONGEST_TEXT))}\n" for line in unread_lines(report)]
    )
    parts += _section("What is accepted", [_accepted(report, one) for one in accepted_findings(report)])
    return _fitted(parts, limit)


def _heading(report: CheckReport, failing: int) -> str:
    fail_on = report.assessment.prepared.inventory.manifest.settings.fail_on
    verdict = "fails" if failing or report.assessment.not_judged else "passes"
    count = f"{failing or 'No'} finding{'' if failing == 1 else 's'}"
    return (
        f"## Privacy inventory: the check {verdict}\n\n"
        f"{count} at or above “{fail_on}”, which is what the check fails on. In all: {prose(tally(report))}.\n"
    )


def _section(title: str, entries: list[str]) -> list[str]:
    return [f"\n### {title}\n", *entries] if entries else []


def _full(report: CheckReport, one: Located) -> str:
    paragraphs = [_head(report, one), _text(one.finding.message)]
    paragraphs += [f"> {line}" for quoted in one.finding.quotes for line in _quoted(quoted)]
    paragraphs.append(f"**Help:** {_text(one.finding.help)}")
    return "\n- " + "\n\n  ".join(paragraphs) + "\n"


def _short(report: CheckReport, one: Located) -> str:
    return f"\n- {_head(report, one)}: {_text(one.finding.message)}\n"


def _unread(line: str) -> str:
    return f"\n- {code(shortened(line, LONGEST_TEXT))}\n"


def _accepted(report: CheckReport, one: LocatedAcceptance) -> str:
    finding = one.located.finding
    written = code(shortened(written_at(report, one), LONGEST_TEXT))
    about = code(shortened(finding.where or finding.file, LONGEST_TEXT))
    head = f"{one.verb} {prose(f'{finding.code} {finding.name}')} {about}"
    return f"\n- {head}: {_text(finding.message)} Reason: {_text(one.reason)} ({written})\n"


def _head(report: CheckReport, one: Located) -> str:
    finding = one.finding
    place = f"{repository_path(report.folder, finding.file)}:{one.span.line}:{one.span.column}"
    return f"{finding.severity} {prose(f'{finding.code} {finding.name}')} at {code(shortened(place, LONGEST_TEXT))}"


def _quoted(quoted: Quoted) -> Iterator[str]:
    place = f"{quoted.document}:{quoted.line}" if quoted.line else quoted.document
    remark = f", {_text(quoted.remark)}" if quoted.remark else ""
    yield f"“{_text(quoted.text)}” ({code(shortened(place, LONGEST_TEXT))}{remark})"


def _text(text: str) -> str:
    return prose(shortened(text, LONGEST_TEXT))


def _fitted(parts: list[str], limit: int) -> str:
    room = limit - 200
    for count, part in enumerate(parts):
        room -= len(part.encode("utf-8", "backslashreplace"))
        if room < 0:
            left = sum(part.startswith("\n- ") for part in parts[count:])
            kept = "".join(parts[:count])
            return f"{kept}\nThere was no room for {left} more. The command `inventory check` shows them all.\n"
    return "".join(parts)
