"""A file that cannot be read as one YAML mapping.

What is wrong: the file is not YAML, not UTF-8, holds several documents or something else than keys with values, or
is no readable file inside the inventory. Nothing of it is checked.

Failing: a list item that is indented less than its neighbours; a file saved as Latin-1; a second `---`.

Passing: keys with values, one document, saved as UTF-8.

The fix: go to the line the message names; indentation, a missing colon or an unclosed quote is the usual cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV001", "invalid-yaml", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
