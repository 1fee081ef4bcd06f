"""What a disclosure sends: its data about whom for what. The one rule that judging, comparing and showing share."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.justify.holding import Holding, disclosed_data
from catalog.justify.terms import DataTerms
from inventory.schema import Category, Disclosure

Sent = tuple[str, str, str]
"""Data type, data subject, purpose."""


def sent_by(holding: Holding, disclosure: Disclosure, terms: DataTerms) -> frozenset[Sent]:
    """Return everything that a disclosure sends to its recipient: one entry for each goal that judging unfolds."""
    return frozenset(
        (name, subject, purpose)
        for name in sent_data(holding.category, disclosure, terms)
        for subject, _ in holding.subjects_of(name, disclosure)
        for purpose in disclosure.purposes
    )


def sent_data(category: Category, disclosure: Disclosure, terms: DataTerms) -> Sequence[str]:
    """Return the data types that a disclosure names, or all of the category, less what either of them excludes."""
    names = disclosed_data(category, disclosure)
    excluding = frozenset((*category.excluding, *disclosure.excluding))
    if not excluding:
        return names
    return [name for name in names if not terms.covered_by(category.category, name, excluding)]
