"""A waiver whose time is over.

What is wrong: the finding was accepted until a day, and that day has come; `until` is the first day on which the waiver
no longer counts.

Failing: `until: 2024-12-31`, checked as of 2024-12-31.

Passing: the same as of 2024-12-30.

The fix: mend what was waived and take the waiver out; or, if it must be accepted for longer, decide so anew with a
reason and another day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.findings.waiving import has_ended
from inventory.entry import Entry
from inventory.schema import Waiver

RULE = Rule("WVR001", "expired-waiver", "error", acceptable=False)


def check_waivers(assessed: Assessed, used: Collection[Entry[Waiver]]) -> Iterator[Finding]:
    """A finding for each waiver that no longer counts on the day."""
    for entry in assessed.prepared.inventory.waivers:
        if has_ended(entry.record, assessed.prepared.day):
            yield RULE.finding(
                f"The waiver of {entry.record.rule} for “{entry.record.where}” ended on {entry.record.until}.",
                "Mend what was waived and take the waiver out, or decide anew with a reason and another day.",
                entry.file, (*entry.path, "until"), where=entry.record.where,
            )  # fmt: skip
