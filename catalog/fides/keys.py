"""The Fides key of every term: its published equal, or one of its own below the key of the term above it."""

from __future__ import annotations

from inventory.model import Vocabulary

KINDS = {"data": "data_category", "purposes": "data_use", "subjects": "data_subject"}
"""The kind of resource that has the terms of each dimension."""
_ROOT = {"data": "user", "purposes": "", "subjects": ""}


class FidesKeys:
    """The Fides key of each term, and the definitions of those that Fides does not publish."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.own: dict[str, dict[str, dict[str, str]]] = {dimension: {} for dimension in KINDS}

    def key(self, dimension: str, name: str) -> str:
        """The key of a term: its published equal, or one of its own below the key above it."""
        entry = self._vocabulary[dimension].get(name)
        if entry is not None and entry.record.fides:
            return entry.record.fides
        broader = entry.record.broader if entry else ()
        above = self.key(dimension, broader[0]) if broader and dimension != "subjects" else _ROOT[dimension]
        part = name.replace("-", "_")
        key = f"{above}.{part}" if above else part
        term = {"fides_key": key, "name": entry.record.label if entry else name}
        self.own[dimension].setdefault(name, term | ({"parent_key": above} if above else {}))
        return key
