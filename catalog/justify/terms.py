"""What lies above each thing a goal speaks of: the vocabulary, and the terms that are the inventory's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from catalog.justify.hierarchy import Hierarchy
from catalog.justify.recipient_tree import RecipientTree

Dimension = Literal["data", "subjects", "sources", "recipients", "purposes", "bases"]
COLLECTED = "collected-information"
ANY = "any"


class DataTerms:
    """The data dimension: a datum is a data type held in a category, below the type's terms and the category's id."""

    def __init__(self, types: Hierarchy) -> None:
        self.types = types

    def above(self, category: str, data_type: str) -> dict[str, int]:
        """The terms above the datum and their distances: the type's, the category's id (1), all that is held (2)."""
        found = dict(self.types.above(data_type))
        found[category] = min(found.get(category, 1), 1)
        found[COLLECTED] = min(found.get(COLLECTED, 2), 2)
        return found

    def covered_by(self, category: str, data_type: str, terms: Collection[str]) -> bool:
        """Whether a datum, as the category holds it, lies at or below one of the terms."""
        above = self.types.above(data_type)
        return any(term in above or term in (COLLECTED, category) for term in terms)

    def height(self, term: str) -> int:
        """How far below its root a matched term stands: a category's id 1, everything collected 0."""
        if term == COLLECTED:
            return 0
        return self.types.height(term) if term in self.types else 1

    def at_or_below(self, lower: str, upper: str) -> bool:
        """The order among unlike data terms: all lie below what is collected; a type and a category's id have none."""
        return (upper == COLLECTED and lower != ANY) or self.types.covers(upper, lower)


class Terms(NamedTuple):
    """The hierarchies of every dimension, conditions included."""

    data: DataTerms
    subjects: Hierarchy
    sources: Hierarchy
    recipients: Hierarchy
    purposes: Hierarchy
    conditions: Hierarchy
    bases: Hierarchy = Hierarchy({})

    def plain(self, dimension: Dimension) -> Hierarchy:
        """The hierarchy of a dimension; for data that of the types, without categories."""
        return self.data.types if dimension == "data" else getattr(self, dimension)

    def height(self, dimension: Dimension, term: str) -> int:
        """How far below its root a matched term stands."""
        return self.data.height(term) if dimension == "data" else self.plain(dimension).height(term)

    def at_or_below(self, dimension: Dimension, lower: str, upper: str) -> bool:
        """Whether one matched term stands at or below another; a list open to `any` stands above everything."""
        return (
            self.data.at_or_below(lower, upper) if dimension == "data" else self.plain(dimension).covers(upper, lower)
        )


def recipient_tree(
    kinds: Mapping[str, Sequence[str]], recipients: Mapping[str, Sequence[str]], roles: Mapping[str, str] | None = None
) -> RecipientTree:
    """The recipient dimension; of each recipient its kinds (`listed`, where a document lists it) and its role."""
    return RecipientTree(kinds, recipients, roles or {})
