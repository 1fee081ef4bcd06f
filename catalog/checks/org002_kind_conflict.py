"""A recipient that is of these kinds in one inventory and of those in another.

What is wrong: the kinds are the policy's words for a recipient, so they decide which sentences apply to it. With other
kinds the same flow is permitted here and not there. `inventory catalog check` finds it, over the current snapshot of
each inventory in the catalogue.

Failing: `kinds: [email-provider]` in the inventory `shop`, `kinds: [marketing-provider]` in `support`.

Passing: the same kinds in both, in whatever order.

The fix: agree on the kinds; a recipient that does two things for you has both everywhere.
"""

from __future__ import annotations

from catalog.findings.finding import Rule

RULE = Rule("ORG002", "kind-conflict", "error", found_by=("catalog check",))
