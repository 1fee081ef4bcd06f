"""A disclosure that the policy permits, but not on the day of the check.

What is wrong: the policy, the statement or the transfer mechanism it names has not begun or has ended. An end is
exclusive: it names the first day that lies outside.

Failing: a disclosure under a policy with `effective: 2025-01-01`, checked as of 2024-12-31.

Passing: the same on 2025-01-01.

The fix: wait until the day, find a sentence that is in force, or stop the disclosure. Was the day itself wrong, set
`as_of`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS006", "not-in-force", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals that were permitted on another day."""
    yield from disclosure_findings(RULE, "not-in-force", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "not-in-force", assessed)
