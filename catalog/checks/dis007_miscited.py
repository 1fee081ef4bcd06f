"""A disclosure that cites the wrong sentence.

What is wrong: the disclosure says which statements it relies on, and those do not permit it, though another does. The
author and the policy disagree about why the disclosure is allowed.

Failing: `cites: [share-acquirer]` for a security alert sent by a mail provider.

Passing: `cites: [share-providers]`.

The fix: cite the statement that permits it, or take `cites` out and let the check find one.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS007", "miscited", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure that only a sentence it does not cite permits."""
    yield from disclosure_findings(RULE, "miscited", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "miscited", assessed)
