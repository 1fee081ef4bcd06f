"""A category of which nobody says how long it is kept.

What is wrong: the category states no retention period, or states one that the policy does not tell people. They must be
told the period, or how it is determined (GDPR Art. 13(2)(a); CCPA section 1798.100(a)(3)).

Failing: a category without `retention`.

Passing:

    retention:
      period: until the account is closed
      listed_in: how-long-we-keep-data

The fix: write down the period and the clause of the policy that states it; if none does, have the policy say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("RET001", "retention-unstated", "note", judges_by=("categories",))


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for a category without a period, and for one whose period the policy does not state."""
    retention, name = category.entry.record.retention, category.entry.record.title
    if retention is None:
        yield RULE.finding(
            f"Nobody says how long “{name}” is kept.",
            "Add “retention” with the period, and the clause of the policy that states it.",
            category.entry.file, ("category",), where=category.entry.id, on_key=True,
        )  # fmt: skip
    elif retention.listed_in is None:
        yield RULE.finding(
            f"The inventory says how long “{name}” is kept, “{retention.period}”, but names no clause of the policy "
            "that tells people so.",
            "Add “listed_in” with the clause; if there is none, have the policy state the period.",
            category.entry.file, ("retention",), where=category.entry.id, on_key=True,
        )  # fmt: skip
