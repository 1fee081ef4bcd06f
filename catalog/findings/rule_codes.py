"""Rules as the command line and the manifest's settings name them: by their codes, or by how codes begin."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from catalog.checking.registry import all_checks
from catalog.findings.finding import Finding, Rule, Search, Severity
from inventory.model import Inventory

ADVICE = "`inventory rule` lists all of them."
MOST_NEAR, NEAR = 3, 0.7


def names_rules(prefix: str) -> bool:
    """Whether a rule's code is, or begins with, `prefix`."""
    return bool(prefix) and any(check.rule.code.startswith(prefix) for check in all_checks())


def near_codes(wanted: str) -> list[str]:
    """What may be meant: the code of the rule of that name, groups for short words, else the codes most alike."""
    from difflib import get_close_matches

    named = [check.rule.code for check in all_checks() if check.rule.name == wanted.lower().replace("_", "-")]
    written = wanted.upper()
    if named or not written:
        return named
    codes = [check.rule.code for check in all_checks()]
    is_group = len(written) <= 3 or not any(sign.isdigit() for sign in written)
    return get_close_matches(written, sorted({code[:3] for code in codes}) if is_group else codes, MOST_NEAR, NEAR)


def help_with(near: Sequence[str]) -> str:
    """A help line: the codes that may be meant as a question, and where all are listed."""
    return f"Did you mean {' or '.join(near)}? {ADVICE}" if near else ADVICE


SEARCHES: Mapping[Search, str] = {
    "check": "`inventory check`",
    "since": "`inventory check` with --since",
    "evidence": "`inventory check` with --evidence",
    "diff": "`inventory diff`",
    "discover": "`inventory discover`",
    "catalog check": "`inventory catalog check`",
    "catalog prove": "`inventory catalog prove`",
}
"""What to run for each search."""


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its code."""
    return {check.rule.code: check.rule for check in all_checks()}


def is_acceptable(code: str) -> bool:
    """Whether a setting, waiver or comment may silence what the rule finds."""
    return code not in rules() or rules()[code].acceptable


def refusal(code: str) -> tuple[str, str]:
    """Message and next step for a waiver or comment of a rule whose findings cannot be accepted."""
    why = "what it reports was not judged" if is_unjudged(code) else "it is never silenced"
    return f"{code} cannot be accepted: {why}.", "Mend what it reports, and take this out."


def is_unjudged(code: str) -> bool:
    """Whether what the rule finds was not judged at all."""
    return code in rules() and rules()[code].unjudged


def is_matter_of_all(inventory: Inventory, finding: Finding) -> bool:
    """Whether a finding speaks of what one user of a package leaves unused there: only all users together tell."""
    return (
        bool(inventory.packages)
        and finding.code in rules()
        and rules()[finding.code].about_use
        and (inventory.is_shared(finding.file))
    )


def rule_severity(code: str) -> Severity:
    """How grave the findings of a rule are by itself; of an unknown rule they are notes."""
    return rules()[code].severity if code in rules() else "note"


def is_in_preview(code: str) -> bool:
    """Whether the rule is new, and counts only where it is selected."""
    return code in rules() and rules()[code].preview


def is_told_by_check(code: str) -> bool:
    """Whether a check of an inventory by itself can tell that there is no such finding; of an unknown rule it can."""
    return code not in rules() or "check" in rules()[code].found_by


def is_looked_for(code: str, searches: Collection[Search]) -> bool:
    """Whether one of the `searches` that a run makes finds what the rule is about."""
    return code in rules() and not frozenset(searches).isdisjoint(rules()[code].found_by)


def found_elsewhere(prefix: str, searches: Collection[Search]) -> str | None:
    """What finds the rules that begin with `prefix`, where none of the `searches` of a check finds any of them."""
    named = [rule for code, rule in rules().items() if code.startswith(prefix)]
    if any(is_looked_for(rule.code, searches) for rule in named):
        return None
    return ", or ".join(SEARCHES[search] for search in dict.fromkeys(each for rule in named for each in rule.found_by))
