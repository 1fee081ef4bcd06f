"""Data that are collected without a sentence of the policy that says so.

What is wrong: the category holds a data type, about these people and from this source, and no statement in force
permits collecting it. People must be told which data are collected and from where (GDPR Art. 13 and 14; CCPA section
1798.100).

Failing: `data: [date-of-birth]` where the policy says "We collect your name and email address."

Passing: `data: [name, email-address]`.

The fix: stop collecting it, correct the inventory, or have the policy say it and write a statement for the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_goals import collection_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("COL001", "unstated-collection", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each data type whose collection nothing justifies."""
    yield from collection_findings(RULE, prepared, category)
