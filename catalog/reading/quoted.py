"""Which sentences of a clause a quote touches, and what the reader makes of each in its context."""

from __future__ import annotations

from typing import NamedTuple

from catalog.reading.detection import language_of
from catalog.reading.in_clause import read_in_clause
from catalog.reading.model import Reading, Words
from catalog.reading.policy_language import policy_language
from catalog.reading.reader import Reader
from inventory.model import Policy
from inventory.policy import Clause, normalise
from inventory.policy.sentences import Sentence, sentences_of

KEEPING = frozenset({"keep", "keeps", "kept", "keeping"})


class ReadSentence(NamedTuple):
    """One sentence of a clause and what it says."""

    sentence: Sentence
    reading: Reading


class PolicyReader:
    """Reads the sentences of one policy, in its language, each with the words that stand above it."""

    def __init__(self, policy: Policy, reader: Reader) -> None:
        self._reader = reader
        self._stated = policy.entry.language or ""
        self.language: str = policy_language(policy)
        self._kept: dict[str, list[ReadSentence]] = {}

    def sentences(self, clause: Clause) -> list[ReadSentence]:
        """Return every sentence of a clause with what it says."""
        if clause.id not in self._kept:
            self._kept[clause.id] = [ReadSentence(one, self._read(clause, one.text)) for one in sentences_of(clause)]
        return self._kept[clause.id]

    def _read(self, clause: Clause, sentence: str) -> Reading:
        return read_in_clause(self._reader, clause, sentence, self._stated or language_of(sentence) or self.language)

    def quoted(self, clause: Clause, quote: str) -> list[ReadSentence]:
        """Return the sentences of a clause that a quote touches; all of them where it only touches its lead-in."""
        own = self.sentences(clause)
        touched = [one for one in own if touches(quote, one.sentence.text)]
        return touched or list(own)


def touches(quote: str, sentence: str) -> bool:
    """Return whether a quote and a sentence share words in a row: one lies in the other, or they overlap at an end."""
    one, other = normalise(quote), normalise(sentence)
    if one in other or other in one:
        return True
    return _overlap(one, other) or _overlap(other, one)


def _overlap(first: str, second: str) -> bool:
    """Whether a whole number of words at the end of `first`, three at least, begins `second`."""
    words = first.split(" ")
    return any(second.startswith(" ".join(words[start:]) + " ") for start in range(1, len(words) - 2))


def plain_denials(reading: Reading) -> tuple[Words, ...]:
    """Return the negations about data in a sentence, whatever else was understood of it.

    “Keep” denies only where something is kept from somebody, which the reader tells itself.
    """
    if not speaks_of_flows(reading):
        return ()
    return tuple(words for words in reading.denials if words.text.lower() not in KEEPING)


def speaks_of_flows(reading: Reading) -> bool:
    """Return whether a sentence names data or somebody who may get them, whatever else was understood of it."""
    return any(dimension in ("data", "recipients") for dimension, _ in reading.mentions)
