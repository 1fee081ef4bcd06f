"""A purpose for which data are used without a sentence of the policy that says so.

What is wrong: the category names a purpose that no statement in force permits for these data and these people. Data
may be used only for purposes that were specified (GDPR Art. 5(1)(b)).

Failing: `purposes: [marketing]` where the policy says "We use your information to provide the services."

Passing: `purposes: [provide-services]`.

The fix: stop the use, correct the inventory, or have the policy state the purpose and write a statement for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_goals import use_findings
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("USE001", "unstated-purpose", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose that nothing justifies."""
    yield from use_findings(RULE, prepared, category)
