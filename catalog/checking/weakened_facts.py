"""What a change loosened of which no lock keeps an approval: facts, evidence, the vocabulary, a second policy.

Whoever lets a check run with `--allow-approved` has reviewed the change; then these are notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checks.chg005_weakened import RULE
from catalog.counting import counted
from catalog.diff.inventory.change import Change, RecordPlace
from catalog.findings.finding import GRAVITY, Finding
from catalog.findings.grading import is_looser
from catalog.findings.rule_codes import rule_severity
from inventory.model import Inventory, Policy

DONE = "Nothing has to be done."
REVIEW = "Take it back; or check with --allow-approved once whoever owns the policy has reviewed it."


def lowered_rules(now: Inventory, base: Inventory, *, allow_approved: bool) -> Iterator[Finding]:
    """Yield CHG005 for each rule that the settings of `now` make less grave than it is, and than those of `base` do."""
    before = base.manifest.settings.severity
    for code, severity in now.manifest.settings.severity.items():
        was = before.get(code, rule_severity(code))
        if is_looser(code, severity) and GRAVITY[severity] > GRAVITY[was]:
            place = RecordPlace(now.manifest_file, ("settings", "severity", code), on_key=True)
            message = f"the findings of {code} are {severity}s now, and were {was}s."
            yield _finding(code, message, place, allow_approved)


def is_told(change: Change) -> bool:
    """Whether `loosened_facts` tells of a change; text, readings, severities and new policies are told by others."""
    of_reading = change.about == "clause" or (change.about == "statement" and change.aspect != "evidence")
    elsewhere = of_reading or change.aspect.startswith("severity.") or (change.about, change.event) == ("policy", "new")
    return change.kind == "weaker" and not elsewhere


def loosened_facts(changes: Iterable[Change], *, allow_approved: bool) -> Iterator[Finding]:
    """Yield CHG005 for each change of facts, evidence, words or rules by which more may pass."""
    for change in changes:
        if is_told(change):
            yield _finding(change.id, change.message, change.place, allow_approved or _counts_later(change))


def _counts_later(change: Change) -> bool:
    """Whether a change lets nothing pass yet: this check goes by the settings and waivers of the base as well."""
    return change.about == "waiver" or (change.about == "setting" and change.aspect != "as_of")


def new_policy(policy: Policy, manifest: str, *, allow_approved: bool) -> Finding:
    """Return CHG005 for a policy that the base does not have, and none of whose statements anybody accepted there."""
    count = counted(len(policy.statements), "statement")
    message = f"the policy “{policy.id}” is new, and nobody accepted its {count}."
    return _finding(policy.id, message, RecordPlace(manifest, ("policies", policy.id), on_key=True), allow_approved)


def _finding(where: str, message: str, place: RecordPlace, allow_approved: bool) -> Finding:
    return RULE.finding(
        f"Looser than at the base: {message}", DONE if allow_approved else REVIEW, place.file, place.path,
        where=where, on_key=place.on_key, severity="note" if allow_approved else None,
    )  # fmt: skip
