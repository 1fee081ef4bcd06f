"""Data that the policy says are collected, but that no category holds.

What is wrong: either the inventory forgets something, or the policy claims more than the company does.

Failing: "We collect your name, email address and date of birth." where no category holds `date-of-birth`, or anything
that falls under it.

Passing: a category with `data: [name, email-address, date-of-birth]`.

The fix: write down the category if the data are held; else have the sentence shortened.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import all_categories_read
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule

RULE = Rule("COL003", "category-not-inventoried", "warning", rests_on=("categories", "vocabulary"), about_use=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each permission to collect data that nobody holds; none while a category could not be read."""
    if not all_categories_read(assessed):
        return
    prepared = assessed.prepared
    tree, known = prepared.terms.data.types, prepared.inventory.vocabulary["data"]
    held = {term for summary in assessed.summaries for name in summary.data for term in tree.above(name)}
    for norm in prepared.norms:
        if norm.permits and norm.action == "collect" and norm.in_force and norm.anchored:
            missing = [term for term in norm.stated.get("data", ()) if term in known and term not in held]
            if missing:
                entry = prepared.statements[norm.id]
                yield RULE.finding(
                    f"The policy says that {listing(missing)} may be collected, but no category holds it.",
                    "Write down the category that holds it, or name in the sentence only what is held.",
                    entry.file, (*entry.path, "data"), where=entry.id, on_key=True,
                )  # fmt: skip
