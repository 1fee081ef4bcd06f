"""Sentences of languages other than English: whether something is permitted or denied, and what is done.

Every clause is looked through for the beginnings of practice words, negations, limits, exceptions and consent.
What is more than that leaves the reader unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from catalog.cache.compiled_yaml import compiled
from catalog.reading.lexicon import LANGUAGES, WORDS
from catalog.reading.model import Action, NamedTerm, Reading, Said, Words
from catalog.reading.term_index import EVERYTHING

ACTIONS: tuple[Action, ...] = ("disclose", "collect", "use")
CONCORD = frozenset({"fr", "es", "it", "pt"})
"""Languages in which two negations deny once (“no … a nadie”)."""
COMPOUNDS = frozenset({"de", "nl"})
"""Languages that write compounds in one word, so that what is named may end one."""
_HALVES = re.compile(r"[;:]|\.\s")


@dataclass(frozen=True, slots=True)
class Cues:
    """What to look for, as one pattern each, in the lower-case text of a clause."""

    patterns: dict[str, re.Pattern[str]]
    harmless: re.Pattern[str]


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language; raises KeyError where it is not one of those read."""
    data: dict[str, Any] = compiled(LANGUAGES)["others.yaml"][language]
    names = [name for name in data if name not in ("function_words", "harmless")]
    patterns = {name: _pattern(str(data[name] or ""), name == "data" and language in COMPOUNDS) for name in names}
    return Cues(patterns, re.compile(str(data["harmless"])))


@cache
def names_of(language: str, dimension: str) -> tuple[tuple[str, str], ...]:
    """The beginnings of names in a dimension with their terms, the longest first."""
    terms: dict[str, Any] = compiled(WORDS)["others.yaml"].get(language, {}).get(dimension, {})
    names = [(name.strip(), term) for term, text in terms.items() for name in str(text).split(",")]
    return tuple(sorted(names, key=lambda one: -len(one[0])))


def _pattern(text: str, anywhere: bool = False) -> re.Pattern[str]:
    words = [
        re.escape(word.rstrip(".").replace(".", " ")) + (r"\b" if word.endswith(".") else r"\w*")
        for word in text.split()
    ]
    start = "" if anywhere else r"\b"
    return re.compile(rf"{start}(?:{'|'.join(words)})" if words else r"(?!)")


def read_other(sentence: str, context: str, language: str) -> Reading:
    """What a sentence in one of the other languages says; `context` is the lead-in that it completes, or empty."""
    cues = cues_of(language)
    if sentence.rstrip().endswith("?"):
        return Reading(sentence, language)
    lowered = f"{context} {sentence}".strip().lower().replace("’", "'")
    offset = len(lowered) - len(sentence.lower())
    if len(lowered) - offset != len(sentence):
        offset = 0
    said: list[Said] = []
    for start, clause in _clauses(lowered, cues):
        said += _Clause(sentence, clause, start - offset, cues, language).said()
    return Reading(sentence, language, tuple(said))


def _clauses(text: str, cues: Cues) -> Iterator[tuple[int, str]]:
    start = 0
    cuts = [match.start() for match in _HALVES.finditer(text)]
    cuts += [m.start() for m in cues.patterns["but"].finditer(text) if text[: m.start()].rstrip().endswith(",")]
    for cut in sorted({*cuts, len(text)}):
        if text[start:cut].strip(" ;:.,"):
            yield start, text[start:cut]
        start = cut


class _Clause:
    def __init__(self, sentence: str, text: str, start: int, cues: Cues, language: str) -> None:
        self._sentence, self._start, self._cues, self._language = sentence, start, cues, language
        self._text = cues.harmless.sub(lambda m: "_" * len(m[0]), text)

    def _terms(self, dimension: str) -> tuple[NamedTerm, ...]:
        """The terms of a dimension that the clause names; a longer name hides what begins or ends in it."""
        taken: set[int] = set()
        found: list[tuple[int, NamedTerm]] = []
        for beginning, term in names_of(self._language, dimension):
            for match in re.finditer(rf"(?<!\w){re.escape(beginning)}\w*", self._text):
                if taken.isdisjoint(range(match.start(), match.end())):
                    taken |= set(range(match.start(), match.end()))
                    found.append((match.start(), NamedTerm(term, self._words(match))))
        terms = {named.term: named for _, named in sorted(found, key=lambda one: -one[0])}
        if len(terms) > 1:
            terms.pop(EVERYTHING, None)
        return tuple(terms.values())[::-1]

    def _find(self, name: str) -> list[re.Match[str]]:
        pattern = self._cues.patterns.get(name)
        return list(pattern.finditer(self._text)) if pattern else []

    def said(self) -> list[Said]:
        act = self._act()
        if act is None:
            return list(self._staying())
        if not self._find("data") or self._is_conditional(act[1]):
            return []
        action, verb = act
        negations = self._negations()
        denied = bool(negations)
        words = tuple(self._words(m) for m in (*negations, verb))
        doubt = "" if len(negations) < 2 or self._language in CONCORD else "it denies more than once"
        said = Said(
            "prohibits" if denied else "permits", action, words, self._terms("data"),
            self._terms("recipients") if action == "disclose" else (),
            self._terms("purposes") if action in ("use", "disclose") else (), doubt=doubt,
        )  # fmt: skip
        return list(self._with_turns(said, denied))

    def _staying(self) -> Iterator[Said]:
        """“Ihre Daten bleiben in der EU”: no transfer, where nothing denies, weakens or conditions it."""
        open_ways = ("not", "weaker", "if", "except", "without")
        where = next(((s, r) for s in self._find("stay") for r in self._find("region") if r.start() > s.start()), None)
        if where and self._find("data") and not any(self._find(name) for name in open_ways):
            words = self._between(where[0].start(), where[1].end())
            yield Said("prohibits", "transfer", (words,), self._terms("data"))

    def _with_turns(self, said: Said, denied: bool) -> Iterator[Said]:
        leave = self._leave()
        limits = self._find("only")
        if denied:
            yield replace(said, exceptions=leave)
            if leave:
                consent = tuple(NamedTerm("consent", words) for words in leave)
                yield replace(said, effect="permits", when=consent, exceptions=(), implied=True)
        elif limits:
            yield replace(said, limits=tuple(self._words(m) for m in limits))
            yield replace(said, effect="prohibits", limits=(), implied=True)
        elif self._find("except") or self._find("without"):
            yield replace(said, doubt="what is excepted was not understood")
        else:
            yield said

    def _act(self) -> tuple[Action, re.Match[str]] | None:
        found = [(match.start(), action, match) for action in ACTIONS for match in self._find(action)]
        receives = self._find("receive")
        if receives:
            by_us = any(match.start() <= receives[0].start() for match in self._find("we"))
            found.append((receives[0].start(), "collect" if by_us else "disclose", receives[0]))
        moves = self._find("transfer")
        if not found and moves:
            return "transfer", moves[0]
        disclosing = [one for one in found if one[1] == "disclose"]
        best = min(disclosing or found, key=lambda one: one[0], default=None)
        return (best[1], best[2]) if best else None

    def _negations(self) -> list[re.Match[str]]:
        return self._find("not")

    def _leave(self) -> tuple[Words, ...]:
        """“Ohne Ihre Einwilligung”: without, and consent soon after it."""
        for without in (*self._find("without"), *self._find("except")):
            consent = next((m for m in self._find("consent") if 0 < m.start() - without.end() < 40), None)
            if consent is not None:
                return (self._between(without.start(), consent.end()),)
        return ()

    def _is_conditional(self, verb: re.Match[str]) -> bool:
        """Whether the verb stands in an if-clause at the beginning."""
        opened = self._cues.patterns["if"].match(self._text.lstrip())
        return opened is not None and ("," not in self._text[: verb.start()])

    def _words(self, match: re.Match[str]) -> Words:
        return self._between(match.start(), match.end())

    def _between(self, start: int, end: int) -> Words:
        first, last = max(0, self._start + start), max(0, self._start + end)
        return Words(self._sentence[first:last], "sentence", first, last)
