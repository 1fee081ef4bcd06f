"""Derived data: which of them have to be proved as collected, and which were collected as something else before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from catalog.justify.terms import Terms
from inventory.schema import Category

Find = Callable[[str], Category | None]
"""Gives a category by its id; None where there is none."""

UNCOLLECTED = ("aggregate-information", "non-personal-information", "pseudonymized-information")
"""What is made of data that are held, and never collected as such."""

DERIVATION = "derivation"
"""The built-in source of derived data that state none."""


class Derivations:
    """Tells derived data that were collected already from those that appear only in the derived category."""

    def __init__(self, find: Find, terms: Terms) -> None:
        self._find = find
        self._terms = terms
        self._held: dict[str, frozenset[tuple[str, str]]] = {}

    def is_collected_before(self, category: Category, datum: str, subject: str) -> bool:
        """Whether a datum of a derived category needs no proof of collection.

        So it is if it is aggregate, not personal or pseudonymized, or if a category that this one comes from holds it,
        or something broader, about the same people or broader ones.
        """
        above = self._terms.data.types.above(datum)
        if any(term in above for term in UNCOLLECTED):
            return True
        people = self._terms.subjects.above(subject)
        return any(held in above and whose in people for held, whose in self._held_before(category))

    def _held_before(self, category: Category) -> frozenset[tuple[str, str]]:
        """Each data type, with each of its subjects, that the categories hold which this one comes from."""
        known = self._held.get(category.category)
        if known is None:
            held = (
                (datum.type, subject)
                for source in self._sources(category)
                for datum in source.data
                for subject in datum.subjects or source.subjects
            )
            known = self._held[category.category] = frozenset(held)
        return known

    def _sources(self, category: Category) -> Iterator[Category]:
        """The categories that this one is derived from, at any remove; in a circle it does not stand for itself."""
        seen = {category.category}
        waiting = list(category.derived_from)
        while waiting:
            name = waiting.pop(0)
            found = self._find(name) if name not in seen else None
            seen.add(name)
            if found is not None:
                yield found
                waiting += found.derived_from
