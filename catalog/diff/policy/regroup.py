"""Clauses that were split into neighbours, or merged from them, or moved into another clause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from catalog.diff.policy.likeness import likeness
from catalog.diff.policy.passage import Passage

ENOUGH = 0.85
BETTER_THAN_ONE = 0.02
REACH = 3
FEWEST_WORDS = 4
MOST_RUNS = 40


def joined(passages: Sequence[Passage], places: Iterable[int]) -> str:
    """The texts at `places` as one."""
    return " ".join(passages[place].text for place in places)


def best_run(
    text: str, there: Sequence[Passage], candidates: Sequence[int], open_there: Collection[int]
) -> tuple[tuple[int, ...], float] | None:
    """The neighbours on the other side that, read as one, come nearest to `text`, and how near.

    None where no two or more of them are like it, or one of them alone is as much like it.
    """
    best: tuple[int, ...] = ()
    nearest = ENOUGH
    for run in _runs(len(text), there, candidates, open_there):
        alike = likeness(text, joined(there, run))
        if alike >= nearest:
            best, nearest = run, alike
    if not best:
        return None
    alone = max((likeness(text, there[place].text) for place in best), default=0.0)
    return (best, nearest) if nearest > alone + BETTER_THAN_ONE else None


def _runs(
    length: int, there: Sequence[Passage], candidates: Sequence[int], open_there: Collection[int]
) -> list[tuple[int, ...]]:
    """Runs of open neighbours that begin at a candidate, or a little before, and are about `length` long together."""
    found: dict[tuple[int, ...], None] = {}
    for candidate in candidates:
        start = candidate
        while start >= 0 and start > candidate - REACH and start in open_there:
            total, end = len(there[start].text), start + 1
            while end in open_there and total < length / ENOUGH:
                total += 1 + len(there[end].text)
                end += 1
                if length * 0.74 <= total <= length / 0.74:
                    found[tuple(range(start, end))] = None
            start -= 1
        if len(found) > MOST_RUNS:
            break
    return list(found)


def absorbed(text: str, texts: Iterable[tuple[int, str]]) -> int | None:
    """The number of the first text in which `text` stands word for word, or None; very short texts stand anywhere."""
    bare = text.rstrip(" .;:,")
    if len(bare.split()) < FEWEST_WORDS:
        return None
    return next((number for number, other in texts if _stands_in(bare, other)), None)


def _stands_in(words: str, text: str) -> bool:
    """Whether `words` stand in `text` from the beginning of a word to the end of one."""
    return words in text and f" {words}" in f" {text}" and not text.partition(words)[2][:1].isalnum()
