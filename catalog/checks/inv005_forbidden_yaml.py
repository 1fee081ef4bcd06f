"""A part of YAML that could make a file mean something else than it shows.

What is wrong: anchors, aliases, merge keys and tags let a value come from elsewhere; control and direction characters
hide text from the person who reads it; nesting deeper than 32 levels is never needed.

Failing: `data: *account-data`.

Passing: the list written out.

The fix: write the value out where it is used; delete the character that the message names, or type the line anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV005", "forbidden-yaml", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
