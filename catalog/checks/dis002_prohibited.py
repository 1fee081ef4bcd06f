"""A disclosure that the policy says does not happen.

What is wrong: a sentence in force prohibits the disclosure, or the use it is for, and no permission is an exception
to it. What a company denies in its policy and does all the same is a deceptive practice (FTC Act, section 5) and not
fair and transparent (GDPR Art. 5(1)(a)).

Failing: health data to an advertising network, where the policy says "We never share health data for advertising."

Passing: the same without the health data: `excluding: [health-data]`.

The fix: stop the disclosure, or correct the inventory if it says more than is done. Where the policy itself makes an
exception, say so in the statement of that sentence: `exception_to: no-health-ads`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS002", "prohibited", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals that a sentence prohibits."""
    yield from disclosure_findings(RULE, "prohibited", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "prohibited", assessed)
