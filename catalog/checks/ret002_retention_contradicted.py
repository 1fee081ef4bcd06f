"""Data that are kept longer than the policy says, or until another event.

What is wrong: a category, or one of its data, states a period that is longer than the one that a sentence of the policy
states for these data, or that ends by another event. Of several sentences the one that names the data most closely
counts. People rely on the sentence (GDPR Art. 5(1)(e) and 13(2)(a)).

A statement with `informs: [retention]` gives the period (`period: P2Y`) or the event (`until_event: account-closed`);
where it gives neither, its sentence is read. The clause that `listed_in` names is read, too. “As long as necessary”
states no period, and neither does a minimum. Lengths that differ by no more than months and years do are the same.

Failing: `retention: {period: P5Y, listed_in: how-long}` beside “We keep your bookings for two years.”

Passing: `retention: {period: P2Y, listed_in: how-long}`.

The fix: delete the data when the sentence says so and write that period down, or have the policy state the longer one.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checks.support.kept_too_long import kept_too_long
from catalog.findings.finding import EVERY_PART, Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("RET002", "retention-contradicted", "error", rests_on=("vocabulary", "policy"), judges_by=EVERY_PART)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each stated period that a sentence contradicts."""
    for found in kept_too_long(prepared, category.entry.record):
        data = f" ({', '.join(found.data)})" if len(found.data) < len(category.entry.record.data) else ""
        yield RULE.finding(
            f"“{category.entry.record.title}”{data} is kept “{found.period}”, but the policy says: {found.said.text}",
            "Delete the data when the sentence says and write that down, or have the policy state the longer period.",
            category.entry.file, found.path, where=category.entry.id, on_key=True, quotes=(found.said,),
        )  # fmt: skip
