"""Something that will be due within 30 days.

What is wrong: nothing yet. An agreement expires, evidence is to be reviewed, the ground of a transfer, a waiver or a
policy ends within the next 30 days; from that day on it is an error or a warning of another rule.

Failing: `agreement: {type: dpa, expires: 2025-07-01}` in a check of 2025-06-15.

Passing: the same in a check of 2025-05-15. `inventory show due` and `inventory report due` list what comes later.

The fix: do it in time: renew, review, decide anew; then write the new day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.explain.due import DueItem, due_of_category, due_of_inventory
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after

RULE = Rule("DUE001", "due-soon", "note")
SOON = "P30D"


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each piece of evidence of a category that is to be reviewed soon."""
    yield from _soon(prepared.day, due_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each agreement, review, ground, waiver and policy that ends soon.

    Announcements are left out: one that is missing is an error long before its last day.
    """
    yield from _soon(assessed.prepared.day, due_of_inventory(assessed.prepared))


def _soon(day: datetime.date, items: Iterable[DueItem]) -> Iterator[Finding]:
    for item in items:
        if day < item.by <= day_after(day, SOON):
            yield RULE.finding(
                f"By {item.by}: {item.what} ({item.why}).", "Do it in time, and write the new day.",
                item.file, item.path, where=item.where,
            )  # fmt: skip
