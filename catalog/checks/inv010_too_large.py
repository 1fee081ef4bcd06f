"""A file beyond the limits.

What is wrong: the file is larger than 1 MiB, or one of its values is longer than any person would write. It was not
read.

Failing: a category file with an export of a whole database pasted into it.

Passing: one category a file.

The fix: split the file into several; a pattern such as `categories/*.yaml` finds them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV010", "too-large", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
