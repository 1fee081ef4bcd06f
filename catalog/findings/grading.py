"""How grave findings are where the settings say so, and what is wrong with such settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.findings.finding import GRAVITY, Finding, Severity
from catalog.findings.rule_codes import help_with, is_acceptable, near_codes, rules
from inventory.problem import Problem
from inventory.schema import Settings


def graded(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """Return the findings as grave as the settings say; one that is less grave for it keeps what it was.

    Findings that cannot be accepted are never less grave than their rule makes them.
    """
    if not settings.severity:
        return list(findings)
    return [_graded(finding, settings.severity.get(finding.code)) for finding in findings]


def _graded(finding: Finding, wanted: Severity | None) -> Finding:
    was = finding.lowered_from or finding.severity
    if wanted is None or wanted == was:
        return finding
    if GRAVITY[wanted] < GRAVITY[was]:
        return finding._replace(severity=wanted)
    return finding._replace(severity=wanted, lowered_from=was) if is_acceptable(finding.code) else finding


def is_looser(code: str, severity: Severity) -> bool:
    """Whether a setting makes the findings of a rule less grave than the rule itself does."""
    return code in rules() and GRAVITY[severity] > GRAVITY[rules()[code].severity]


def stricter_severities(one: Settings, other: Settings) -> dict[str, Severity]:
    """Return what holds of two states: of each rule the graver severity, or its own where only one sets a looser."""
    codes = dict.fromkeys((*one.severity, *other.severity))
    both = {code: [s.severity[code] for s in (one, other) if code in s.severity] for code in codes}
    graver = {code: min(given, key=GRAVITY.__getitem__) for code, given in both.items()}
    return {code: found for code, found in graver.items() if len(both[code]) == 2 or not is_looser(code, found)}


def severity_faults(settings: Settings, file: str) -> Iterator[Problem]:
    """Yield what is wrong with `severity`: no rule of that code, or one whose findings are never made less grave."""
    for code, severity in settings.severity.items():
        place = ("settings", "severity", code)
        if code not in rules():
            message = f"There is no rule “{code}” whose severity could be set."
            yield Problem("INV004", message, help_with(near_codes(code)), file, place, on_key=True)
        elif not is_acceptable(code) and is_looser(code, severity):
            yield Problem(
                "INV004", f"{code} cannot be lowered to “{severity}”: what it reports is never silenced.",
                f"Take the line out; {code} stays as grave as it is ({rules()[code].severity}).", file, place,
                on_key=True,
            )  # fmt: skip
