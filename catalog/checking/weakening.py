"""What a change loosened in the policies and in their reading, since the base of a check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from catalog.checks.chg005_weakened import RULE
from catalog.counting import counted
from catalog.diff.inventory.change import Change
from catalog.diff.policy.accepting import locked
from catalog.diff.policy.passage import passages_of
from catalog.findings.finding import GRAVITY, Finding
from catalog.findings.grading import is_looser
from catalog.findings.rule_codes import rule_severity
from catalog.justify.anchoring import anchor_statements
from catalog.justify.prepared import Prepared
from catalog.locking.acceptance import Acceptance
from catalog.locking.loosening import Loosening
from catalog.locking.readings import by_clause, readings_of
from inventory.entry import Entry
from inventory.lock_file import Locked
from inventory.model import Inventory, Policy
from inventory.problem import Span
from inventory.schema.lock import Approval

DONE = "Nothing has to be done."
NOT_YET = "Check with --allow-approved once that is reviewed."
REVIEW = "Take it back; or check with --allow-approved once whoever owns the policy has reviewed it."
TAKE_BACK = "Take it back, or have it approved: `inventory policy accept --by NAME --reason TEXT`."


def weakened(now: Prepared, base: Inventory, *, allow_approved: bool) -> Iterator[Finding]:
    """Yield CHG005 for each thing that is looser in `now` than in `base`: an error, or a note where it is approved.

    Text and readings of both states are compared themselves, whatever their locks say; an approval counts if the lock
    of `now` has it and that of `base` has not, and only with `allow_approved`.
    """
    before = {policy.id: policy for policy in base.policies}
    for policy in now.inventory.policies:
        old = _at_base(policy, before)
        if old is None and before and not (policy.entry.translates or policy.entry.copy_of):
            yield _told(policy.id, _new_policy(policy), now.inventory, ("policies", policy.id), allow_approved)
        elif old is not None and old.text.clauses and policy.text.clauses:
            acceptance = Acceptance(now, policy, as_if_locked(old))
            approvals = _new_approvals(old, policy)
            for loosening in acceptance.loosenings(acceptance.steps):
                yield _finding(now, policy, loosening, loosening.approval_in(approvals), allow_approved)


def lowered_rules(now: Inventory, base: Inventory, *, allow_approved: bool) -> Iterator[Finding]:
    """Yield CHG005 for each rule that the settings of `now` make less grave than the rule is, and those of `base` not.

    No lock keeps approvals of settings: who gives `allow_approved` has reviewed the change, and then it is a note.
    """
    before = base.manifest.settings.severity
    for code, severity in now.manifest.settings.severity.items():
        was = before.get(code, rule_severity(code))
        if not is_looser(code, severity) or GRAVITY[severity] <= GRAVITY[was]:
            continue
        found = RULE.finding(
            f"Looser than at the base: the findings of {code} are {severity}s now, and were {was}s.",
            DONE if allow_approved else REVIEW, now.manifest_file, ("settings", "severity", code), where=code,
            on_key=True, severity="note" if allow_approved else None,
        )  # fmt: skip
        yield found


def _at_base(policy: Policy, before: Mapping[str, Policy]) -> Policy | None:
    """Return the policy of the base with which to compare one: the same, that of the same document, or its version."""
    same = (old for old in before.values() if old.entry.document == policy.entry.document)
    return before.get(policy.id) or next(same, None) or before.get(policy.entry.version_of or "")


def loosened_facts(changes: Iterable[Change], *, allow_approved: bool) -> Iterator[Finding]:
    """Yield CHG005 for each change of the vocabulary, or of the day of the check, by which more may pass.

    No lock holds these, so that who reviews the change approves them: `allow_approved` makes them notes.
    """
    for change in changes:
        moved = change.about == "term" and change.aspect in ("broader", "sensitive")
        widened = change.about == "mechanism" and change.kind == "widening"
        earlier = change.about == "setting" and change.aspect == "as_of" and _is_earlier(change)
        if moved or widened or earlier:
            found = RULE.finding(
                f"Looser than at the base: {change.message}", REVIEW, change.place.file, change.place.path,
                where=change.id, on_key=change.place.on_key,
            )  # fmt: skip
            yield found._replace(severity="note" if allow_approved else RULE.severity)


def _is_earlier(change: Change) -> bool:
    """Whether the day of the check goes back, or is fixed where it was that of the check."""
    return bool(change.added) and (not change.removed or change.added[0] < change.removed[0])


def _new_policy(policy: Policy) -> str:
    count = counted(len(policy.statements), "statement")
    return f"a policy “{policy.id}” with {count} is new, which nobody accepted at the base."


def _told(name: str, message: str, inventory: Inventory, path: tuple[str, ...], allow_approved: bool) -> Finding:
    found = RULE.finding(
        f"Looser than at the base: {message}", REVIEW, inventory.manifest_file, path, where=name, on_key=True
    )
    return found._replace(severity="note" if allow_approved else RULE.severity)


def as_if_locked(policy: Policy) -> Locked:
    """Return the lock that accepting this state of a policy would write."""
    readings = by_clause(readings_of(policy, anchor_statements([policy])))
    clauses = locked(passages_of(policy.text.clauses), readings)
    return Locked(tuple(Entry(clause.id, clause, policy.entry.lock or "") for clause in clauses))


def _new_approvals(old: Policy, new: Policy) -> list[Approval]:
    known = old.lock.approvals if old.lock else ()
    return [approval for approval in (new.lock.approvals if new.lock else ()) if approval not in known]


def _finding(
    now: Prepared, policy: Policy, loosening: Loosening, approval: Approval | None, allow_approved: bool
) -> Finding:
    message, next_step = f"Looser than at the base: {loosening.message}", TAKE_BACK
    if approval is not None:
        message = f"{message.rstrip('.')}. {approval.by} approved it on {approval.on.isoformat()}: {approval.reason}"
        next_step = DONE if allow_approved else NOT_YET
    severity = "note" if approval is not None and allow_approved else RULE.severity
    found = _placed(now, policy, loosening, message, next_step)
    return found._replace(severity=severity)


def _placed(now: Prepared, policy: Policy, loosening: Loosening, message: str, next_step: str) -> Finding:
    """The finding at the clause or statement, or in the manifest where that is gone."""
    clause = next((c for c in policy.text.clauses if loosening.about == "clause" and c.id == loosening.id), None)
    if clause is not None:
        found = RULE.finding(message, next_step, clause.document, where=clause.id)
        return found._replace(span=Span(clause.line, clause.column, clause.line, clause.column + 1))
    entry = next((entry for entry in policy.statements if entry.id == loosening.id), None)
    if entry is not None:
        return RULE.finding(message, next_step, entry.file, entry.path, where=entry.id, on_key=True)
    manifest = now.inventory.manifest_file
    return RULE.finding(message, next_step, manifest, ("policies", policy.id), where=loosening.id, on_key=True)
