"""Keys of the Fides taxonomy and the terms of a vocabulary that equal them; a key without an equal becomes a term.

Which published keys have no equal among the built-in terms, and why, is said in `without_equal.toml`.
"""

from __future__ import annotations

import functools
import pathlib
import tomllib
from collections.abc import Mapping

from catalog.fides.keys import KINDS, FidesKeys
from catalog.free_id import free_id
from inventory.fides import FidesTerm
from inventory.model import Vocabulary
from inventory.policy import slug
from inventory.strict_yaml import Value


@functools.lru_cache(maxsize=1)
def without_equal() -> dict[str, dict[str, str]]:
    """By dimension, the published keys that no built-in term equals, each with the reason."""
    text = (pathlib.Path(__file__).parent / "without_equal.toml").read_text(encoding="utf-8")
    return {dimension: dict(held) for dimension, held in tomllib.loads(text).items()}


class FidesTaxonomy:
    """The terms of one vocabulary by Fides key, and those that a manifest makes necessary besides."""

    def __init__(self, vocabulary: Vocabulary, added: Mapping[str, tuple[FidesTerm, ...]]) -> None:
        self._vocabulary = vocabulary
        self._added = {kind: {term.key: term for term in terms} for kind, terms in added.items()}
        self._terms = {
            dimension: {entry.record.fides: name for name, entry in vocabulary[dimension].items() if entry.record.fides}
            for dimension in KINDS
        }
        self._bring_back()
        self.own: dict[str, dict[str, Value]] = {}
        """The terms to add to the vocabulary, by dimension and id."""

    def _bring_back(self) -> None:
        """Know the keys that an export gave to terms without an equal, where the manifest defines them."""
        keys = FidesKeys(self._vocabulary)
        for dimension, kind in KINDS.items():
            added = self._added.get(kind, {})
            for name in self._vocabulary[dimension] if added else ():
                if (key := keys.key(dimension, name)) in added:
                    self._terms[dimension].setdefault(key, name)

    def lineage(self, dimension: str, key: str) -> tuple[str, ...]:
        """The key and all keys above it: by the parents that a manifest states, else by the dots."""
        found = [key]
        while (parent := self._parent(dimension, found[-1])) and parent not in found:
            found.append(parent)
        return tuple(found)

    def term(self, dimension: str, key: str) -> str:
        """The id of the term that equals a key; one of its own, below that of the key above, where none does."""
        known = self._terms[dimension]
        if key not in known:
            taken = {*self._vocabulary[dimension], *known.values()}
            name = free_id(slug(key.replace(".", "-").replace("_", "-")) or "term", taken)
            known[key] = name
            self.own.setdefault(dimension, {})[name] = self._own_term(dimension, key)
        return known[key]

    def keys(self, dimension: str) -> list[str]:
        """The keys that have a term: those with a built-in equal, and those for which one was added."""
        return list(self._terms[dimension])

    def is_known(self, dimension: str, key: str) -> bool:
        """Whether the taxonomy or the manifest defines a key."""
        published = key in without_equal().get(dimension, {}) or key in self._built_in(dimension)
        return published or key in self._added.get(KINDS[dimension], {})

    def _built_in(self, dimension: str) -> frozenset[str]:
        return frozenset(entry.record.fides or "" for entry in self._vocabulary[dimension].values())

    def _parent(self, dimension: str, key: str) -> str:
        stated = self._added.get(KINDS[dimension], {}).get(key)
        if stated is not None:
            return stated.parent
        return "" if dimension == "subjects" else key.rpartition(".")[0]

    def _own_term(self, dimension: str, key: str) -> Value:
        stated = self._added.get(KINDS[dimension], {}).get(key)
        label = stated.name if stated else key.rpartition(".")[2].replace("_", " ").capitalize() or key
        parent = self._parent(dimension, key)
        usual = ["person"] if dimension == "subjects" else []
        broader: list[Value] = [self.term(dimension, parent)] if parent else [*usual]
        record: dict[str, Value] = {"label": label}
        record |= {"broader": broader} if broader else {}
        record |= {"definition": stated.description} if stated and stated.description else {}
        return record | {"fides": key}
