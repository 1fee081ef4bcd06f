"""For people at a terminal: every finding with its source line, the sentence it is about, and the next step."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from catalog.finding import GRAVITY, Finding, Quoted, Severity
from catalog.locate import Located
from reports.check_report import CheckReport, path_shown
from reports.escaping.visible import log_line
from reports.formats.concise import tally

WIDTH = 100
COLOUR: dict[Severity, str] = {"error": "31;1", "warning": "33;1", "note": "36"}


def render(report: CheckReport) -> str:
    """The findings of a check, the gravest first, notes in short, and what the check came to."""
    ordered = sorted(report.located, key=lambda one: GRAVITY[one.finding.severity])
    lines = [line for one in ordered for line in _finding(report, one)]
    return "".join(f"{line}\n" for line in [*lines, *_closing(report)])


def _finding(report: CheckReport, one: Located) -> Iterator[str]:
    finding = one.finding
    place = f"{path_shown(report.folder, finding.file)}:{one.span.line}:{one.span.column}"
    yield _painted(report, finding, log_line(finding.message))
    yield log_line(f"  --> {place}" + (f"  ({finding.where})" if finding.where else ""))
    if finding.severity != "note":
        yield from _source(one)
    for quoted in finding.quotes:
        yield from _quoted(quoted)
    yield from _wrapped("  = help: ", finding.help)
    yield ""


def _painted(report: CheckReport, finding: Finding, message: str) -> str:
    head = f"{finding.severity}[{finding.code}] {finding.name}:"
    shown = f"\x1b[{COLOUR[finding.severity]}m{head}\x1b[0m" if report.colour else head
    first, *rest = textwrap.wrap(f"{head} {message}", WIDTH, break_on_hyphens=False) or [head]
    return "\n".join([first.replace(head, shown, 1), *(f"    {line}" for line in rest)])


def _source(one: Located) -> Iterator[str]:
    if not one.source.strip():
        return
    number = str(one.span.line)
    shown = one.source[: WIDTH - 8].replace("\t", " ")
    end = one.span.end_column if one.span.end_line == one.span.line else len(one.source) + 1
    carets = max(1, min(end, len(shown) + 1) - one.span.column)
    yield f"   {number} | {log_line(shown)}"
    if one.span.column <= len(shown) + 1:
        yield f"   {' ' * len(number)} | {' ' * (one.span.column - 1)}{'^' * carets}"


def _quoted(quoted: Quoted) -> Iterator[str]:
    place = f"{quoted.document}:{quoted.line}" if quoted.line else quoted.document
    yield from _wrapped(f"  {place}: ", f"“{quoted.text}”")
    if quoted.remark:
        yield from _wrapped("    – ", quoted.remark)


def _wrapped(head: str, text: str) -> Iterator[str]:
    indent = " " * min(len(head), 12)
    yield from textwrap.wrap(
        log_line(head + text), WIDTH, subsequent_indent=indent, break_on_hyphens=False, drop_whitespace=True
    )


def _closing(report: CheckReport) -> Iterator[str]:
    prepared = report.assessment.prepared
    assessed = report.assessment.assessed
    for policy in prepared.inventory.policies:
        version = f" version {policy.entry.version}" if policy.entry.version else ""
        since = f", in force from {policy.entry.effective}" if policy.entry.effective else ""
        clauses = len(policy.text.clauses)
        yield log_line(f"policy “{policy.id}”{version}{since}: {clauses} clauses, {len(policy.statements)} statements")
    disclosures = sum(summary.disclosures for summary in assessed.summaries)
    recipients = len(prepared.inventory.recipients)
    yield f"{len(assessed.summaries)} data categories, {disclosures} disclosures, {recipients} recipients"
    yield tally(report)
