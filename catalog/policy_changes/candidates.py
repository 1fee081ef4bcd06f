"""Which clauses of two versions are worth comparing letter by letter: those that share uncommon words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from catalog.policy_changes.passage import Passage

MOST = 5
FEW_PAIRS = 400
SHORTEST_PART = 1 / 3
"""Texts of which one is shorter than this part of the other cannot be half alike."""


class Candidates:
    """For each clause of one side the clauses of the other side that it may have become."""

    def __init__(self, these: Sequence[Passage], those: Sequence[Passage], open_here: Collection[int],
                 open_there: Collection[int]) -> None:  # fmt: skip
        self._these, self._those, self._open_there = these, those, sorted(open_there)
        self._all = len(open_here) * len(open_there) <= FEW_PAIRS
        self._having: dict[str, list[int]] = {}
        for index in () if self._all else self._open_there:
            for word in set(those[index].text.lower().split()):
                self._having.setdefault(word, []).append(index)
        self._common = max(20, len(self._open_there) // 8)

    def of(self, index: int) -> list[int]:
        """Places on the other side, the most promising first, whatever their length."""
        if self._all:
            return self._open_there
        shared: Counter[int] = Counter()
        for word in set(self._these[index].text.lower().split()):
            places = self._having.get(word, ())
            if len(places) <= self._common:
                shared.update(places)
        ranked = sorted(shared, key=lambda other: (-shared[other], abs(other - index), other))
        return ranked[:MOST]


def may_be_alike(one: str, other: str) -> bool:
    """Whether two texts are of lengths that allow them to be half alike."""
    shorter, longer = sorted((len(one), len(other)))
    return shorter >= longer * SHORTEST_PART
