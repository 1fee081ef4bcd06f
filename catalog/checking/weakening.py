"""What a change loosened in the policies and in their reading, since the base of a check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalog.checking.weakened_facts import DONE, new_policy
from catalog.checks.chg005_weakened import RULE
from catalog.diff.policy.accepting import locked
from catalog.diff.policy.passage import passages_of
from catalog.findings.finding import Finding
from catalog.justify.anchoring import anchor_statements
from catalog.justify.prepared import Prepared
from catalog.locking.acceptance import Acceptance
from catalog.locking.loosening import Loosening
from catalog.locking.readings import by_clause, readings_of
from inventory.entry import Entry
from inventory.lock_file import Locked
from inventory.model import Inventory, Policy
from inventory.schema.lock import Approval

NOT_YET = "Check with --allow-approved once that is reviewed."
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
            yield new_policy(policy, now.inventory.manifest_file, allow_approved=allow_approved)
        elif old is not None and old.text.clauses and policy.text.clauses:
            acceptance = Acceptance(now, policy, as_if_locked(old))
            approvals = _new_approvals(old, policy)
            for loosening in acceptance.loosenings(acceptance.steps):
                yield _finding(now, policy, loosening, loosening.approval_in(approvals), allow_approved)


def _at_base(policy: Policy, before: Mapping[str, Policy]) -> Policy | None:
    """Return the policy of the base with which to compare one: the same, that of the same document, or its version."""
    same = (old for old in before.values() if old.entry.document == policy.entry.document)
    return before.get(policy.id) or next(same, None) or before.get(policy.entry.version_of or "")


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
        return found._replace(span=clause.beginning)
    entry = next((entry for entry in policy.statements if entry.id == loosening.id), None)
    if entry is not None:
        return RULE.finding(message, next_step, entry.file, entry.path, where=entry.id, on_key=True)
    manifest = now.inventory.manifest_file
    return RULE.finding(message, next_step, manifest, ("policies", policy.id), where=loosening.id, on_key=True)
