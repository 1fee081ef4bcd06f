"""What the words of one language do in a sentence, from its file in `languages/`, compiled once a process."""

from __future__ import annotations

import itertools
import pathlib
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from catalog.cache.compiled_yaml import compiled

LANGUAGES = pathlib.Path(__file__).parent / "languages"
WORDS = pathlib.Path(__file__).parent / "words"
FORMS = ("base", "third", "past", "ing", "participle")
UNUSED = "x"
"""Ends a form in the list that is left out, as it is nearly always another word."""


class Verb(NamedTuple):
    """A verb form: the lemma, what is done, how its object and recipients stand, and which forms the word may be."""

    lemma: str
    action: str
    frame: str
    forms: frozenset[str]


class Predicate(NamedTuple):
    """What a phrase says of the data that are its subject; `denies` where it does so by itself."""

    action: str
    denies: bool


class Sense(NamedTuple):
    """One thing that a phrase can be: a kind of mark, a verb, or a predicate."""

    kind: str
    value: Verb | Predicate | str


Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by their first word, longest first, each with all it can be; and lists that are looked up whole."""

    phrases: dict[str, list[tuple[Phrase, tuple[Sense, ...]]]]
    lists: dict[str, frozenset[str]]
    openings: dict[str, tuple[str, ...]]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language that is read in full."""
    data = compiled(LANGUAGES)[f"{language}.yaml"]
    senses: dict[Phrase, list[Sense]] = {}
    for kind, text in data["marks"].items():
        _add(senses, text, Sense(kind, kind))
    for action, text in data["predicates"].items():
        _add(senses, text, Sense("predicate", Predicate(action.lstrip("-"), action.startswith("-"))))
    for action, text in data["nominals"].items():
        _add(senses, text, Sense("nominal", action))
    for lemma, text in data["verbs"].items():
        _add_verb(senses, lemma, text)
    for kind in ("happens", "denied"):
        _add(senses, data[kind], Sense(kind, kind))
    lists = {name: frozenset(phrases_in(data[name])) for name in data if name.endswith("_headers") or name in _WHOLE}
    return Lexicon(
        _by_first_word(senses), lists, {name: tuple(phrases_in(data[name])) for name in ("silent", "rights")}
    )


_WHOLE = ("yes", "no", "own_acts", "aim_verbs")


def words_for_terms(language: str) -> dict[str, Any]:
    """The words of a language for terms of the vocabulary: dimension to term to words; `never` holds phrases."""
    found: dict[str, Any] = compiled(WORDS).get(f"{language}.yaml", {})
    return found


def phrases_in(text: Any) -> list[str]:
    """Return the phrases that a data file lists with commas between them."""
    return [phrase.strip() for phrase in str(text).split(",") if phrase.strip()]


def _add(senses: dict[Phrase, list[Sense]], text: Any, sense: Sense) -> None:
    for phrase in phrases_in(text):
        for words in itertools.product(*(word.split("/") for word in phrase.split())):
            senses.setdefault(tuple(words), []).append(sense)


def _add_verb(senses: dict[Phrase, list[Sense]], lemma: str, text: str) -> None:
    written, action, frame = (part.strip() for part in text.split("|"))
    forms = written.split()
    forms += forms[2:3] if len(forms) == 4 else []
    by_word: dict[str, set[str]] = {}
    for name, word in zip(FORMS, forms, strict=True):
        if not word.endswith(UNUSED):
            by_word.setdefault(word, set()).add(name)
    for word, names in by_word.items():
        verb = Verb(lemma, action, frame, frozenset(names))
        senses.setdefault(tuple(word.split("-")), []).append(Sense("verb", verb))


def _by_first_word(senses: dict[Phrase, list[Sense]]) -> dict[str, list[tuple[Phrase, tuple[Sense, ...]]]]:
    found: dict[str, list[tuple[Phrase, tuple[Sense, ...]]]] = {}
    for phrase in sorted(senses, key=len, reverse=True):
        found.setdefault(phrase[0], []).append((phrase, tuple(senses[phrase])))
    return found
