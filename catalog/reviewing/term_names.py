"""Terms by what people call them: the id, the label, or a synonym, in whatever case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from catalog.justify.saying import with_recipients
from catalog.reading.shared import reader_of
from inventory.model import Inventory
from inventory.suggestion import did_you_mean

PICKED = ("data", "subjects", "sources", "recipients", "purposes", "conditions", "topics", "duties", "mechanisms")
MOST_SYNONYMS = 3
"""How many synonyms a hint names; all are searched."""
_OURS = re.compile(r"^(?:your|our|the)\s+", re.IGNORECASE)


class UnknownReviewTermError(Exception):
    """A word that names no term; the text says which, and what may be meant."""

    def __init__(self, message: str, dimension: str, written: str) -> None:
        super().__init__(message)
        self.dimension = dimension
        self.written = written


class PickedTerm(NamedTuple):
    """A term to pick: its id, its label, a hint in words, its synonyms, and the ids of what it is a kind of."""

    id: str
    label: str
    hint: str
    also: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()


class TermNames:
    """The terms that an inventory knows, its own recipients, categories and vocabulary included."""

    def __init__(self, inventory: Inventory, categories: Mapping[str, str]) -> None:
        self._inventory = inventory
        self._categories = categories

    def label(self, dimension: str, term: str) -> str:
        """What a term is called; the term itself where nobody knows it."""
        found = self._terms.get(_key(dimension), {}).get(term)
        return found.label if found else term

    def label_of_any(self, term: str) -> str:
        """What a term of whatever dimension is called in the middle of a sentence; the word itself where it is none."""
        found = next((terms[term].label for terms in self._terms.values() if term in terms), term)
        return found[0].lower() + found[1:] if found[1:2].islower() else found

    def terms(self, dimension: str) -> list[PickedTerm]:
        """The terms of a dimension, by their labels."""
        return sorted(self._terms.get(_key(dimension), {}).values(), key=lambda term: term.label.lower())

    def resolve(self, dimension: str, written: str) -> str:
        """The id of what `written` names. Raises UnknownTermError."""
        word = " ".join(written.split())
        known = self._terms.get(_key(dimension), {})
        if word in known:
            return word
        found = self._by_name.get(_key(dimension), {}).get(word.lower()) or self._as_in_a_policy(_key(dimension), word)
        if found is None:
            names = [*known, *(term.label for term in known.values())]
            message = f"“{word}” is no known term here. {did_you_mean(word, names, 'Pick one from the list.')}"
            raise UnknownReviewTermError(message, _key(dimension), word)
        return found

    def _as_in_a_policy(self, dimension: str, word: str) -> str | None:
        """The one term that the reader of policies takes a word for, such as “users” or “your email”."""
        bare = _OURS.sub("", word).lower()
        read = reader_of(with_recipients(self._inventory.vocabulary, self._inventory.recipients)).named_in(word)
        found = {
            one.term for key, one in read
            if one.term and _key(key) == dimension and _OURS.sub("", one.words.text).lower() == bare
        }  # fmt: skip
        return found.pop() if len(found) == 1 else None

    @cached_property
    def _terms(self) -> dict[str, dict[str, PickedTerm]]:
        found = {dimension: {term.id: term for term in self._of(dimension)} for dimension in PICKED}
        found["recipient"] = {
            name: PickedTerm(name, entry.record.name, ", ".join(entry.record.kinds))
            for name, entry in self._inventory.recipients.items()
        }
        return found

    def _of(self, dimension: str) -> Iterator[PickedTerm]:
        vocabulary = self._inventory.vocabulary
        if dimension == "mechanisms":
            yield from (PickedTerm(name, entry.record.label, "") for name, entry in vocabulary.mechanisms.items())
            return
        for name, entry in vocabulary[dimension].items():
            synonyms = tuple(entry.record.synonyms)
            kind = ", ".join(vocabulary[dimension][one].record.label for one in entry.record.broader
                             if one in vocabulary[dimension])  # fmt: skip
            also = ", ".join(synonyms[:MOST_SYNONYMS])
            hint = "; ".join(part for part in (also, f"a kind of {kind.lower()}" if kind else "") if part)
            yield PickedTerm(name, entry.record.label, hint, synonyms, tuple(entry.record.broader))
        if dimension == "recipients":
            for name, recipient in self._inventory.recipients.items():
                yield PickedTerm(name, recipient.record.name, "declared recipient")
        if dimension == "data":
            yield from (PickedTerm(name, title, "data category") for name, title in self._categories.items())
            yield PickedTerm("collected-information", "Everything that is collected", "all data of the inventory")

    @cached_property
    def _by_name(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for dimension, terms in self._terms.items():
            names = found.setdefault(dimension, {})
            for term in terms.values():
                names.setdefault(term.label.lower(), term.id)
                names.setdefault(f"{term.label} ({term.id})".lower(), term.id)
            if dimension in self._inventory.vocabulary.terms:
                for name, entry in self._inventory.vocabulary[dimension].items():
                    for synonym in entry.record.synonyms:
                        names.setdefault(synonym.lower(), name)
        return found


def _key(dimension: str) -> str:
    return {"when": "conditions", "kinds": "recipients", "informs": "topics", "mechanism": "mechanisms",
            "undertakes": "duties", "regions": "countries"}.get(dimension, dimension)  # fmt: skip
