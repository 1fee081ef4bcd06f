"""Whether what a sentence excepts is about what a statement takes from it."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.justify.prepared import Prepared
from catalog.justify.terms import Dimension
from catalog.reading.model import Said
from inventory.schema import Statement

COMPARED: tuple[Dimension, ...] = ("data", "recipients")
"""The dimensions in which an exception may be about something else than a statement."""


def takes_away(prepared: Prepared, stated: Statement, flows: Sequence[Said]) -> bool:
    """Return whether what a sentence denies takes away from what is stated; other data or recipients do not.

    “We share your interests with advertisers, but never your name” leaves a statement about interests whole. Where
    nobody can tell what is denied, it may be anything.
    """
    denied = [said for said in flows if said.effect == "prohibits"]
    return not denied or any(
        all(_meet(prepared, dimension, getattr(stated, dimension), said.terms(dimension)) for dimension in COMPARED)
        for said in denied
    )


def _meet(prepared: Prepared, dimension: Dimension, stated: Sequence[str], said: Sequence[str]) -> bool:
    """Whether some term of one list lies at, above or below one of the other; a list that is empty means everything."""
    below = prepared.terms.at_or_below
    pairs = [(one, other) for one in stated for other in said if other]
    return not pairs or any(below(dimension, *pair) or below(dimension, *pair[::-1]) for pair in pairs)
