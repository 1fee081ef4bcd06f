"""Where each statement's quote stands in its policy: in one clause, nowhere, or in several."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from inventory.model import Policy
from inventory.policy import Clause, QuoteIndex


class Anchor(NamedTuple):
    """The clause that a statement is pinned to; without one, `places` tells the clauses in which its quote stands."""

    clause: Clause | None
    places: tuple[Clause, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether the quote stands in several clauses and the statement does not say which it means."""
        return self.clause is None and len(self.places) > 1


def anchor_statements(policies: Iterable[Policy]) -> dict[str, Anchor]:
    """The anchor of every statement, by statement id."""
    found: dict[str, Anchor] = {}
    for policy in policies:
        index = QuoteIndex(policy.text.clauses)
        for entry in policy.statements:
            found[entry.id] = _anchor(tuple(index.find(entry.record.quote)), entry.record.clause)
    return found


def _anchor(places: tuple[Clause, ...], wanted: str | None) -> Anchor:
    if wanted is None:
        return Anchor(places[0] if len(places) == 1 else None, places)
    named = tuple(clause for clause in places if clause.id == wanted)
    return Anchor(named[0] if named else None, named)
