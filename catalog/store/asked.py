"""Which terms the goals of an inventory ask for: all that the relations of norms need be worked out for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.justify.judged import JudgedCategory
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.terms import Dimension

_POSITION: dict[Dimension, int] = {"data": 0, "subjects": 1, "purposes": 2, "recipients": 3, "sources": 4, "bases": 5}
Scoped = tuple[str, str]
"""A term, after the category within which it is asked for; that is empty where no norm tells the category apart."""


class AskedTerms:
    """The terms of goals by action and dimension; those of disclosures are asked for their use as well."""

    def __init__(self, norms: Iterable[Norm], categories: Iterable[JudgedCategory]) -> None:
        named = {t for n in norms for t in (*n.stated.get("data", ()), n.genus.get("data")) if t is not None}
        self._terms: dict[tuple[str, Dimension], set[Scoped]] = {}
        for category in categories:
            scope = category.entry.id if category.entry.id in named else ""
            self._add(category, scope)

    def _add(self, category: JudgedCategory, scope: str) -> None:
        keys: dict[str, set[tuple[str, ...]]] = {}
        for action, key, judged in category.goals():
            if judged.verdict != "undeclared":
                keys.setdefault(action, set()).add(key)
        keys["use"] = keys.get("use", set()) | keys.get("disclose", set())
        for action, found in keys.items():
            for dimension in DIMENSIONS[action]:
                within = scope if dimension == "data" else ""
                terms = self._terms.setdefault((action, dimension), set())
                terms.update((within, term) for term in {key[_POSITION[dimension]] for key in found})

    def terms(self, action: str, dimension: Dimension) -> Sequence[Scoped]:
        """The terms that goals of `action` have in `dimension`."""
        return tuple(self._terms.get((action, dimension), ()))
