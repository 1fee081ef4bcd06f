"""Which norms can have anything to do with a goal: one bit a norm, so that a goal's are an AND of four masks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.justify.goals import Goal
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.terms import ANY, COLLECTED, Dimension, Terms


class Reach:
    """For each term of a dimension, the mask of the given norms of one action that reach, or are reached by, it."""

    def __init__(self, action: str, norms: Sequence[Norm], terms: Terms, overlap: bool) -> None:
        self._terms = terms
        self._overlap = overlap
        self._dimensions = DIMENSIONS[action]
        self._norms = [norm for norm in norms if norm.action == action]
        self._unstated: dict[Dimension, int] = {}
        self._named: dict[Dimension, dict[str, int]] = {}
        self._genus: dict[Dimension, dict[str, int]] = {}
        self._known: dict[tuple[Dimension, str], int] = {}
        for dimension in self._dimensions:
            self._collect(dimension)

    def _collect(self, dimension: Dimension) -> None:
        named: dict[str, int] = {}
        genus: dict[str, int] = {}
        unstated = 0
        for position, norm in enumerate(self._norms):
            bit = 1 << position
            if dimension not in norm.stated:
                unstated |= bit
            for term in norm.stated.get(dimension, ()):
                named[term] = named.get(term, 0) | bit
            if dimension in norm.genus:
                genus[norm.genus[dimension]] = genus.get(norm.genus[dimension], 0) | bit
        self._named[dimension], self._genus[dimension], self._unstated[dimension] = named, genus, unstated

    def names_category(self, category: str) -> bool:
        """Whether any of the norms speaks of the category as such."""
        return category in self._named.get("data", {}) or category in self._genus.get("data", {})

    def candidates(self, goal: Goal) -> list[Norm]:
        """The norms that have some relation to the goal in every dimension, in manifest order."""
        mask = -1 if self._dimensions else 0
        for dimension in self._dimensions:
            mask &= self._mask(dimension, goal.term(dimension)) | self._of_category(dimension, goal.category)
        return list(_members(mask, self._norms))

    def _of_category(self, dimension: Dimension, category: str) -> int:
        if dimension != "data":
            return 0
        return self._named["data"].get(category, 0) | self._genus["data"].get(category, 0)

    def _mask(self, dimension: Dimension, term: str) -> int:
        known = self._known.get((dimension, term))
        if known is None:
            known = self._known[dimension, term] = self._work_out(dimension, term)
        return known

    def _work_out(self, dimension: Dimension, term: str) -> int:
        tree = self._terms.plain(dimension)
        above = set(tree.above(term)) | ({COLLECTED} if dimension == "data" else set())
        below = tree.below(term)
        touching = above.union(below, *(tree.above(part) for part in below)) if self._overlap else above | below
        return (
            self._unstated[dimension]
            | _union(self._named[dimension], touching)
            | _union(self._genus[dimension], above | {ANY})
        )


def _union(masks: dict[str, int], terms: Iterable[str]) -> int:
    mask = 0
    for term in terms:
        mask |= masks.get(term, 0)
    return mask


def _members(mask: int, norms: Sequence[Norm]) -> Iterable[Norm]:
    mask &= (1 << len(norms)) - 1
    while mask:
        lowest = mask & -mask
        yield norms[lowest.bit_length() - 1]
        mask ^= lowest
