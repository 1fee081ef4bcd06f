"""For people at a terminal: every finding with its source line, the sentence it is about, and the next step."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from catalog.counting import counted
from catalog.explain.wording import listing
from catalog.findings.finding import GRAVITY, Finding, Quoted, Severity
from catalog.findings.locate import Located
from reports.accepted import acceptance_line, accepted_findings, lowered_words
from reports.check_report import CheckReport, path_shown
from reports.escaping.visible import log_line
from reports.formats.concise import tally
from reports.not_judged import not_judged_words, unread_lines

WIDTH = 100
TOLD_TOGETHER = ("COL001", "USE001")
"""Rules with a finding for each datum or purpose, of which many are alike."""
MOST_LINES = 3
MOST_UNREAD = 10
COLOUR: dict[Severity, str] = {"error": "31;1", "warning": "33;1", "note": "36"}


def render(report: CheckReport) -> str:
    """The findings of a check, the gravest first, notes in short, and what the check came to."""
    ordered = sorted(report.located, key=lambda one: GRAVITY[one.finding.severity])
    lines = [line for alike in _alike(ordered) for line in _finding(report, alike)]
    lines += _accepted(report)
    return "".join(f"{line}\n" for line in [*lines, *_closing(report)])


def _alike(ordered: Sequence[Located]) -> Iterator[list[Located]]:
    """The findings, those in a row that differ only in the term at their place together."""
    for _, group in groupby(ordered, key=_but_for_its_term):
        yield list(group)


def _but_for_its_term(one: Located) -> object:
    finding, term = one.finding, _term(one)
    if not term:
        return one
    remarks = tuple((quoted.text, quoted.line, _without(term, quoted.remark)) for quoted in finding.quotes)
    return finding.code, finding.file, finding.where, _without(term, finding.message), finding.help, remarks


def _term(one: Located) -> str:
    """What stands at the place of a finding that may be told with others, if its message names just that."""
    if one.finding.code not in TOLD_TOGETHER or one.span.line != one.span.end_line:
        return ""
    term = one.source[one.span.column - 1 : one.span.end_column - 1]
    return term if term and _without(term, one.finding.message) != one.finding.message else ""


def _without(term: str, text: str) -> str:
    return re.sub(rf"(?<![\w-]){re.escape(term)}(?![\w-])", "\0", text, count=1)


def _told_together(alike: Sequence[Located]) -> Finding:
    """One finding for all, which names the terms of all."""
    first = alike[0].finding
    if len(alike) == 1:
        return first
    term, terms = _term(alike[0]), listing(_term(one) for one in alike)
    together = [q._replace(remark=_without(term, q.remark).replace("\0", terms)) for q in first.quotes]
    message = _without(term, first.message).replace("\0", terms)
    return first._replace(message=f"{message} ({len(alike)} findings)", quotes=tuple(together))


def _finding(report: CheckReport, alike: Sequence[Located]) -> Iterator[str]:
    one, finding = alike[0], _told_together(alike)
    place = f"{path_shown(report.folder, finding.file)}:{one.span.line}:{one.span.column}"
    yield _painted(report, finding, log_line(finding.message))
    place += f", page {one.page}" if one.page else ""
    yield log_line(f"  --> {place}" + (f"  ({finding.where})" if finding.where else ""))
    if finding.severity != "note":
        for _, on_line in islice(groupby(alike, key=lambda each: each.span.line), MOST_LINES):
            yield from _source(list(on_line))
    for quoted in finding.quotes:
        yield from _quoted(quoted)
    yield from _wrapped("  = help: ", finding.help)
    if finding.lowered_from:
        yield f"  = {lowered_words(finding)}"
    yield ""


def _painted(report: CheckReport, finding: Finding, message: str) -> str:
    head = f"{finding.severity}[{finding.code}] {finding.name}:"
    shown = f"\x1b[{COLOUR[finding.severity]}m{head}\x1b[0m" if report.colour else head
    first, *rest = textwrap.wrap(f"{head} {message}", WIDTH, break_on_hyphens=False) or [head]
    return "\n".join([first.replace(head, shown, 1), *(f"    {line}" for line in rest)])


def _source(on_line: Sequence[Located]) -> Iterator[str]:
    """A line of the file with what is found on it underlined."""
    first = on_line[0]
    if not first.source.strip():
        return
    number = str(first.span.line)
    shown = first.source[: WIDTH - 8].replace("\t", " ")
    yield f"   {number} | {log_line(shown)}"
    marks = ""
    for one in on_line:
        end = one.span.end_column if one.span.end_line == one.span.line else len(one.source) + 1
        carets = max(1, min(end, len(shown) + 1) - one.span.column)
        if one.span.column <= len(shown) + 1:
            marks = marks.ljust(one.span.column - 1) + "^" * carets
    if marks:
        yield f"   {' ' * len(number)} | {marks}"


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


def _accepted(report: CheckReport) -> Iterator[str]:
    """A line for each finding that somebody accepts, for it is no longer among those above."""
    found = accepted_findings(report)
    for one in found:
        yield from _wrapped(f"{one.verb}: ", acceptance_line(report, one))
    if found:
        yield ""


def _closing(report: CheckReport) -> Iterator[str]:
    prepared = report.assessment.prepared
    assessed = report.assessment.assessed
    for policy in prepared.inventory.policies:
        version = f" version {policy.entry.version}" if policy.entry.version else ""
        since = f", in force from {policy.entry.effective}" if policy.entry.effective else ""
        holds = f"{counted(len(policy.text.clauses), 'clause')}, {counted(len(policy.statements), 'statement')}"
        yield log_line(f"policy “{policy.id}”{version}{since}: {holds}")
    categories = counted(len(assessed.summaries), "data category", "data categories")
    disclosures = counted(sum(summary.disclosures for summary in assessed.summaries), "disclosure")
    yield f"{categories}, {disclosures}, {counted(len(prepared.inventory.recipients), 'recipient')}"
    words = not_judged_words(report.assessment.not_judged)
    if words:
        yield from _wrapped("", f"{words[0].upper()}{words[1:]}. Mend what could not be read first:")
        yield from (log_line(f"  {line}") for line in islice(unread_lines(report), MOST_UNREAD))
    yield tally(report)
