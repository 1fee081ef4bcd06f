"""A clause of a locked policy that nobody has accepted.

What is wrong: the policy has a lock, which pins each clause as somebody read it, and this clause does not stand in it.
It may be new in the policy, or its entry was taken out of the lock: then nothing tells whether its text was changed.

Failing: a lock without an entry for the clause “who-receives-it” of the policy.

Passing: a lock that has an entry for every clause, whatever the clauses are called now.

The fix: read the clause, write a statement for what it means or mark it as read, then run `inventory policy accept`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from inventory.model import Policy
from inventory.policy import Clause

RULE = Rule("POL018", "not-accepted", "error", acceptable=False)
SHOWN = 60


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each clause that the lock of its policy does not know."""
    for policy in assessed.prepared.inventory.policies:
        if policy.lock is not None and policy.text.clauses:
            yield from map(_finding, _unknown(policy))


def _unknown(policy: Policy) -> Iterator[Clause]:
    from catalog.locking.state import lock_state

    state = lock_state(policy)
    if state is not None:
        new = {passage.id for step in state.alignment.steps if step.kind == "new" for passage in step.new}
        yield from (clause for clause in policy.text.clauses if clause.id in new - state.changed)


def _finding(clause: Clause) -> Finding:
    text = clause.text if len(clause.text) <= SHOWN else f"{clause.text[:SHOWN].rsplit(' ', 1)[0]} …"
    found = RULE.finding(
        f"The clause “{clause.id}” was never accepted: the lock of its policy has no entry for it: “{text}”",
        "Read it, write a statement for what it means or mark it as read, then run `inventory policy accept`.",
        clause.document, where=clause.id,
    )  # fmt: skip
    return found._replace(span=clause.beginning)
