"""A key that the record does not have.

What is wrong: a key is misspelt, or stands in the wrong record. What it was meant to say is not taken into account.

Failing: `recipent: mail-host` in a disclosure.

Passing: `recipient: mail-host`.

The fix: take the name that the message suggests, or move the key to the record it belongs to. Where a comma inside
`{ }` cut a text in two, put the text in quotes: `{label: "Property, rights and safety"}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV003", "unknown-field", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
