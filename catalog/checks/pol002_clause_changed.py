"""A clause of the policy whose text is no longer the one that was read and accepted.

What is wrong: the lock of the policy holds the text of each clause as somebody read it for the inventory. This clause
was edited, split, merged, taken out, put under other introducing words, or replaced. What its statements say may no
longer be what it says: one added “not” turns a permission into its opposite.

Failing: the lock has “We share your email address with partners.”, the policy “We do not share …”.

Passing: a policy and a lock that agree. Headings, lines, markup and order do not matter, nor do lines that only state
a version or a date.

The fix: read the clause again, with the statements and points that are listed. Correct the statements where they no
longer fit, then run `inventory policy accept`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("POL002", "clause-changed", "error", rests_on=("policy",), judges_by=("lock",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each step between lock and policy that somebody has to read, with the goals that rest on it."""
    for policy in assessed.prepared.inventory.policies:
        if policy.lock is not None and policy.text.clauses:
            from catalog.diff.policy.to_read import LockReading

            yield from LockReading(RULE, assessed, policy).findings()
