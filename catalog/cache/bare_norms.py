"""Statements whose change can touch only some categories: those that permit or prohibit a flow, and nothing else.

What they do to a category they do by its goals alone. A statement that also informs, displaces another, names a legal
basis or a ground of transfers counts among what all categories rest on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from catalog.justify.norms import Norm
from catalog.justify.prepared import Prepared
from inventory.schema import Statement

FLOWS = frozenset({"collect", "use", "disclose"})
MAY_STATE = frozenset({
    "quote", "clause", "permits", "prohibits", "data", "subjects", "sources", "recipients", "purposes", "such_as",
    "when", "residual", "hedge", "begins", "until", "words", "overruled", "proposed_by", "kept_by",
})  # fmt: skip
"""The fields that do nothing beside the goals: a statement with any other one is not bare, a new field's included."""
Packed = list[Any]
"""A norm without its index, in what JSON can hold."""


def is_bare(said: Statement) -> bool:
    """Whether a statement permits or prohibits a flow, and does nothing else to anything."""
    return said.action in FLOWS and said.model_fields_set <= MAY_STATE


def norms_apart(prepared: Prepared) -> list[Packed | str]:
    """Every norm in the order of their indexes: of the bare ones all that goals are judged by, of others the id."""
    records = prepared.statements
    return [packed_norm(norm) if is_bare(records[norm.id].record) else norm.id for norm in prepared.norms]


def packed_norm(norm: Norm) -> Packed:
    """All that goals are judged by."""
    stated = [[dimension, *terms] for dimension, terms in sorted(norm.stated.items())]
    genus = [list(pair) for pair in sorted(norm.genus.items())]
    own = [norm.id, norm.policy, norm.action, norm.permits, norm.residual, norm.anchored, norm.in_force]
    return [*own, list(norm.when), stated, genus]


def changed_norms(before: Sequence[Packed | str], now: Sequence[Packed | str]) -> list[Norm] | None:
    """Each bare norm that is not the same in both, as it was and as it is; None where two norms have one id."""
    if len({_id(one) for one in before}) < len(before) or len({_id(one) for one in now}) < len(now):
        return None
    was, is_now = ({_id(one): one for one in each if not isinstance(one, str)} for each in (before, now))
    unlike = [each[name] for each, other in ((was, is_now), (is_now, was)) for name in each
              if other.get(name) != each[name]]  # fmt: skip
    return list(_numbered(map(_norm, unlike)))


def new_places(before: Sequence[Packed | str], now: Sequence[Packed | str]) -> dict[int, int]:
    """The index of each norm now, by its index before; without those that are gone."""
    places = {_id(one): place for place, one in enumerate(now)}
    return {place: places[_id(one)] for place, one in enumerate(before) if _id(one) in places}


def _id(one: Packed | str) -> str:
    return one if isinstance(one, str) else str(one[0])


def _numbered(norms: Iterable[Norm]) -> Iterator[Norm]:
    yield from (replace(norm, index=place) for place, norm in enumerate(norms))


def _norm(packed: Packed) -> Norm:
    name, policy, action, permits, residual, anchored, in_force, when, stated, genus = packed
    return Norm(
        0, name, policy, action, permits, {dimension: tuple(terms) for dimension, *terms in stated}, dict(genus),
        tuple(when), residual, frozenset(), frozenset(), None, anchored, in_force,
    )  # fmt: skip
