"""Circumstances as contents: goals name what holds around them, and each thing that does is a row."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from catalog.justify.circumstances import Circumstances
from catalog.justify.terms import COLLECTED
from catalog.store.canonical import canonical
from catalog.store.tables.circumstances import CircumstanceContent


class Arounds:
    """The circumstances that goals were found under, by the name that the goals give them."""

    def __init__(self) -> None:
        self._rows: dict[str, Sequence[tuple[str, str]]] = {}
        self._excluding: set[str] = set()

    def name(self, around: Circumstances, category: str) -> str | None:
        """What the goals of `category` call these circumstances; None where nothing holds around them."""
        rows = sorted(_items(around, category))
        if not rows:
            return None
        name = hashlib.sha256(canonical(rows).encode()).hexdigest()[:16]
        self._rows[name] = rows
        if around.excluding:
            self._excluding.add(name)
        return name

    def excludes(self, name: str | None) -> bool:
        """Whether data are carved out under the circumstances called `name`."""
        return name in self._excluding

    def contents(self) -> Iterator[CircumstanceContent]:
        """Every thing that holds under any of them."""
        for name, rows in self._rows.items():
            yield from (CircumstanceContent(around=name, role=role, item=item) for role, item in rows)


def _items(around: Circumstances, category: str) -> Iterator[tuple[str, str]]:
    yield from (("held", condition) for condition in around.held)
    yield from (("begun", condition) for condition in around.begun)
    # Within its own category the category's id carves out whatever collected-information does.
    yield from (("excluding", COLLECTED if term == category else term) for term in around.excluding)
    yield from (("cites", statement) for statement in around.cites)
