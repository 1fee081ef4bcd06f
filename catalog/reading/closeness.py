"""Which half of a sentence a statement is about: the thing said whose terms are nearest to the statement's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from catalog.reading.model import NamedTerm, Said
from catalog.reading.term_index import EVERYTHING, TermIndex
from inventory.schema import Statement

COVERED, OPEN, APART = 3, 1, -3
"""What a dimension counts: its terms are covered by the words, the words leave it open, the words name others."""
ACTION = 4
"""What the very action counts more than another."""


class Compared(NamedTuple):
    """The nearest thing said with the statement's effect, the nearest with the opposite one, and which is nearer."""

    same: Said | None
    other: Said | None
    other_is_nearer: bool


def nearest(statement: Statement, said: Iterable[Said], index: TermIndex) -> Compared:
    """What a sentence says that is nearest to a statement, with its effect and against it."""
    effect = "permits" if statement.permits else "prohibits"
    scored = [(_closeness(statement, one, index), -place, one) for place, one in enumerate(said)]
    same = max((one for one in scored if one[2].effect == effect), key=_order, default=None)
    other = max((one for one in scored if one[2].effect != effect), key=_order, default=None)
    nearer = same is None or (
        other is not None
        and not _follows(other[2])
        and (other[0] > same[0] or (other[0] == same[0] and _names_its_purpose(statement, other[2], same[2], index)))
    )
    return Compared(same[2] if same else None, other[2] if other else None, other is not None and nearer)


def _names_its_purpose(statement: Statement, one: Said, other: Said, index: TermIndex) -> bool:
    """Whether one of two things said names the statement's purpose, and the other none: “we do not sell, but share”."""
    named = [each.term for each in one.purposes]
    covers = any(index.is_kind_of("purposes", stated, term) for stated in statement.purposes for term in named)
    return covers and not other.purposes


def _follows(one: Said) -> bool:
    """Whether something only follows from what is said: “only with X” implies that nobody else gets it."""
    return one.implied and one.effect == "prohibits"


def _order(scored: tuple[int, int, Said]) -> tuple[int, int]:
    return scored[0], scored[1]


def _closeness(statement: Statement, said: Said, index: TermIndex) -> int:
    total = ACTION if said.action == statement.action else 0
    for dimension in ("data", "recipients", "purposes", "subjects"):
        stated: Sequence[str] = getattr(statement, dimension)
        if stated:
            total += _of_dimension(dimension, stated, said.named(dimension), index)
    held = [any(index.is_kind_of("conditions", term, one.term) for one in said.when) for term in statement.when]
    return total + sum(COVERED if one else 0 for one in held)


def _of_dimension(dimension: str, stated: Sequence[str], named: Sequence[NamedTerm], index: TermIndex) -> int:
    terms = [one.term for one in named if one.term]
    if not terms:
        return OPEN
    covered = [any(one == EVERYTHING or index.is_kind_of(dimension, term, one) for one in terms) for term in stated]
    return COVERED if all(covered) else OPEN if any(covered) else APART
