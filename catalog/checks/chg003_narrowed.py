"""Less happens with data than in the other state of the inventory.

What is wrong: nothing. It is told because a register, a list of recipients or a policy may now say too much.

Failing: a disclosure had `purposes: [customer-support, marketing]` and has `purposes: [customer-support]`.

Passing: the same purposes in another order.

The fix: none is needed; see whether the policy should follow.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("CHG003", "narrowed", "note", found_by=("diff",))
