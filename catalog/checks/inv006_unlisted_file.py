"""A YAML file in the inventory's folder that the manifest does not name.

What is wrong: somebody may believe that the file counts, but nothing in it is checked.

Failing: `categories/payroll.yaml` where the manifest says `categories: categories/account.yaml`.

Passing: `categories: categories/*.yaml`.

The fix: name the file in inventory.yaml, directly or by a pattern, or move it out of the folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("INV006", "unlisted-file", "warning")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each fault of this kind that was found in reading."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
