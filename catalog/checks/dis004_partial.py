"""A disclosure of which the policy permits only a part.

What is wrong: the inventory names something broader than the sentence does, or a part of it is prohibited or has a
sentence of its own.

Failing: `data: [contact-data]` where the sentence permits sharing email addresses.

Passing: `data: [email-address]`.

The fix: say in the inventory exactly what is given, in narrower terms or several disclosures; or carve out what does
not belong with `excluding: [postal-address]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.failing_goals import disclosure_findings
from catalog.checks.support.failing_onward import onward_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("DIS004", "partial", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each disclosure with goals that are permitted in part."""
    yield from disclosure_findings(RULE, "partial", prepared, category)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each onward recipient with such goals."""
    yield from onward_findings(RULE, "partial", assessed)
