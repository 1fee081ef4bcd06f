"""A package of another repository that is not as it was brought here.

What is wrong: `inventory vendor` brought the package and wrote the digest of its files into the manifest; since then a
file of it was altered, added or taken away. Whoever can do that can have the policy say anything.

Failing: a statement is put into `.inventory/packages/commons/policy/statements.yaml`, and `sha256:` stays.

Passing: the folder as `inventory vendor` left it.

The fix: make the change where the package comes from; then run `inventory vendor`, and read what has changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV011", "package-altered", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
