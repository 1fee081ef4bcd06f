"""A use of data for a purpose that the policy does not state.

What is wrong: the inventory says that data of a category are used for a purpose, but no sentence in force states it
(GDPR Art. 5(1)(b), 13(1)(c)).

Failing: `purposes: [link-identity]` for logs, where the policy links only cookies to what users submit.

Passing: the same purpose for the category of cookies.

The fix: stop the use, correct the inventory, or have the policy state the purpose and write a statement for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.failing_goals import use_findings
from catalog.finding import Finding, Rule
from catalog.justify.category import JudgedCategory
from catalog.prepared import Prepared

RULE = Rule("USE001", "unstated-purpose", "error")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose for which a use fails."""
    yield from use_findings(RULE, prepared, category)
