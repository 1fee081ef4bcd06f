"""What comes nearest to a quote that is lost, and in which words two texts differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from inventory.policy.model import Clause
from inventory.policy.normal import normalise

Change: TypeAlias = Literal["same", "gone", "new"]
_CANDIDATES = 12
_LONGEST_TEXT = 20_000
_LONGEST_QUOTE = 2_000
_LONGEST_DIFF = 4_000


def nearest(quote: str, clauses: Sequence[Clause]) -> tuple[Clause, str, float] | None:
    """The clause that comes nearest to the quote, the stretch of its text that does, and how near: 0 to 1.

    Nothing if there is no clause or the quote is empty. Clauses are first ranked by the words they share with the
    quote, then the best are aligned with it (rapidfuzz's partial ratio).
    """
    wanted = normalise(quote)[:_LONGEST_QUOTE]
    best: tuple[Clause, str, float] | None = None
    for clause in _sharing_most_words(wanted, clauses) if wanted else ():
        window, score = _align(wanted, normalise(clause.full_text)[:_LONGEST_TEXT])
        if best is None or score > best[2]:
            best = clause, window, score
    return best


def _sharing_most_words(wanted: str, clauses: Sequence[Clause]) -> list[Clause]:
    words = set(wanted.lower().split())
    shared = [-len(words.intersection(normalise(clause.full_text).lower().split())) for clause in clauses]
    return [clauses[index] for index in sorted(range(len(clauses)), key=shared.__getitem__)[:_CANDIDATES]]


def _align(wanted: str, text: str) -> tuple[str, float]:
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(wanted, text)
    if found is None:
        return "", 0.0
    start, end = (found.dest_start, found.dest_end) if len(wanted) <= len(text) else (0, len(text))
    start = text.rfind(" ", 0, start) + 1 if start < len(text) else start
    space = text.find(" ", max(end - 1, 0))
    return text[start : space if space >= 0 else len(text)].strip(), fuzz.ratio(wanted, text[start:end]) / 100


def word_diff(old: str, new: str) -> list[tuple[Change, str]]:
    """The words of both texts in order, in stretches that are the same, gone or new; a change lists gone first.

    Texts are normalised first. Very long texts are not compared word by word: one is gone, the other new.
    """
    before, after = normalise(old).split(), normalise(new).split()
    if len(before) > _LONGEST_DIFF or len(after) > _LONGEST_DIFF:
        return _stretches([("gone", before), ("new", after)] if before != after else [("same", before)])
    from rapidfuzz.distance import Indel

    pieces: list[tuple[Change, list[str]]] = []
    for step in Indel.opcodes(before, after):
        if step.tag == "equal":
            pieces.append(("same", before[step.src_start : step.src_end]))
        else:
            pieces.append(("gone", before[step.src_start : step.src_end]))
            pieces.append(("new", after[step.dest_start : step.dest_end]))
    return _stretches(pieces)


def _stretches(pieces: list[tuple[Change, list[str]]]) -> list[tuple[Change, str]]:
    """Joins neighbours of one kind, and sets what is gone before what is new between two unchanged stretches."""
    out: list[tuple[Change, list[str]]] = []
    for kind, words in pieces:
        place = len(out)
        if kind == "gone" and out and out[-1][0] == "new":
            place -= 1
        if not words:
            continue
        if place and out[place - 1][0] == kind:
            out[place - 1][1].extend(words)
        else:
            out.insert(place, (kind, list(words)))
    return [(kind, " ".join(words)) for kind, words in out]
