"""One line a finding: `file:line:column: CODE message`, as editors and scripts read it."""

from __future__ import annotations

from catalog.counting import counted
from catalog.findings.rule_codes import is_unjudged
from reports.accepted import acceptance_tally
from reports.check_report import CheckReport, path_shown
from reports.escaping.visible import log_line
from reports.not_judged import not_judged_tally


def render(report: CheckReport) -> str:
    """The findings of a check, a line each, and a line that counts them."""
    lines = [
        f"{path_shown(report.folder, one.finding.file)}:{one.span.line}:{one.span.column}: "
        f"{one.finding.code} {one.finding.message}"
        for one in report.located
    ]
    return "".join(f"{log_line(line)}\n" for line in [*lines, tally(report)])


def tally(report: CheckReport) -> str:
    """How many findings of each severity there are, how many goals are proved, and how many findings are accepted."""
    counts = ", ".join(
        counted(report.count(severity), severity) for severity in ("error", "warning", "note")
    )  # fmt: skip
    day = report.assessment.prepared.day
    categories = frozenset(report.assessment.prepared.inventory.category_files)
    unread = any(is_unjudged(one.finding.code) and one.finding.file in categories for one in report.located)
    but = ", without what could not be read" if unread else ""
    older = report.assessment.older
    not_counted = f"; {counted(older, 'older finding')} not counted" if older is not None else ""
    proved = f"{report.proved} of {report.goals} goals proved as of {day}{but}"
    return f"{counts}; {proved}{not_judged_tally(report)}{not_counted}{acceptance_tally(report)}"
