"""Something that should hold entries holds none.

What is wrong: a pattern in the manifest matches no file, a file has nothing in it, or a policy has no clause. An
empty inventory would pass every check, so emptiness is a fault.

Failing: `recipients: recipient/*.yaml` where the folder is called `recipients`.

Passing: `recipients: recipients/*.yaml`.

The fix: correct the path, which starts at the folder of inventory.yaml, or add what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV009", "empty", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
