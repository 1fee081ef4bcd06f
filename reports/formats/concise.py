"""One line a finding: `file:line:column: CODE message`, as editors and scripts read it."""

from __future__ import annotations

from catalog.counting import counted
from reports.accepted import acceptance_tally
from reports.check_report import CheckReport, path_shown
from reports.escaping.visible import log_line
from reports.not_judged import not_judged_tally
from reports.verdict import proved_words


def render(report: CheckReport) -> str:
    """The findings of a check, a line each, and a line that counts them."""
    lines = [
        f"{path_shown(report.folder, one.finding.file)}:{one.span.line}:{one.span.column}: "
        f"{one.finding.code} {f'(page {one.page}) ' if one.page else ''}{one.finding.message}"
        for one in report.located
    ]
    return "".join(f"{log_line(line)}\n" for line in [*lines, tally(report)])


def tally(report: CheckReport) -> str:
    """How many findings of each severity there are, how much is proved, and how many findings are accepted."""
    counts = ", ".join(
        counted(report.count(severity), severity) for severity in ("error", "warning", "note")
    )  # fmt: skip
    older = report.assessment.older
    not_counted = f"; {counted(older, 'older finding')} not counted" if older is not None else ""
    return f"{counts}; {proved_words(report)}{not_judged_tally(report)}{not_counted}{acceptance_tally(report)}"
