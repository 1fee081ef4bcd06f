"""Whether a statement of a legal basis says what its quote says: the same three answers as for permissions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from catalog.reading.grounds import SaidBasis, basis_words
from catalog.reading.judgement import Answer, Authored, ReadingJudgement, Ungrounded, Wider
from catalog.reading.model import NamedTerm, Reading, Words
from catalog.reading.term_index import EVERYTHING, TermIndex
from inventory.entry import Entry
from inventory.schema import Statement, Term

BASES = "bases"
ABOUT = ("data", "purposes", "subjects")


class BasisJudge:
    """Judges statements of legal bases by the sentences that they quote."""

    def __init__(self, bases: Mapping[str, Entry[Term]], index: TermIndex) -> None:
        self._broader = {name: entry.record.broader for name, entry in bases.items()}
        self._index = index

    def judge(
        self, said: Statement, readings: Sequence[Reading], bases: Sequence[SaidBasis], text: str, authored: Authored
    ) -> ReadingJudgement:
        """Judge by the readings of the sentences, the bases that they name, and their text with what stands above."""
        language = readings[0].language if readings else ""
        matching = {name: [one for one in bases if self._are_kin(name, one.basis.term)] for name in said.grounds}
        denied = [one for found in matching.values() for one in found if one.denied]
        named = [one for found in matching.values() for one in found if not one.denied]
        words = {BASES: tuple(one.basis.words for one in named)} if named else {}
        mentions = _mentions(readings, [one.basis.words for one in bases])
        words |= {
            key: tuple(one.words for one in mentions[key]) for key in ABOUT if getattr(said, key) and mentions[key]
        }
        if any(found and all(one.denied for one in found) for found in matching.values()):
            return ReadingJudgement("says otherwise", tuple(one.basis.words for one in denied), words=words)
        ungrounded = tuple(self._ungrounded(said, bases, text, language, authored))
        if language not in ("en", ""):
            return ReadingJudgement(_answer(named), _polarity(named), ungrounded, words=words)
        ungrounded += tuple(self._unnamed(said, mentions, authored))
        wider = tuple(self._left_out(said, mentions))
        return ReadingJudgement(_answer(named), _polarity(named), ungrounded, wider, words)

    def _are_kin(self, one: str, other: str) -> bool:
        """Whether one basis lies at, above or below another; recognised interests are legitimate ones by name."""
        return one in self._above(other) or other in self._above(one)

    def _above(self, name: str) -> frozenset[str]:
        found, waiting = {name}, [name]
        while waiting:
            new = [broader for broader in self._broader.get(waiting.pop(), ()) if broader not in found]
            found.update(new)
            waiting += new
        return frozenset(found)

    def _ungrounded(
        self, said: Statement, bases: Sequence[SaidBasis], text: str, language: str, authored: Authored
    ) -> Iterator[Ungrounded]:
        """The bases of which no word speaks, claimed or not; `others` are words that name another basis."""
        anyhow = basis_words(text, language or "en")
        for name in filter(self._broader.__contains__, said.grounds):
            spoken = any(self._are_kin(name, one.term) for one in anyhow) or name in authored.get(BASES, {})
            if not spoken:
                yield Ungrounded(BASES, name, tuple(one.basis.words for one in bases if not one.denied))

    def _unnamed(
        self, said: Statement, mentions: Mapping[str, Sequence[NamedTerm]], authored: Authored
    ) -> Iterator[Ungrounded]:
        for dimension in ABOUT:
            named = mentions[dimension]
            for term in getattr(said, dimension):
                spoken = any(self._speaks_of(dimension, term, one.term) for one in named)
                if named and not spoken and term not in authored.get(dimension, {}):
                    yield Ungrounded(dimension, term, tuple(one.words for one in named))

    def _speaks_of(self, dimension: str, term: str, named: str) -> bool:
        kind = self._index.is_kind_of
        return EVERYTHING in (term, named) or kind(dimension, term, named) or kind(dimension, named, term)

    def _left_out(self, said: Statement, mentions: Mapping[str, Sequence[NamedTerm]]) -> Iterator[Wider]:
        """Data and purposes to which the sentence limits the basis, and the statement does not."""
        for dimension in ("data", "purposes"):
            named = [one for one in mentions[dimension] if one.term not in ("", EVERYTHING, "personal-information")]
            if named and not getattr(said, dimension) and not _is_all(mentions[dimension]):
                yield Wider(dimension, "", "left out", tuple(one.words for one in named))


def _is_all(named: Sequence[NamedTerm]) -> bool:
    return any(one.term == EVERYTHING for one in named)


def _answer(named: Sequence[SaidBasis]) -> Answer:
    return "says so" if any(one.sure for one in named) else "cannot tell"


def _polarity(named: Sequence[SaidBasis]) -> tuple[Words, ...]:
    return tuple(one.basis.words for one in named)


def _mentions(readings: Sequence[Reading], taken: Sequence[Words]) -> dict[str, list[NamedTerm]]:
    """The data, purposes and people that the sentences name, without the words that name a basis."""
    found: dict[str, list[NamedTerm]] = {dimension: [] for dimension in ABOUT}
    for reading in readings:
        for dimension, named in reading.mentions:
            words = named.words
            overlaps = any(words.start < one.end and one.start < words.end for one in taken)
            if dimension in found and words.place == "sentence" and not overlaps:
                found[dimension].append(named)
    return found
