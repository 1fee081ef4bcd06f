"""Terms of the vocabulary that a text speaks of, found by their labels and synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from catalog.drafting.ways import spelled_out
from catalog.suggesting.words import STOP_WORDS, stem, words
from inventory.model import Vocabulary

TOO_COMMON: dict[str, frozenset[str]] = {
    "sources": frozenset({"telephone", "you", "post", "mail", "internet", "event", "inferred", "created by us"}),
    "subjects": frozenset({"user", "member", "lead", "fan", "client", "worker"}),
    "data": frozenset({"region", "street", "town", "plan", "settings", "platform", "email", "e-mail", "pay"}),
    "purposes": frozenset({"maintenance", "collections", "debt collection", "accounting", "sales", "surveys"}),
    "recipients": frozenset({"carrier", "printer", "contractor"}),
}
"""Names that mean something else in most sentences that hold them."""
TOO_COMMON_STEMS = frozenset({(stem("use"), stem("services"))})
ALSO_CALLED: dict[str, dict[str, str]] = {"data": {"cookies": "cookie-data", "card details": "payment-card"}}
REACH = 10
"""How many words may stand between the verb and the object in “provide, operate and improve our services”."""
BREAK = "0"
_OWNS = re.compile(r"(?<=\w)[’']s?(?=\s)")
_COORDINATED = frozenset({stem("services"), stem("products")})

Phrase = tuple[str, ...]


class TermFinder:
    """Finds the terms of one vocabulary in texts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrases = {dimension: _phrases(vocabulary, dimension) for dimension in vocabulary.terms}

    def find(self, dimension: str, text: str, but_not: str | None = None) -> list[str]:
        """The terms of a dimension in the order in which the text names them; a longer name hides a shorter in it.

        Words that are names of the dimension `but_not`, too, are left out.
        """
        phrases = self._phrases[dimension]
        others = self._phrases[but_not] if but_not else {}
        said = _stems(spelled_out(text) if dimension == "data" else text)
        found: list[str] = []
        place = 0
        while place < len(said):
            length = next((n for n in (6, 5, 4, 3, 2, 1) if tuple(said[place : place + n]) in phrases), 0)
            if length and tuple(said[place : place + length]) not in others:
                found.append(phrases[tuple(said[place : place + length])])
            elif not length and dimension == "purposes":
                found += _coordinated(said[place:], phrases)
            place += max(length, 1)
        return list(dict.fromkeys(found))


def _coordinated(said: list[str], phrases: dict[Phrase, str]) -> Iterable[str]:
    """The purpose of a verb whose object, shared with other verbs, comes later."""
    for target in said[1:REACH]:
        if target in _COORDINATED:
            pair = (said[0], target)
            return [phrases[pair]] if pair in phrases else []
    return []


def _phrases(vocabulary: Vocabulary, dimension: str) -> dict[Phrase, str]:
    found: dict[Phrase, str] = {}
    terms = vocabulary[dimension]
    for name, entry in terms.items():
        for text in (entry.record.label, name.replace("-", " ")):
            _add(found, dimension, text, name)
    for name, entry in terms.items():
        for text in entry.record.synonyms:
            _add(found, dimension, text, name)
    for text, name in ALSO_CALLED.get(dimension, {}).items():
        if name in terms:
            _add(found, dimension, text, name)
    return found


def _add(found: dict[Phrase, str], dimension: str, text: str, name: str) -> None:
    phrase = tuple(_stems(text))
    shrunk = len(phrase) == 1 and len(words(text)) > 1  # “information about you” must not be found in every sentence
    if phrase and not shrunk and phrase not in TOO_COMMON_STEMS and text.lower() not in TOO_COMMON.get(dimension, ()):
        found.setdefault(phrase, name)


def _stems(text: str) -> list[str]:
    """The stems of a text; one that owns the next is set apart, for a user's name is no user name."""
    return [stem(word) for word in words(_OWNS.sub(f" {BREAK}", text)) if word not in STOP_WORDS]
