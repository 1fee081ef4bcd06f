"""Terms and their broader terms: which term lies below which, and how far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class Hierarchy:
    """One dimension's terms as a directed acyclic graph; a cycle, which is a finding elsewhere, does no harm here."""

    def __init__(self, broader: Mapping[str, Sequence[str]]) -> None:
        self._broader = broader
        self._narrower: dict[str, list[str]] = {}
        for term, parents in broader.items():
            for parent in parents:
                self._narrower.setdefault(parent, []).append(term)
        self._above: dict[str, dict[str, int]] = {}
        self._below: dict[str, frozenset[str]] = {}
        self._height: dict[str, int] = {}

    def __contains__(self, term: str) -> bool:
        return term in self._broader

    def parents(self, term: str) -> Sequence[str]:
        """The terms directly above `term`."""
        return self._broader.get(term, ())

    def above(self, term: str) -> dict[str, int]:
        """Every term that covers `term`, itself included, with the length of the shortest way up to it."""
        known = self._above.get(term)
        if known is None:
            known = self._above[term] = distances(term, self._broader)
        return known

    def below(self, term: str) -> frozenset[str]:
        """Every term that `term` covers, itself included."""
        known = self._below.get(term)
        if known is None:
            known = self._below[term] = frozenset(distances(term, self._narrower))
        return known

    def height(self, term: str) -> int:
        """The length of the shortest way from `term` up to a root; 0 for a root."""
        known = self._height.get(term)
        if known is None:
            ways = [distance for above, distance in self.above(term).items() if not self._broader.get(above)]
            known = self._height[term] = min(ways, default=0)
        return known

    def covers(self, upper: str, lower: str) -> bool:
        """Whether `lower` lies at or below `upper`."""
        return upper in self.above(lower)

    def for_prohibitions(self) -> Hierarchy:
        """The terms as prohibitions see them; only onward recipients lie elsewhere for them."""
        return self

    def identities(self, term: str) -> tuple[str, ...]:
        """The names by which a sentence could single `term` out; only an onward recipient has several."""
        return (term,)


def distances(start: str, steps: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return every term that the steps lead to from `start`, itself included, with the length of the shortest way."""
    found = {start: 0}
    frontier = [start]
    while frontier:
        reached = [(term, found[near] + 1) for near in frontier for term in steps.get(near, ()) if term not in found]
        frontier = []
        for term, distance in reached:
            if found.setdefault(term, distance) == distance and term not in frontier:
                frontier.append(term)
    return found
