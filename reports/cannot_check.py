"""Why nothing could be checked, with every fault at its file, line and column."""

from __future__ import annotations

from catalog.findings.locate import Located, Locator
from catalog.findings.reading_faults import as_finding
from inventory.model import CannotCheck
from reports.escaping.visible import log_line


def render(error: CannotCheck) -> str:
    """What is wrong, the problems with their places and next steps, and what to do then."""
    lines = [error.message]
    findings = [as_finding(problem) for problem in error.problems]
    if error.root is None:
        lines += [f"  {finding.file}: {finding.message}" for finding in findings]
    else:
        lines += [line for one in Locator(error.root).locate(findings) for line in _located(one)]
    return "\n".join(log_line(line) for line in [*lines, error.help])


def _located(one: Located) -> list[str]:
    finding = one.finding
    place = f"{finding.file}:{one.span.line}:{one.span.column}"
    return [f"  {place}: {finding.code} {finding.message}", f"    = help: {finding.help}"]
