"""Readings of sentences that earlier runs have worked out, as plain data: a short cut that never changes a reading.

An entry holds the readings by one set of terms and one state of the program; within it each goes by a digest of the
sentence with all that it was read with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from catalog.reading.model import NamedTerm, Reading, Said, Words
from inventory.cache import NO_CACHE, Cache
from inventory.fingerprint import fingerprint

KIND = "readings"
MOST_READINGS = 5_000
"""Of one entry: the sentences of twenty long policies."""
_PROGRAM = Path(__file__).parents[2]
PARTS = ("catalog/reading", "catalog/suggesting", "catalog/cache", "catalog/confusables", "inventory")
"""The folders of the program on which a reading rests."""
Key = tuple[object, ...]
_NAMED = frozenset({"data", "recipients", "purposes", "subjects", "sources", "when", "mechanisms"})
_WORDS = frozenset({"polarity", "conditions", "exceptions", "limits"})
_FIELDS = tuple(Said.__dataclass_fields__)
_USUAL = Said("permits", None)


class ReadingsKept:
    """The readings that a cache holds of sentences read by the terms `terms`; without a cache, none."""

    def __init__(self, cache: Cache = NO_CACHE, terms: object = ()) -> None:
        self._cache = cache
        self._terms = terms
        self._name = ""
        self._found: Mapping[str, Any] | None = None

    def find(self, key: Key) -> Reading | None:
        """The reading of what `key` stands for, if it was worked out before."""
        content = self._known().get(_digest(key)) if self._cache else None
        return None if content is None else unpacked(content)

    def keep(self, readings: Mapping[Key, Reading]) -> None:
        """Keep `readings`, the latest of very many, and of what was found as much again; unless all is kept already."""
        if not self._cache:
            return
        known = self._known()
        latest = list(readings.items())[-MOST_READINGS:]
        named = {_digest(key): reading for key, reading in latest}
        if named.keys() <= known.keys():
            return
        others = [name for name in known if name not in named]
        content = {name: known[name] for name in others[: len(named)]}
        content.update((name, known.get(name) or packed(reading)) for name, reading in named.items())
        self._cache.put(KIND, self._entry_name(), content)
        self._found = content

    def _known(self) -> Mapping[str, Any]:
        if self._found is None:
            self._found = self._cache.get(KIND, self._entry_name()) or {}
        return self._found

    def _entry_name(self) -> str:
        if not self._name:
            program = fingerprint(*(_PROGRAM / part for part in PARTS))
            self._name = _digest((program, self._terms))
        return self._name


def packed(reading: Reading) -> Any:
    """A reading as JSON holds it; what is said without the fields that say nothing."""
    said = [[_packed(name, getattr(one, name)) for name in _FIELDS if _says(one, name)] for one in reading.said]
    return [reading.sentence, reading.language, said, reading.doubt, reading.denials, reading.mentions]


def _says(said: Said, name: str) -> bool:
    return bool(getattr(said, name) != getattr(_USUAL, name))


def _packed(name: str, value: Any) -> Any:
    return [name, sorted(value) if isinstance(value, frozenset) else value]


def unpacked(content: Any) -> Reading:
    """The reading that `packed` has written."""
    sentence, language, said, doubt, denials, mentions = content
    return Reading(
        sentence,
        language,
        tuple([_said(fields) for fields in said]),
        doubt,
        _words(denials),
        tuple([(dimension, _named(one)) for dimension, one in mentions]),
    )


def _said(fields: Iterable[Any]) -> Said:
    given = {"effect": "permits", "action": None}
    return Said(**{**given, **{name: _value(name, value) for name, value in fields}})


def _value(name: str, value: Any) -> Any:
    if name in _NAMED:
        return tuple([_named(one) for one in value])
    if name in _WORDS:
        return _words(value)
    if name == "open":
        return frozenset(value)
    return tuple(value) if isinstance(value, list) else value


def _named(one: Any) -> NamedTerm:
    return NamedTerm(one[0], Words(*one[1]))


def _words(many: Iterable[Any]) -> tuple[Words, ...]:
    return tuple([Words(*one) for one in many])


def _digest(key: object) -> str:
    written = json.dumps(key, ensure_ascii=True)
    return blake2b(written.encode("ascii"), digest_size=20).hexdigest()
