"""Which sentences of a clause a quote touches, and what the reader makes of each in its context."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.reading.denial_words import has_denial_word
from catalog.reading.in_clause import read_in_clause
from catalog.reading.judgement import REFUSABLE
from catalog.reading.model import Reading, Said, Words
from catalog.reading.policy_language import language_of_sentence, policy_language
from catalog.reading.reader import SentenceReader
from inventory.model import Policy
from inventory.policy import Clause, normalise
from inventory.policy.sentences import Sentence, sentences_of

KEEPING = frozenset({"keep", "keeps", "kept", "keeping"})


class ReadSentence(NamedTuple):
    """One sentence of a clause and what it says."""

    sentence: Sentence
    reading: Reading


class PolicySentenceReader:
    """Reads the sentences of one policy, in its language, each with the words that stand above it."""

    def __init__(self, policy: Policy, reader: SentenceReader) -> None:
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
        return read_in_clause(
            self._reader, clause, sentence, language_of_sentence(sentence, self._stated, self.language)
        )

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


def denies_more(reading: Reading) -> bool:
    """Return whether a sentence denies something about data that is no part of anything it was read to say.

    What stands before the verb in its own clause was weighed with the verb (“nothing prevents us from sharing”), and
    an aim may be to prevent something.
    """
    said = [words for one in reading.said for words in (*one.polarity, *one.exceptions, *one.conditions, *one.limits)]
    return not all(
        _is_aim(reading.sentence, denial) or any(_accounts(words, denial, reading.sentence) for words in said)
        for denial in plain_denials(reading)
    )


def excepts_more(reading: Reading, said: Said) -> bool:
    """Return whether a permission has an exception that is neither a condition of it nor forbidden by the sentence.

    That people may refuse (“unless you opt out”) is understood, though no term says so; and what is excepted from a
    denial is what is permitted.
    """
    turned = said.implied or any(has_denial_word(words.text) for words in said.polarity)
    if turned or said.when or all(REFUSABLE.search(words.text) for words in said.exceptions):
        return False
    return not any(one.effect == "prohibits" and one.sure for one in reading.said)


def excepts_any(reading: Reading, when: Sequence[str]) -> bool:
    """Return whether a permission read in a sentence has an exception that a statement's conditions do not answer."""
    return not when and any(excepts_more(reading, said) for said in reading.flows if said.effect == "permits")


def _accounts(words: Words, denial: Words, sentence: str) -> bool:
    """Whether words carry a denial, or the denial stands before them in the same clause."""
    if words.place != denial.place:
        return False
    between = sentence[denial.end : words.start] if words.place == "sentence" else ""
    return words.end > denial.start and not set(between) & set(",;:")


def _is_aim(sentence: str, denial: Words) -> bool:
    return denial.place == "sentence" and sentence[: denial.start].lower().endswith(" to ")


def speaks_of_flows(reading: Reading) -> bool:
    """Return whether a sentence names data or somebody who may get them, whatever else was understood of it."""
    return any(dimension in ("data", "recipients") for dimension, _ in reading.mentions)
