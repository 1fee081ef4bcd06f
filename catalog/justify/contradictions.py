"""Sentences of the policies that permit and prohibit the same thing.

The classes follow PolicyLint (Andow and others, 2019) over the pair of data and recipients: C1 to C12 contradict, N1 to
N4 only narrow what is permitted. C6 to C12 and N1 to N4 are numbered in the order of the table below.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from catalog.justify.norms import DIMENSIONS, Norm, TransferWay
from catalog.justify.regimes import covered
from catalog.justify.terms import ANY, COLLECTED, Dimension, Terms
from inventory.countries import COUNTRIES

Stance = Literal["same", "under", "over", "overlaps"]
"""How a permission's term stands to a prohibition's."""

CLASSES: dict[tuple[Stance, Stance], str] = {
    ("same", "same"): "C1", ("under", "same"): "C2", ("same", "under"): "C3", ("under", "under"): "C4",
    ("under", "over"): "C5", ("overlaps", "same"): "C6", ("overlaps", "under"): "C7", ("overlaps", "over"): "C8",
    ("same", "overlaps"): "C9", ("under", "overlaps"): "C10", ("over", "overlaps"): "C11",
    ("overlaps", "overlaps"): "C12",
    ("over", "same"): "N1", ("over", "under"): "N2", ("same", "over"): "N3", ("over", "over"): "N4",
}  # fmt: skip
"""The class by the stances of data and recipients."""

_ORDER = {name: rank for rank, name in enumerate(sorted(CLASSES.values(), key=lambda c: (c[0], int(c[1:]))))}
EVERYTHING = ""
"""Stands for a dimension that is not stated."""


class Contradiction(NamedTuple):
    """A permission and a prohibition that meet in every dimension, in the gravest way in which they do.

    `narrows` says that the prohibition only takes something out of what is permitted.
    """

    permit: Norm
    prohibition: Norm
    kind: str
    narrows: bool
    data: tuple[str, str]
    recipients: tuple[str, str]


class Contradictions:
    """Compares norms over one set of terms; `held` names the data types of each category by its id."""

    def __init__(
        self,
        terms: Terms,
        held: Mapping[str, Sequence[str]],
        day: datetime.date,
        family_of: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._family_of = family_of
        self._terms = terms
        self._day = day
        self._held = held
        self._reach: dict[tuple[Dimension, str], frozenset[str]] = {}

    def among(self, norms: Sequence[Norm]) -> Iterator[Contradiction]:
        """Every pair that meets, of norms in force whose sentence was found, in the order of the prohibitions."""
        prohibitions = [norm for norm in norms if not norm.permits and norm.in_force]
        permits = [norm for norm in norms if norm.permits and norm.in_force and norm.anchored] if prohibitions else []
        for prohibition in prohibitions:
            for permit in permits:
                if permit.action == prohibition.action and self._in_one_text(permit, prohibition):
                    found = self._between(permit, prohibition)
                    if found is not None:
                        yield found

    def _in_one_text(self, permit: Norm, prohibition: Norm) -> bool:
        """Whether both stand in one policy or its versions, and neither is the other's exception."""
        policies = {self._family_of.get(norm.policy, norm.policy) for norm in (permit, prohibition)}
        return len(policies) == 1 and not _excepted(permit, prohibition)

    def _between(self, permit: Norm, prohibition: Norm) -> Contradiction | None:
        if not all(self._meet(permit, prohibition, dimension) for dimension in DIMENSIONS[permit.action]):
            return None
        ways = self._ways(permit, prohibition) if permit.action == "transfer" else "same"
        if ways is None:
            return None
        data = self._pairs(permit, prohibition, "data")
        recipients = self._pairs(permit, prohibition, "recipients")
        kind, of_data, of_recipients = min(
            ((CLASSES[d[0], r[0]], d[1], r[1]) for d in data for r in recipients), key=lambda found: _ORDER[found[0]]
        )
        narrower = any(
            self._narrower(permit, prohibition, dimension)
            for dimension in DIMENSIONS[permit.action]
            if dimension not in ("data", "recipients")
        ) or (permit.action == "transfer" and "subjects" in prohibition.stated)
        narrows = kind.startswith("N") or bool(prohibition.when) or narrower or ways == "overlaps"
        return Contradiction(permit, prohibition, kind, narrows, of_data, of_recipients)

    def _meet(self, permit: Norm, prohibition: Norm, dimension: Dimension) -> bool:
        mine, theirs = _terms(permit, dimension), _terms(prohibition, dimension)
        if EVERYTHING in (*mine, *theirs):
            return True
        below = frozenset[str]().union(*(self._below(dimension, term) for term in theirs))
        return any(not below.isdisjoint(self._below(dimension, term)) for term in mine)

    def _ways(self, permit: Norm, denial: Norm) -> Stance | None:
        """How the ways of a permitted transfer stand to the denied ones: under them, overlapping, or apart (None)."""
        permitted = permit.way or TransferWay(("any",), ("any",))
        denied = denial.way or TransferWay((), ("any",))
        origins = self._countries(denied.origins or ("any",))
        destinations = self._countries(denied.destinations)
        if denied.outside:
            destinations |= COUNTRIES - self._countries(denied.outside)
        sides = [(self._countries(permitted.origins), origins), (self._countries(permitted.destinations), destinations)]
        if any(mine.isdisjoint(theirs) for mine, theirs in sides):
            return None
        return "under" if all(mine <= theirs for mine, theirs in sides) else "overlaps"

    def _countries(self, areas: Sequence[str]) -> frozenset[str]:
        return COUNTRIES if "any" in areas else covered(areas, self._day)

    def _pairs(self, permit: Norm, prohibition: Norm, dimension: Dimension) -> list[tuple[Stance, tuple[str, str]]]:
        """The pairs of terms that meet, with their stances."""
        return [
            (stance, (mine, theirs))
            for mine in _terms(permit, dimension)
            for theirs in _terms(prohibition, dimension)
            if (stance := self._stance(dimension, mine, theirs)) is not None
        ]

    def _stance(self, dimension: Dimension, mine: str, theirs: str) -> Stance | None:
        if mine == theirs:
            return "same"
        if self._covers(dimension, theirs, mine):
            return "under"
        if self._covers(dimension, mine, theirs):
            return "over"
        return None if self._below(dimension, mine).isdisjoint(self._below(dimension, theirs)) else "overlaps"

    def _covers(self, dimension: Dimension, upper: str, lower: str) -> bool:
        if EVERYTHING in (upper, lower):
            return upper == EVERYTHING
        return self._terms.at_or_below(dimension, lower, upper)

    def _narrower(self, permit: Norm, prohibition: Norm, dimension: Dimension) -> bool:
        """Whether the prohibition leaves out some of what the permission speaks of in a dimension."""
        return not all(
            any(mine == theirs or self._covers(dimension, theirs, mine) for theirs in _terms(prohibition, dimension))
            for mine in _terms(permit, dimension)
        )

    def _below(self, dimension: Dimension, term: str) -> frozenset[str]:
        known = self._reach.get((dimension, term))
        if known is None:
            known = self._reach[dimension, term] = self._work_out(dimension, term)
        return known

    def _work_out(self, dimension: Dimension, term: str) -> frozenset[str]:
        tree = self._terms.plain(dimension)
        if dimension != "data" or (term != COLLECTED and term not in self._held):
            return tree.below(term)
        categories = self._held if term == COLLECTED else (term,)
        types = (tree.below(name) for category in categories for name in self._held[category])
        return frozenset(categories).union({term}, *types)


def _excepted(permit: Norm, prohibition: Norm) -> bool:
    return prohibition.id in permit.exception_to or permit.id in prohibition.exception_to


def _terms(norm: Norm, dimension: Dimension) -> tuple[str, ...]:
    """The terms that a norm speaks of, the genus of a permission's open list included."""
    stated = norm.stated.get(dimension, (EVERYTHING,))
    genus = norm.genus.get(dimension) if norm.permits else None
    return stated if genus is None else (*stated, EVERYTHING if genus == ANY else genus)
