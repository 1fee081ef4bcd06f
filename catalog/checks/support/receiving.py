"""What recipients get, directly or from one another, over all categories."""

from __future__ import annotations

from catalog.checking.assessed import Assessed

Held = tuple[str, str]
"""A category and one of its data types."""


def received(assessed: Assessed) -> dict[str, set[Held]]:
    """Return what each recipient gets, directly or onward."""
    found: dict[str, set[Held]] = {}
    for summary in assessed.summaries:
        for given in (summary.sent, summary.passed_on):
            for recipient, data in given.items():
                found.setdefault(recipient, set()).update((summary.id, datum) for datum in data)
    return found


def only_onward(assessed: Assessed) -> set[str]:
    """Return the recipients that another one passes data on to, and that no disclosure names."""
    named = {name for entry in assessed.prepared.inventory.recipients.values() for name in entry.record.passes_to}
    return named.difference(*[summary.sent for summary in assessed.summaries])
