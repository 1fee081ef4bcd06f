"""A legal basis that the inventory declares and the policy does not name, or for which it names another one.

What is wrong: people must be told on which legal basis their data are used for each purpose (GDPR Art. 13(1)(c),
14(1)(c)). No sentence in force names the basis that the category declares, or one does only for a part, only under a
condition, or the policy names another one.

Failing: `basis: {provide-services: contract}` where no statement has `grounds: contract`.

Passing: the same with a statement that quotes "We process your data to perform our contract with you." and says
`grounds: contract`.

The fix: have the policy name the basis and write a statement with `grounds` for its sentence, or correct the basis in
the inventory. Which of the two is right is for counsel to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.failing_bases import unstated_bases
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("LAW003", "basis-unstated", "error", judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose whose basis no sentence of the policy names."""
    if category.ground:
        yield from unstated_bases(RULE, prepared, category)
