"""Which record of the old state is which of the new: by ever weaker likenesses, each record once.

The idea of pairing by content before name is that of tree differencing (Chawathe et al., "Change Detection in
Hierarchically Structured Information", 1996).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

R = TypeVar("R")
Likeness = Callable[[R], Hashable | None]


class Pairs(NamedTuple, Generic[R]):
    """The outcome: records in both states (old, new), those gone, and those new, each in its own order."""

    both: list[tuple[R, R]]
    gone: list[R]
    new: list[R]


def pair(old: Iterable[R], new: Iterable[R], likenesses: Sequence[Likeness[R]]) -> Pairs[R]:
    """Pair the records that are equal in the first likeness, of the rest those equal in the second, and so on.

    A likeness of None is equal to nothing. Among several equals the order decides.
    """
    pairs = Pairs[R]([], list(old), list(new))
    for likeness in likenesses:
        if pairs.gone and pairs.new:
            pairs = _pair_equals(pairs, likeness)
    return pairs


def _pair_equals(pairs: Pairs[R], likeness: Likeness[R]) -> Pairs[R]:
    waiting: dict[Hashable, list[int]] = {}
    for position, record in enumerate(pairs.gone):
        waiting.setdefault(likeness(record), []).append(position)
    waiting.pop(None, None)
    both, new = list(pairs.both), []
    taken: set[int] = set()
    for record in pairs.new:
        equals = waiting.get(likeness(record))
        if equals:
            taken.add(equals[0])
            both.append((pairs.gone[equals.pop(0)], record))
        else:
            new.append(record)
    return Pairs(both, [record for position, record in enumerate(pairs.gone) if position not in taken], new)


def pair_nearest(rest: Pairs[R], nearness: Callable[[R, R], float], order: Callable[[R], str]) -> Pairs[R]:
    """Pair what is left by `nearness` (0 is no pair), the nearest first; `order` decides between equals."""
    ranked = []
    for i, was in enumerate(rest.gone):
        for j, now in enumerate(rest.new):
            near = nearness(was, now)
            if near > 0:
                ranked.append((-near, sorted((order(was), order(now))), sorted((i, j)), i, j))
    taken: dict[int, int] = {}
    for *_, i, j in sorted(ranked):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return Pairs(
        [*rest.both, *((rest.gone[i], rest.new[j]) for i, j in taken.items())],
        [record for i, record in enumerate(rest.gone) if i not in taken],
        [record for j, record in enumerate(rest.new) if j not in taken.values()],
    )
