"""Which clauses of two versions are worth comparing letter by letter: those that share uncommon pairs of words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from catalog.diff.policy.passage import Passage

MOST = 5
FEW_PAIRS = 100
COMMON = 20
FARTHEST_BEHIND = 8
"""What shares this many times fewer pairs than the best is no candidate."""
SHORTEST_PART = 1 / 3
"""Texts of which one is shorter than this part of the other cannot be half alike."""


class Candidates:
    """For each clause of one side the clauses of the other side that it may have become."""

    def __init__(
        self, here: Sequence[Passage], there: Sequence[Passage], open_here: Collection[int], open_there: Collection[int]
    ) -> None:
        self._here, self._open_there = here, sorted(open_there)
        self._all = len(open_here) * len(open_there) <= FEW_PAIRS
        self._having: dict[str | tuple[str, str], list[int]] = {}
        for index in () if self._all else self._open_there:
            for feature in _features(there[index].text):
                self._having.setdefault(feature, []).append(index)
        self._known: dict[int, list[int]] = {}
        self._common = max(COMMON, len(self._open_there) // 8)

    def of(self, index: int) -> list[int]:
        """Places on the other side, the most promising first, whatever their length."""
        if self._all:
            return self._open_there
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._ranked(index)
        return known

    def _ranked(self, index: int) -> list[int]:
        shared: dict[int, int] = {}
        for feature in _features(self._here[index].text):
            places = self._having.get(feature, ())
            if len(places) <= self._common:
                for place in places:
                    shared[place] = shared.get(place, 0) + 1
        worth_a_look = max(shared.values(), default=0) // FARTHEST_BEHIND
        likely = [place for place, count in shared.items() if count >= worth_a_look]
        return sorted(likely, key=lambda place: (-shared[place], abs(place - index), place))[:MOST]


def _features(text: str) -> Iterable[str | tuple[str, str]]:
    """The pairs of words that follow each other, and each word of a short text."""
    words = text.lower().split()
    return {*pairwise(words), *words} if len(words) < 8 else set(pairwise(words))


def may_be_alike(one: str, other: str) -> bool:
    """Whether two texts are of lengths that allow them to be half alike."""
    shorter, longer = sorted((len(one), len(other)))
    return shorter >= longer * SHORTEST_PART
