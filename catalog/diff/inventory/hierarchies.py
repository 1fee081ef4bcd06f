"""What lies above and below a term in either of two states, the old one's terms as they are called now."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from catalog.diff.inventory.names import Names
from catalog.diff.inventory.state import State
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.terms import COLLECTED

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes", "conditions")


class Hierarchies:
    """The terms of both states in one: whatever is broader in either counts as broader."""

    def __init__(self, old: State, new: State, names: Names) -> None:
        self._trees = {d: Hierarchy(_both(_broader(old, d, names), _broader(new, d, None))) for d in DIMENSIONS}

    def above(self, dimension: str, term: str) -> Collection[str]:
        """A term and all that cover it; all data are among what is collected."""
        found = self._trees[dimension].above(term)
        return (*found, COLLECTED) if dimension == "data" else found

    def below(self, dimension: str, term: str) -> Collection[str]:
        """A term and all that it covers."""
        return self._trees[dimension].below(term)


Broader = Mapping[str, tuple[str, ...]]


def _broader(state: State, dimension: str, names: Names | None) -> Broader:
    found = {name: entry.record.broader for name, entry in state.inventory.vocabulary[dimension].items()}
    if dimension == "recipients":
        found |= {name: entry.record.kinds for name, entry in state.inventory.recipients.items()}
    if names is None:
        return found
    return {names.one(dimension, name): names.all(dimension, above) for name, above in found.items()}


def _both(old: Broader, new: Broader) -> Broader:
    return {name: tuple(dict.fromkeys((*old.get(name, ()), *new.get(name, ())))) for name in {**old, **new}}
