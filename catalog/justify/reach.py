"""Which norms can have to do with a goal, and which speak of the whole of it: one bit a norm, four masks a goal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.justify.goals import POSITION, Goal
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.terms import ANY, COLLECTED, Dimension, Terms

Masks = tuple[int, int]
"""The norms that share something with a term, and those among them that cover the whole of it."""


class Reach:
    """The masks of some norms of one action; bit n is the norm with index n.

    With `overlap` a norm shares something with a term as soon as a third term lies below both.
    """

    def __init__(self, action: str, norms: Sequence[Norm], terms: Terms, overlap: bool) -> None:
        self._terms = terms
        self._overlap = overlap
        self._dimensions = DIMENSIONS[action]
        self._norms = [norm for norm in norms if norm.action == action]
        self._all = mask_of(self._norms)
        self._named: dict[Dimension, dict[str, int]] = {}
        self._genus: dict[Dimension, dict[str, int]] = {}
        self._unstated: dict[Dimension, int] = {}
        for dimension in self._dimensions:
            self._collect(dimension)
        self._known: list[tuple[int, Dimension, dict[str, Masks]]] = [(POSITION[d], d, {}) for d in self._dimensions]

    def _collect(self, dimension: Dimension) -> None:
        named = self._named[dimension] = {}
        genus = self._genus[dimension] = {}
        for norm in self._norms:
            for term in norm.stated.get(dimension, ()):
                named[term] = named.get(term, 0) | 1 << norm.index
            if dimension in norm.genus:
                genus[norm.genus[dimension]] = genus.get(norm.genus[dimension], 0) | 1 << norm.index
        self._unstated[dimension] = mask_of(norm for norm in self._norms if dimension not in norm.stated)

    def names_category(self, category: str) -> bool:
        """Whether any of the norms speaks of the category as such."""
        return category in self._named.get("data", ()) or category in self._genus.get("data", ())

    def of_category(self, category: str) -> int:
        """The norms that speak of the category as such."""
        return self._named.get("data", {}).get(category, 0) | self._genus.get("data", {}).get(category, 0)

    def masks(self, goal: Goal) -> Masks:
        """The norms that share something with the goal in every dimension, and those that cover it in every one."""
        shared = covering = self._all
        for position, dimension, known in self._known:
            term = goal[position]
            masks = known.get(term)
            if masks is None:
                masks = known[term] = self._work_out(dimension, term)
            own = self.of_category(goal.category) if dimension == "data" else 0
            shared &= masks[0] | own
            if not shared:
                return 0, 0
            covering &= masks[1] | own
        return shared, covering

    def sharing(self, dimension: Dimension, terms: Iterable[str]) -> int:
        """The norms that share something with any of the terms in one dimension."""
        mask = 0
        for term in terms:
            mask |= self._work_out(dimension, term)[0]
        return mask

    def _work_out(self, dimension: Dimension, term: str) -> Masks:
        named, genus = self._named[dimension], self._genus[dimension]
        plain = self._terms.plain(dimension)
        tree = plain.for_prohibitions() if self._overlap else plain
        above = set(tree.above(term)) | ({COLLECTED} if dimension == "data" else set())
        below = tree.below(term)
        whole = self._unstated[dimension] | _union(named, above) | _union(genus, above | {ANY})
        sharing = below.union(*(tree.above(part) for part in below)) if self._overlap else below
        return whole | _union(named, sharing), whole


def mask_of(norms: Iterable[Norm]) -> int:
    """The bits of some norms."""
    mask = 0
    for norm in norms:
        mask |= 1 << norm.index
    return mask


def members(mask: int, norms: Sequence[Norm]) -> Iterator[Norm]:
    """The norms whose bits are set, in manifest order; `norms` are all, by index."""
    while mask:
        lowest = mask & -mask
        yield norms[lowest.bit_length() - 1]
        mask ^= lowest


def _union(masks: dict[str, int], terms: Iterable[str]) -> int:
    mask = 0
    for term in terms:
        mask |= masks.get(term, 0)
    return mask
