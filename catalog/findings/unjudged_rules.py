"""Rules that nobody can judge, because what they rest on could not be read: they say nothing instead of too much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.findings.finding import Finding
from catalog.findings.rule_codes import rules
from inventory.unread_parts import UnreadPart


def without_unjudged(findings: Iterable[Finding], parts: Sequence[UnreadPart]) -> list[Finding]:
    """The findings without those that only say that something is missing which may stand in what was not read."""
    if not parts:
        return list(findings)
    return [finding for finding in findings if not any(_may_be_due_to(part, finding) for part in parts)]


def _may_be_due_to(part: UnreadPart, finding: Finding) -> bool:
    rule = rules().get(finding.code)
    if rule is None or part.kind not in rule.rests_on:
        return False
    by_name = part.kind != "categories" and bool(part.name) and rule.is_about_names
    return f"“{part.name}”" in finding.message if by_name else True


def unjudged_rules(parts: Sequence[UnreadPart]) -> frozenset[str]:
    """The rules that rest on any of the `parts`: where they find nothing, that says nothing."""
    kinds = {part.kind for part in parts}
    return frozenset(code for code, rule in rules().items() if not kinds.isdisjoint((*rule.rests_on, *rule.judges_by)))
