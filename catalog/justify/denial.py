"""Sentences that deny transfers: "stored in the EU only", "never leaves Germany"."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from inventory.countries import members


class Flowing(NamedTuple):
    """Data that go on a way: pairs of a data type and a subject, less what `excluding` carves out of them."""

    pairs: frozenset[tuple[str, str]]
    excluding: frozenset[str] = frozenset()


class Denials:
    """The sentences in force that deny transfers."""

    def __init__(self, norms: Iterable[Norm], comparison: Comparison, day: datetime.date) -> None:
        self._norms = [n for n in norms if n.action == "transfer" and not n.permits and n.in_force]
        self._comparison = comparison
        self._day = day

    def __bool__(self) -> bool:
        return bool(self._norms)

    def against(
        self, category: str, region: str, country: str, flowing: Sequence[Flowing], around: Circumstances
    ) -> tuple[Norm, ...]:
        """Return those that are armed and speak of the way from `region` to `country`, and of something on it.

        A condition that the category names and that has begun arms one, evidence or not.
        """
        return tuple([
            norm for norm in self._norms
            if around.begun.issuperset(norm.when)
            and self._denies_way(norm, region, country)
            and self._speaks_of(norm, category, flowing)
        ])  # fmt: skip

    def _denies_way(self, norm: Norm, region: str, country: str) -> bool:
        way = norm.way
        if way is None or (way.origins and not members(region, self._day) <= self._countries(way.origins)):
            return False
        named = "any" in way.destinations or country in self._countries(way.destinations)
        return named or bool(way.outside and country not in self._countries(way.outside))

    def _countries(self, areas: Sequence[str]) -> frozenset[str]:
        return frozenset[str]().union(*(members(area, self._day) for area in areas))

    def _speaks_of(self, norm: Norm, category: str, flowing: Sequence[Flowing]) -> bool:
        if not norm.stated:
            return True
        return any(
            self._shares(norm, Goal("transfer", category, data, subject), some.excluding)
            for some in flowing
            for data, subject in some.pairs
        )

    def _shares(self, norm: Norm, goal: Goal, excluding: frozenset[str]) -> bool:
        """Whether datum and subject are each at or below, or above, a stated term; of data one not carved out."""
        terms = self._comparison.terms
        subjects = norm.stated.get("subjects")
        if subjects is not None:
            near = set(terms.subjects.above(goal.subject)) | terms.subjects.below(goal.subject)
            if near.isdisjoint(subjects):
                return False
        data = norm.stated.get("data")
        if data is None:
            return True
        near = set(terms.data.above(goal.category, goal.data)) | terms.data.types.below(goal.data)
        return any(term in near and not self._comparison.carved_out(term, goal, excluding) for term in data)
