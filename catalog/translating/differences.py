"""What stands in one of two texts of a policy and not in the other: sentences, numbers, names, addresses, denials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from catalog.translating.aligning import CLAUSES, Aligned, aligned
from catalog.translating.names import SharedNames, stands_in
from catalog.translating.signs import Amount, Signs, signs_of, unmatched
from catalog.translating.words import LanguageWords, language_words
from inventory.policy import Clause, normalise
from inventory.policy.sentences import sentences_in

DifferenceKind = Literal["sentence", "number", "name", "address", "denial", "wording"]
_SHORTEST_PREFIX = 5
_JAPANESE_END = re.compile(r"(?<=[。！？])")


class Difference(NamedTuple):
    """One difference: of what kind, what it is about, the side that has it, and the texts and clauses of both sides."""

    kind: DifferenceKind
    said: str
    only_in_original: bool
    original: str
    translation: str
    clause: Clause | None
    beside: Clause | None
    """The clause of the original and that of the translation, or the one before where it is missing."""


class _Sentence(NamedTuple):
    text: str
    clause: Clause
    signs: Signs
    stems: frozenset[str]


class ComparedReadings:
    """Two texts of one policy, as clauses, in languages by their codes; `known` names stand in every language."""

    def __init__(
        self,
        original: Sequence[Clause],
        translation: Sequence[Clause],
        languages: tuple[str, str],
        known: Iterable[str],
    ) -> None:
        words = tuple(language_words(code) for code in languages)
        self._words = words if None not in words else (None, None)
        self._same_language = languages[0][:2] == languages[1][:2]
        self._sides = tuple([one for one in side if one.kind != "heading"] for side in (original, translation))
        texts = [[one.text for one in side] for side in self._sides]
        self._names = SharedNames(texts, languages, known)
        lengths = [max(1, sum(map(len, side))) for side in texts]
        self._ratio = lengths[1] / lengths[0]
        self._signs = tuple(
            [_sentence(one.text, one, words) for one in side]
            for side, words in zip(self._sides, self._words, strict=True)
        )
        self._sections = tuple(_sections(side) for side in self._sides)
        self._same_sections = self._sections[0][-1:] == self._sections[1][-1:]

    def differences(self) -> Iterator[Difference]:
        """Every difference, in the order of the texts."""
        ones, others = self._sides
        beside: Clause | None = None
        for pair in aligned(
            [len(one.text) for one in ones], [len(one.text) for one in others], self._ratio, self._clause_cost, CLAUSES
        ):
            yield from self._of_clauses(ones[slice(*pair.one)], others[slice(*pair.other)], beside)
            beside = others[pair.other[1] - 1] if pair.other[1] else beside

    def _clause_cost(self, a: int, b: int, c: int, d: int) -> float:
        ones, others = self._signs[0][a:b], self._signs[1][c:d]
        kinds = 0.0 if ones[0].clause.kind == others[0].clause.kind else 3.0
        apart = abs(self._sections[0][a] - self._sections[1][c])
        return kinds + min(6.0, apart * (2.5 if self._same_sections else 0.5)) + _cost(ones, others)

    def _of_clauses(
        self, ones: Sequence[Clause], others: Sequence[Clause], beside: Clause | None
    ) -> Iterator[Difference]:  # fmt: skip
        left = [one for clause in ones for one in _sentences(clause, self._words[0])]
        right = [one for clause in others for one in _sentences(clause, self._words[1])]
        if not right or not left:
            whole = " ".join(one.text for one in left or right)
            if left or right:
                yield self._missing(whole, bool(left), (left or right)[0].clause, beside)
            return

        def more(a: int, b: int, c: int, d: int) -> float:
            return _cost(left[a:b], right[c:d])

        ratio = self._ratio
        here = right[0].clause
        for pair in aligned([len(one.text) for one in left], [len(one.text) for one in right], ratio, more):
            yield from self._of_pair(left, right, pair, here)
            here = right[pair.other[1] - 1].clause if pair.other[1] else here

    def _of_pair(
        self, left: Sequence[_Sentence], right: Sequence[_Sentence], pair: Aligned, here: Clause
    ) -> Iterator[Difference]:  # fmt: skip
        ones, others = left[slice(*pair.one)], right[slice(*pair.other)]
        if not ones or not others:
            only = (ones or others)[0]
            yield self._missing(only.text, bool(ones), only.clause, here)
            return
        texts = " ".join(one.text for one in ones), " ".join(one.text for one in others)
        if self._same_language:
            if normalise(texts[0]) != normalise(texts[1]):
                yield Difference("wording", "", True, *texts, ones[0].clause, others[0].clause)
            return
        signs = _merged(ones), _merged(others)
        for kind, said, first in self._of_signs(signs, texts):
            yield Difference(kind, said, first, *texts, ones[0].clause, others[0].clause)

    def _of_signs(
        self, signs: tuple[Signs, Signs], texts: tuple[str, str]
    ) -> Iterator[tuple[DifferenceKind, str, bool]]:  # fmt: skip
        for first in (True, False):
            own, other = signs if first else signs[::-1]
            text = texts[1] if first else texts[0]
            lost = unmatched(own.amounts, other.amounts, other.may)
            if lost:
                yield "number", _shown(lost[0]), first
            for address in sorted(own.addresses - other.addresses):
                yield "address", address, first
            for name in sorted(self._names.names_in(texts[0] if first else texts[1], 0 if first else 1)):
                if not stands_in(name, text):
                    yield "name", name, first
            if own.denies and not other.denies and other.limits <= own.limits:
                yield "denial", "", first

    @staticmethod
    def _missing(text: str, in_original: bool, clause: Clause, beside: Clause | None) -> Difference:
        if in_original:
            return Difference("sentence", text, True, text, "", clause, beside)
        return Difference("sentence", text, False, "", text, None, clause)


def _sentence(text: str, clause: Clause, words: LanguageWords | None) -> _Sentence:
    return _Sentence(text, clause, signs_of(text, words.code if words is not None else ""), _stems(text))


def _sentences(clause: Clause, words: LanguageWords | None) -> list[_Sentence]:
    """A clause's sentences, its bold lead-in with the first; a row is one."""
    if clause.kind == "row":
        texts = [clause.text]
    elif words is not None and not words.has_spaces:
        texts = [piece for piece in _JAPANESE_END.split(clause.text) if piece.strip()]
    else:
        texts = [one.text for one in sentences_in(clause.text)]
    return [_sentence(text, clause, words) for text in texts]


def _merged(sentences: Sequence[_Sentence]) -> Signs:
    signs = [one.signs for one in sentences]
    return Signs(
        tuple(each for one in signs for each in one.amounts),
        tuple(each for one in signs for each in one.may), frozenset().union(*(one.addresses for one in signs)),
        sum(one.denies for one in signs), sum(one.limits for one in signs),
    )  # fmt: skip


def _cost(ones: Sequence[_Sentence], others: Sequence[_Sentence]) -> float:
    """How little two parts have in common: amounts and addresses, words alike, whether they deny."""
    one, other = _merged(ones), _merged(others)
    here, there = one.amounts, other.amounts
    lost = len(unmatched(here, there, other.may)) + len(unmatched(there, here, one.may))
    lost += len(one.addresses ^ other.addresses)
    shared = len(here) + len(there) - lost + 2 * len(one.addresses & other.addresses)
    alike = len(_all_stems(ones) & _all_stems(others))
    denial = 0.8 * (bool(one.denies) != bool(other.denies))
    return min(3.0, 0.9 * lost) + denial - min(2.5, 0.8 * max(0, shared)) - min(2.5, 0.5 * alike)


def _all_stems(sentences: Sequence[_Sentence]) -> frozenset[str]:
    return frozenset().union(*(one.stems for one in sentences))


def _stems(text: str) -> frozenset[str]:
    """The beginnings of longer words, without accents: related languages have many in common."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(word[:_SHORTEST_PREFIX] for word in re.findall(r"[^\W\d_]{5,}", bare))


def _sections(clauses: Sequence[Clause]) -> list[int]:
    """For each clause the number of the section that it stands in."""
    found: list[int] = []
    for place, clause in enumerate(clauses):
        new = place > 0 and clause.heading != clauses[place - 1].heading
        found.append((found[-1] if found else 0) + new)
    return found


def _shown(amount: Amount) -> str:
    number = f"{amount.value:.2f}".rstrip("0").rstrip(".")
    return number if amount.days is None else f"{number} ({amount.days:.0f} days)"
