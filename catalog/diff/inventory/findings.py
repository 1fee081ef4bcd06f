"""Changes as findings, so that they can be shown at their lines and can fail a build."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from catalog.checks import (
    chg001_new_recipient,
    chg002_widened,
    chg003_narrowed,
    chg004_policy_changed,
    chg005_weakened,
)
from catalog.diff.inventory.change import ONWARD, Change
from catalog.findings.finding import Finding, Rule

RULES: tuple[Rule, ...] = (
    chg001_new_recipient.RULE,
    chg002_widened.RULE,
    chg003_narrowed.RULE,
    chg004_policy_changed.RULE,
    chg005_weakened.RULE,
)
GATES: tuple[str, ...] = tuple(rule.name for rule in RULES)
"""The names by which a gate can ask for changes."""


def rule_of(change: Change) -> Rule | None:
    """The rule that tells of a change; a neutral change of practice has none."""
    if change.kind == "weaker":
        return chg005_weakened.RULE
    if not change.is_practice:
        return chg004_policy_changed.RULE
    if (change.about == "recipient" and change.event == "new") or (change.aspect == ONWARD and change.added):
        return chg001_new_recipient.RULE
    return {"widening": chg002_widened.RULE, "narrowing": chg003_narrowed.RULE}.get(change.kind)


def gates_of(change: Change) -> frozenset[str]:
    """The names by which a gate asks for a change: what is weaker is widened, too, and may be about the policy."""
    rule = rule_of(change)
    names = [rule.name] if rule else []
    if rule is chg005_weakened.RULE:
        names += (
            [chg002_widened.RULE.name]
            if change.is_practice
            else [chg002_widened.RULE.name, chg004_policy_changed.RULE.name]
        )
    return frozenset(names)


def change_findings(changes: Iterable[Change], fail_on: Collection[str] = ()) -> list[Finding]:
    """A finding in the new state for each change that a rule tells of: an error where `fail_on` names the rule."""
    return [
        _finding(change, rule, not gates_of(change).isdisjoint(fail_on))
        for change in changes
        if (rule := rule_of(change)) is not None
    ]


def _finding(change: Change, rule: Rule, fails: bool) -> Finding:
    place = change.place
    return rule.finding(
        change.message, _HELP[rule.name], place.file, place.path, where=change.id, on_key=place.on_key,
        severity="error" if fails else "note",
    )  # fmt: skip


_HELP = {
    "new-recipient": "Have the new recipient approved, or take it out again.",
    "widened": "Have it approved, or take it back.",
    "narrowed": "See whether the policy should follow.",
    "weakened": "Have it approved, or take it back.",
    "policy-changed": "Read again what rests on it, then accept it.",
}
