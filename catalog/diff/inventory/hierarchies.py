"""What lies above and below a term in either of two states, the old one's terms as they are called now."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from catalog.diff.inventory.names import Renames
from catalog.diff.inventory.state import State
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.terms import COLLECTED, Terms

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes", "conditions")


class TermOrder(Protocol):
    """What lies above and below the terms of each dimension, the terms themselves included."""

    def above(self, dimension: str, term: str) -> Collection[str]:
        """Return a term and all that cover it."""

    def below(self, dimension: str, term: str) -> Collection[str]:
        """Return a term and all that it covers."""


class OneState:
    """The order of the terms of one prepared inventory."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def above(self, dimension: str, term: str) -> Collection[str]:
        """Return a term and all that cover it; all data are among what is collected."""
        if dimension == "data":
            return (*self._terms.data.types.above(term), COLLECTED)
        tree: Hierarchy = getattr(self._terms, dimension)
        return tree.above(term)

    def below(self, dimension: str, term: str) -> Collection[str]:
        """Return a term and all that it covers."""
        tree: Hierarchy = self._terms.data.types if dimension == "data" else getattr(self._terms, dimension)
        return tree.below(term)


class Hierarchies:
    """The terms of both states in one: whatever is broader in either counts as broader."""

    def __init__(self, old: State, new: State, names: Renames) -> None:
        self._trees = {d: Hierarchy(_both(_broader(old, d, names), _broader(new, d, None))) for d in DIMENSIONS}

    def above(self, dimension: str, term: str) -> Collection[str]:
        """A term and all that cover it; all data are among what is collected."""
        found = self._trees[dimension].above(term)
        return (*found, COLLECTED) if dimension == "data" else found

    def below(self, dimension: str, term: str) -> Collection[str]:
        """A term and all that it covers."""
        return self._trees[dimension].below(term)


Broader = Mapping[str, tuple[str, ...]]


def _broader(state: State, dimension: str, names: Renames | None) -> Broader:
    found = {name: entry.record.broader for name, entry in state.inventory.vocabulary[dimension].items()}
    if dimension == "recipients":
        found |= {name: entry.record.kinds for name, entry in state.inventory.recipients.items()}
    if names is None:
        return found
    return {names.one(dimension, name): names.all(dimension, above) for name, above in found.items()}


def _both(old: Broader, new: Broader) -> Broader:
    return {name: tuple(dict.fromkeys((*old.get(name, ()), *new.get(name, ())))) for name in {**old, **new}}
