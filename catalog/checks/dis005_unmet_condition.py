"""A disclosure that the policy permits under a condition that is not on record.

What is wrong: the sentence says "with your consent", "if we are legally required" or the like, and the disclosure does
not say, with evidence, that this is so. The controller must be able to show consent (GDPR Art. 7(1)).

Failing: a disclosure that rests on a statement with `when: [express-consent]` and names no conditions.

Passing:

    conditions:
      express-consent: {evidence: evidence/consent-dialog.md, since: 2024-05-01}

The fix: if the condition is met, record it with its evidence, a file of the inventory or an https address; else stop
the disclosure.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS005", "unmet-condition", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals whose condition is not on record."""
    yield from disclosure_findings(RULE, "unmet-condition", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "unmet-condition", assessed)
