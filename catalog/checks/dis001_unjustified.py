"""A disclosure that no sentence of the policy permits.

What is wrong: the inventory says that a recipient gets data for a purpose, but no statement in force permits it.

Failing: `recipient: webinar-host`, `data: [bank-account]`, `purposes: [promote-services]`, where the only sentence
about payment information permits processing and verification.

Passing: the same data with `purposes: [payment-verification]`.

The fix: stop the disclosure, correct the inventory if it says more than is done, or have the policy say it and
write a statement for the new sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS001", "unjustified", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals that nothing justifies."""
    yield from disclosure_findings(RULE, "unjustified", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "unjustified", assessed)
