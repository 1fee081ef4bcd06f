"""How one term of a goal stands to the list of terms that a statement names in that dimension."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from catalog.justify.terms import ANY

Kind = Literal["exact", "broader", "open", "narrower", "none", "unstated"]


class Relation(NamedTuple):
    """The relation, the statement's term that matches (the genus of an open list), and how far above it stands."""

    kind: Kind
    distance: int = 0
    term: str = ""
    vagueness: float = 0.0

    @property
    def covers(self) -> bool:
        """Whether the statement speaks of the whole of the goal's term."""
        return self.kind in ("exact", "broader", "open")


UNSTATED = Relation("unstated")
NONE = Relation("none")


def relate(
    term: str,
    listed: Sequence[str],
    genus: str | None,
    above: Mapping[str, int],
    below: Collection[str],
    height: Callable[[str], int],
) -> Relation:
    """How `term` stands to the `listed` terms of a statement, whose list may be open as far as `genus`.

    `above` gives the distance of every term that covers `term` (0 of what is that very term), `below` all it covers,
    `height` a term's distance from its root. Of several covering terms the nearest matches, then the one farthest
    below its root, then the first.
    """
    itself = next((candidate for candidate in listed if above.get(candidate) == 0), None)
    if itself is not None:
        return Relation("exact", 0, itself)
    covering = [candidate for candidate in listed if candidate in above]
    if covering:
        nearest = min(covering, key=lambda candidate: (above[candidate], -height(candidate)))
        distance = above[nearest]
        return Relation("broader", distance, nearest, distance / (distance + height(nearest) + 1))
    if genus is not None and (genus == ANY or genus in above):
        return Relation("open", 0, genus, 1.0)
    part = next((candidate for candidate in listed if candidate in below), None)
    return Relation("narrower", 0, part) if part is not None else NONE
