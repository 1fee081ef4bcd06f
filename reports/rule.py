"""The rules as documentation: a list of all, or the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from catalog.checking.registry import Check
from reports.table import table


def rule_list(checks: Iterable[Check], width: int | None) -> str:
    """A table of the rules with the first line of each one's page."""
    rows = [(c.rule.code, c.rule.name, c.rule.severity, first_line(c)) for c in checks]
    return table(("CODE", "NAME", "SEVERITY", "WHAT IS WRONG"), rows, width, kept=(0, 1, 2))


def rule_page(check: Check) -> str:
    """The page of one rule: its code, name and severity, then its documentation."""
    rule = check.rule
    return f"{rule.code} {rule.name} ({rule.severity})\n\n{check.documentation.strip()}\n"


def rule_record(check: Check) -> dict[str, Any]:
    """A rule for programs."""
    rule = check.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "summary": first_line(check),
        "documentation": check.documentation.strip(),
    }


def first_line(check: Check) -> str:
    """What the rule finds, in one line."""
    return check.documentation.strip().partition("\n")[0]
