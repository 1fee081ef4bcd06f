"""A key that stands twice in one mapping.

What is wrong: YAML readers differ in which of two equal keys they take, so a person may read one value and the
machine the other. The first value is taken here; the message names both lines.

Failing:

    title: Account
    title: Accounts

Passing: one of the two.

The fix: take out the one that is not meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV002", "duplicate-key", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
