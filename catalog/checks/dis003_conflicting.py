"""A disclosure that one sentence of the policy permits and another prohibits.

What is wrong: a prohibition covers the disclosure, and a permission that is more special in every respect covers it
too. A lawyer may read the special sentence as an exception, but the policy does not say that it is one.

Failing: "We do not share personal information with advertisers." beside "We share your email address with advertising
networks to measure campaigns."

Passing: the second statement with `exception_to: no-advertisers`, where the policy makes that plain ("except that …").

The fix: ask counsel which sentence is meant. Record an exception only where the text says so; else stop the
disclosure or have the policy rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS003", "conflicting", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals that are both permitted and prohibited."""
    yield from disclosure_findings(RULE, "conflicting", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "conflicting", assessed)
