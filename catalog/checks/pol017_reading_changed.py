"""A reading of the policy that is not the one that was accepted.

What is wrong: the lock of the policy pins, beside each clause's text, what the inventory reads in it: its statements
and its marks as read. A statement says something else now, is gone, or interprets an accepted clause without having
been accepted itself. The text stayed, and what it is said to mean did not: a prohibition that is deleted no longer
forbids.

Failing: the lock was written when “no-adverts” prohibited giving email addresses to advertisers; the statement was
deleted, and its clause is marked as read instead.

Passing: statements and lock that agree. Order, layout, and another id for the same statement do not matter.

The fix: put the statement back or, if the new reading is right, run `inventory policy accept`. What loosens the reading
has to be accepted by somebody: `inventory policy accept --by NAME --reason TEXT`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from inventory.model import Policy

RULE = Rule("POL017", "reading-changed", "error", acceptable=False)


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each reading that differs from the lock of its policy."""
    for policy in assessed.prepared.inventory.policies:
        if policy.lock is not None and policy.text.clauses:
            yield from _of_policy(assessed, policy)


def _of_policy(assessed: Assessed, policy: Policy) -> Iterator[Finding]:
    from catalog.locking.reading_changes import reading_changes
    from catalog.locking.readings import readings_of
    from catalog.locking.state import lock_state
    from catalog.locking.wording import told_change

    state = lock_state(policy)
    if policy.lock is None or state is None:
        return
    for change in reading_changes(policy.lock, readings_of(policy, assessed.prepared.anchors), state.alignment):
        message, next_step = told_change(change)
        if change.now is not None:
            entry = change.now.entry
            yield RULE.finding(message, next_step, entry.file, entry.path, where=entry.id, on_key=True)
        else:
            manifest = assessed.prepared.inventory.manifest_file
            yield RULE.finding(message, next_step, manifest, ("policies", policy.id, "lock"), where=change.id)
