"""Puts the parts of two texts side by side that say the same, in order, by length and by what both have in common.

After Gale and Church (A Program for Aligning Sentences in Bilingual Corpora, 1993), whose parts are put together by
length, and Church (1993), who looks at words that both languages have in common.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

_VARIANCE = 3.0
_FARTHEST = 5.0
"""What the worst length costs: two sentences apart may still be the same, where scripts are mixed."""
_WIDEST = 90
"""How far from the diagonal parts may stand: a policy of hundreds of parts is never put wholly out of order."""


class Aligned(NamedTuple):
    """Parts that say the same, by their places from `start` to `end` in each text; one side may be empty."""

    one: tuple[int, int]
    other: tuple[int, int]


Cost = Callable[[int, int, int, int], float]
"""Of putting the parts `a` to `b` of one text beside `c` to `d` of the other, from 0, beyond their lengths."""


def length_cost(one: int, other: int, ratio: float) -> float:
    """How unlikely it is that texts of so many letters say the same; `ratio` is that of the whole texts."""
    expected = one * ratio
    spread = math.sqrt(_VARIANCE * max(1.0, (expected + other) / 2))
    return min(_FARTHEST, ((other - expected) / spread) ** 2 / 2)


class Prices(NamedTuple):
    """What it costs that a part has none beside it, and that two stand beside one."""

    alone: float
    joined: float


SENTENCES = Prices(3.8, 4.2)
CLAUSES = Prices(6.0, 4.5)


def aligned(
    ones: Sequence[int], others: Sequence[int], ratio: float, more: Cost, prices: Prices = SENTENCES
) -> list[Aligned]:  # fmt: skip
    """The cheapest way to go through both texts, given the lengths of their parts in letters."""
    alone, joined = prices
    beads = ((1, 1, 0.0), (1, 0, alone), (0, 1, alone), (2, 1, joined), (1, 2, joined))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    slope = len(others) / max(1, len(ones))
    for i in range(len(ones) + 1):
        middle = int(i * slope)
        for j in range(max(0, middle - _WIDEST), min(len(others), middle + _WIDEST) + 1):
            for step, step_other, price in beads:
                before = best.get((i - step, j - step_other))
                if before is None:
                    continue
                cost = before[0] + price
                if step and step_other:
                    cost += length_cost(sum(ones[i - step : i]), sum(others[j - step_other : j]), ratio)
                    cost += more(i - step, i, j - step_other, j)
                if (i, j) not in best or cost < best[i, j][0]:
                    best[i, j] = (cost, (i - step, j - step_other))
    return _way(best, (len(ones), len(others)))


def _way(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]], end: tuple[int, int]
) -> list[Aligned]:  # fmt: skip
    found: list[Aligned] = []
    here = end
    while here != (0, 0):
        before = best[here][1]
        found.append(Aligned((before[0], here[0]), (before[1], here[1])))
        here = before
    return found[::-1]
