"""Quotes that leave out the word by which their sentence denies, or are too little of it to say anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.policy import Clause, normalise
from inventory.policy.sentences import sentences_of

FEWEST_WORDS = 3
_DENIAL = re.compile(r"\b(?:not|never|neither|nor|cannot|no longer)\b|n't\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")
_TURN = re.compile(r"\b(?:except|but|other than|however|unless|yet)\b", re.IGNORECASE)
_ASIDE = re.compile(r"^(?:if|unless|when|where|although|though|while|once|because|since|as)\b[^,]*,", re.IGNORECASE)


def denial_left_out(quote: str, clause: Clause) -> str | None:
    """The word that denies in the quoted sentence of `clause`, before the quote and outside of it, or None.

    A list item's sentence begins in its lead-in. A denial in an introductory clause (“If you do not object, …”)
    denies nothing of what follows, nor does one that is taken back (“We never …, except that we …”). Where the quote
    stands several times, one place without a denial is enough.
    """
    wanted, text = normalise(quote), normalise(clause.full_text)
    found = [_denial_before(text, place) for place in _places(wanted, text)]
    return found[0] if found and all(found) else None


def is_fragment(quote: str, clause: Clause) -> bool:
    """Return whether a quote is too little of its clause to say anything.

    Enough is a whole sentence, list item or cell, or three words or more of one that begin and end where words do.
    """
    wanted = normalise(quote)
    wholes = [clause.text, clause.full_text, *clause.cells, *(one.text for one in sentences_of(clause))]
    if wanted.rstrip(".;:") in {normalise(whole).rstrip(".;:") for whole in wholes}:
        return False
    at_words = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", normalise(clause.full_text))
    return len(wanted.split()) < FEWEST_WORDS or at_words is None


def _places(wanted: str, text: str) -> Iterator[int]:
    """Where `wanted` begins in `text`, without overlaps."""
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + max(len(wanted), 1))


def _denial_before(text: str, place: int) -> str | None:
    begun = text[:place]
    ends = [end.end() for end in _SENTENCE_END.finditer(begun)]
    sentence = _ASIDE.sub("", begun[ends[-1] if ends else 0 :])
    denial = _DENIAL.search(sentence)
    if denial and _TURN.match(text, place):
        return None
    return denial.group() if denial and not _TURN.search(sentence, denial.end()) else None
