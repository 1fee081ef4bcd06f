"""Terms of the vocabulary by the words that name them, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from catalog.reading.lexicon import words_for_terms
from catalog.reading.text import Token
from catalog.suggesting.words import stem
from inventory.model import Vocabulary

ARTICLES = frozenset("a an the of".split())
"""Words between those of a name that change nothing."""
DETERMINERS = ARTICLES | frozenset("your our their his her its my this these those any some such all".split())
"""Words that change nothing in what is done: “improve our services” is “improve the services”."""
OURS = frozenset({"location-data", "postal-address", "phone-number", "email-address", "published-content"})
"""Data that are nobody's but the company's where “our” stands before them."""
SENT = frozenset({"send-invoices", "imported-contacts"})
"""Purposes that are named by the data themselves."""
HIDDEN_BY: dict[str, frozenset[str]] = {
    "data": frozenset(), "purposes": frozenset({"purposes"}), "sources": frozenset({"sources"}),
}  # fmt: skip
"""In which dimensions (none named: in any) a longer name hides a shorter one that is part of it."""
DOING = frozenset({"purposes", "sources"})
"""Dimensions whose names are verb phrases: every form of a verb counts; elsewhere only the plural does."""
DIMENSIONS = ("data", "recipients", "purposes", "subjects", "sources", "conditions")
CLOSED = frozenset("not does this uses used".split())
EVERYTHING = "collected-information"
BUILT_IN = "built-in/"
NEVER = "never"
TOO_COMMON = "too_common"
MISREAD = frozenset({"data", "purposes", "subjects"})
"""Dimensions in which phrases of everyday speech are taken for terms."""


class Match(NamedTuple):
    """A term named by the tokens from `first` to `last` (exclusive)."""

    dimension: str
    term: str
    first: int
    last: int


_EMAIL = re.compile(r"\be-mail")
_PLAIN = re.compile(r"[a-z ]+")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|'s\b|[^\W\d_]+|\d+")
_Entry = tuple[tuple[str, ...], str, str]


class _Phrases(NamedTuple):
    """Names by their first word: of things, of what is done, and those that stand word by word."""

    nouns: dict[str, list[_Entry]]
    doings: dict[str, list[_Entry]]
    exact: dict[str, list[_Entry]]


class TermIndex:
    """Finds the terms of one vocabulary in texts of one language."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._broader = {
            (dimension, term): entry.record.broader
            for dimension in DIMENSIONS for term, entry in vocabulary[dimension].items()
        }  # fmt: skip
        self._own = {
            (dimension, term) for dimension in DIMENSIONS for term, entry in vocabulary[dimension].items()
            if not entry.file.startswith(BUILT_IN)
        }  # fmt: skip

    @cached_property
    def _phrases(self) -> _Phrases:
        """The names of all terms, made when first a text is looked through: who only compares terms needs none."""
        language, found = self._language, _Phrases({}, {}, {})
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for dimension, term, text in (
            *_own_names(self._vocabulary, _too_common(language)),
            *_extra_names(self._vocabulary, language),
        ):
            by_word = term == EVERYTHING or dimension == NEVER
            doing = False
            if by_word:
                phrase = tuple(text.lower().split())
            else:
                phrase = phrase_of(text, dimension, dimension in DOING)
                doing = dimension in DOING and len(phrase) > 1
                phrase = phrase if doing or dimension not in DOING else phrase_of(text, dimension, False)
            if phrase and (dimension, phrase) not in seen:
                seen.add((dimension, phrase))
                index = found.exact if by_word else found.doings if doing else found.nouns
                index.setdefault(phrase[0], []).append((phrase, dimension, term))
        for index in found:
            for entries in index.values():
                entries.sort(key=lambda entry: -len(entry[0]))
        return found

    def narrowest(self, matches: Sequence[Match]) -> list[Match]:
        """The matches without those of which another is a kind: “contact us by phone” is a phone call."""
        above = {(m.dimension, term) for m in matches for term in self._above(m.dimension, m.term)}
        return [match for match in matches if (match.dimension, match.term) not in above]

    def is_own(self, dimension: str, term: str) -> bool:
        """Whether a term is the project's, such as a declared recipient, and not built in."""
        return (dimension, term) in self._own

    def is_kind_of(self, dimension: str, term: str, broad: str) -> bool:
        """Whether a term is another, or lies below it."""
        return term == broad or broad in self._above(dimension, term)

    def _above(self, dimension: str, term: str) -> Iterable[str]:
        """Every broader term, each once: terms that lie above one another in a circle are told elsewhere."""
        above: dict[str, None] = {}
        waiting = [*self._broader.get((dimension, term), ())]
        while waiting:
            broader = waiting.pop()
            if broader not in above:
                above[broader] = None
                waiting += self._broader.get((dimension, broader), ())
        return above

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Every term named, in order; in one dimension a longer name hides a shorter one in it."""
        nouns, doings, _ = self._phrases
        found = [
            *_in_order(nouns, [(n, singular(t.word)) for n, t in enumerate(tokens) if t.word not in ARTICLES]),
            *_in_order(doings, [(n, stem_of(t.word)) for n, t in enumerate(tokens) if t.word not in DETERMINERS]),
        ]  # fmt: skip
        found = [m for m in found if m.term not in OURS or m.first == 0 or tokens[m.first - 1].word != "our"]
        exact = list(self._word_by_word(tokens))
        never = [match for match in exact if match.dimension == NEVER]
        named = [match for match in found if match.dimension not in MISREAD or not _is_misread(match, never)]
        named = [match for match in named if match.dimension not in HIDDEN_BY or not _is_inside_another(match, named)]
        taken = {place for match in named if match.dimension == "data" for place in range(match.first, match.last)}
        everything = (match for match in exact if match.dimension != NEVER)
        return [*named, *(match for match in everything if taken.isdisjoint(range(match.first, match.last)))]

    def _word_by_word(self, tokens: Sequence[Token]) -> Iterable[Match]:
        """“Your information” and the like, and phrases in which no word is a term: every word as it stands."""
        exact = self._phrases.exact
        for start, token in enumerate(tokens):
            if token.word not in exact:
                continue
            for phrase, dimension, term in exact[token.word]:
                end = start + len(phrase)
                if tuple(other.word for other in tokens[start:end]) == phrase:
                    yield Match(dimension, term, start, end)
                    break


def _is_inside_another(match: Match, others: Iterable[Match]) -> bool:
    """Whether the words of a datum are but a part of a longer name: “contact” in “contact form”."""
    dimensions = HIDDEN_BY[match.dimension]
    return any(
        other.first <= match.first and match.last <= other.last and other.term not in SENT
        and other.last - other.first > match.last - match.first
        and (other.dimension in dimensions or not dimensions)
        for other in others
    )  # fmt: skip


def _is_misread(match: Match, phrases: Iterable[Match]) -> bool:
    """Whether a name lies in a phrase of everyday speech; one that goes on after it is what it says."""
    return any(phrase.first <= match.first and match.last <= phrase.last for phrase in phrases)


def _in_order(index: dict[str, list[_Entry]], said: Sequence[tuple[int, str]]) -> Iterable[Match]:
    stems = [one for _, one in said]
    free: dict[str, int] = {}
    for start, first in enumerate(stems):
        entries = index.get(first)
        if entries is None:
            continue
        for phrase, dimension, term in entries:
            end = start + len(phrase)
            if free.get(dimension, 0) <= start and tuple(stems[start:end]) == phrase:
                free[dimension] = end
                yield Match(dimension, term, said[start][0], said[end - 1][0] + 1)


@cache
def singular(word: str) -> str:
    """The word without its plural; words that only join others stay as they are."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "us" and word not in CLOSED else word


@cache
def stem_of(word: str) -> str:
    """The stem of a word; words that only join others stay as they are."""
    if len(word) < 4 or word in CLOSED:
        return word
    cut = stem(word)
    return cut if len(cut) > 3 else word.removesuffix("s")


def phrase_of(text: str, dimension: str, doing: bool) -> tuple[str, ...]:
    """The words of a name in the form in which those of a text are compared with them."""
    plain = text.lower()
    words = plain.split() if _PLAIN.fullmatch(plain) else _WORD.findall(_EMAIL.sub("email", plain.replace("’", "'")))
    if doing:
        return tuple(stem_of(word) for word in words if word not in DETERMINERS)
    if words and words[0] == "your" and dimension in ("data", *DOING):
        words = words[1:]
    return tuple(singular(word) for word in words if word not in ARTICLES)


def _too_common(language: str) -> dict[str, frozenset[str]]:
    """Labels and synonyms, by dimension, that mean something else in most sentences that hold them."""
    listed = words_for_terms(language).get(TOO_COMMON, {})
    return {dimension: frozenset(name.strip() for name in str(text).split(",")) for dimension, text in listed.items()}


def _own_names(vocabulary: Vocabulary, too_common: dict[str, frozenset[str]]) -> Iterable[tuple[str, str, str]]:
    """Labels, ids and synonyms; the project's own first, since the first of two terms has a name that both have."""
    for dimension in DIMENSIONS:
        common = too_common.get(dimension, frozenset())
        for term, entry in sorted(vocabulary[dimension].items(), key=lambda named: named[1].file.startswith(BUILT_IN)):
            for text in (entry.record.label, term.replace("-", " "), *entry.record.synonyms):
                if text.lower() not in common:
                    yield dimension, term, text
    for term, mechanism in vocabulary.mechanisms.items():
        yield "mechanisms", term, mechanism.record.label


def _extra_names(vocabulary: Vocabulary, language: str) -> Iterable[tuple[str, str, str]]:
    for dimension, terms in words_for_terms(language).items():
        if dimension == TOO_COMMON:
            continue
        if dimension == NEVER:
            yield from ((NEVER, "", text) for text in terms)
            continue
        for term, texts in terms.items():
            known = vocabulary.mechanisms if dimension == "mechanisms" else vocabulary.terms.get(dimension, {})
            if term in known or term == EVERYTHING:
                yield from ((dimension, term, text.strip()) for text in str(texts).split(","))
