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
    told = [rule.severity, *(["in preview"] if rule.preview else [])]
    return f"{rule.code} {rule.name} ({', '.join(told)})\n\n{check.documentation.strip()}\n\n{settings_of(check)}\n"


def settings_of(check: Check) -> str:
    """What settings can do about a rule, in one sentence or two."""
    code = check.rule.code
    if not check.rule.acceptable:
        return f"Settings: none silences it; `severity: {{{code}: …}}` can only make it graver."
    if check.rule.preview:
        return f"Settings: in preview, so checked only with `extend_select: [{code}]` or `--select {code}`."
    return f"Settings: `severity: {{{code}: …}}` says how grave it is, `ignore: [{code}]` leaves it out."


def rule_record(check: Check) -> dict[str, Any]:
    """A rule for programs."""
    rule = check.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "preview": rule.preview,
        "acceptable": rule.acceptable,
        "summary": first_line(check),
        "documentation": check.documentation.strip(),
    }


def first_line(check: Check) -> str:
    """What the rule finds, in one line."""
    return check.documentation.strip().partition("\n")[0]
