"""GitHub's workflow commands: annotations on the very lines of a pull request.

GitHub shows ten annotations of each kind a step, so the gravest come first; `summary` tells all, for the job's page.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.finding import Severity
from catalog.findings.locate import Located
from reports.check_report import CheckReport
from reports.escaping.visible import log_line, shortened
from reports.escaping.workflow_command import command
from reports.formats import markdown
from reports.formats.concise import tally
from reports.gate import gravest_first, repository_path

COMMAND: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
LONGEST_MESSAGE = 4_000
SUMMARY_BYTES = 900_000
"""GitHub drops a step's summary of more than 1 MiB."""


def render(report: CheckReport) -> str:
    """A command for each finding of a check, and a line that counts them."""
    lines = [_annotation(report, one) for one in gravest_first(report)]
    return "".join(f"{line}\n" for line in [*lines, log_line(tally(report))])


def summary(report: CheckReport) -> str:
    """The same check as Markdown for the step summary, the file that GITHUB_STEP_SUMMARY names."""
    return markdown.document(report, SUMMARY_BYTES)


def _annotation(report: CheckReport, one: Located) -> str:
    finding, span = one.finding, one.span
    properties: dict[str, str | int] = {"file": repository_path(report.folder, finding.file), "line": span.line}
    if span.end_line == span.line:
        properties |= {"endLine": span.line, "col": span.column, "endColumn": span.end_column}
    else:
        properties |= {"endLine": span.end_line}
    properties["title"] = f"{finding.code} {finding.name}"
    message = shortened("\n".join(_told(one)), LONGEST_MESSAGE)
    return command(COMMAND[finding.severity], properties, message)


def _told(one: Located) -> Iterator[str]:
    yield " ".join(one.finding.message.split())
    for quoted in one.finding.quotes:
        place = f"{quoted.document}:{quoted.line}" if quoted.line else quoted.document
        remark = f" ({quoted.remark})" if quoted.remark else ""
        yield f"{place}: “{' '.join(quoted.text.split())}”{remark}"
    yield f"help: {' '.join(one.finding.help.split())}"
