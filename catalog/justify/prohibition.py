"""What one prohibition does to one goal, and to a permission that applies to it."""

from __future__ import annotations

from typing import Literal

from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.permission import Finding
from catalog.justify.terms import COLLECTED, Dimension

Stance = Literal["bites", "touches"]


class Prohibitions:
    """Judges prohibitions one at a time."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def stance(self, norm: Norm, goal: Goal, around: Circumstances) -> Stance | None:
        """Whether the prohibition covers the goal (bites), covers a part of it (touches), or does nothing.

        A condition that has begun arms it, evidence or not: a lost file must not disarm a prohibition.
        """
        if not norm.in_force or any(condition not in around.begun for condition in norm.when):
            return None
        if all(self._covers(norm, dimension, goal) for dimension in norm.stated):
            return "bites"
        if not all(self._overlapping(norm, dimension, goal) for dimension in norm.stated):
            return None
        return None if self.carved_out(norm, goal, around) else "touches"

    def _covers(self, norm: Norm, dimension: Dimension, goal: Goal) -> bool:
        return self._comparison.relation(norm, dimension, goal).kind in ("exact", "broader")

    def _overlapping(self, norm: Norm, dimension: Dimension, goal: Goal) -> list[str]:
        return [term for term in norm.stated[dimension] if self._common(dimension, term, goal)]

    def _common(self, dimension: Dimension, term: str, goal: Goal) -> frozenset[str]:
        """The terms that lie both below the norm's term and below the goal's, which may be one of the two."""
        tree = self._comparison.terms.plain(dimension)
        below_goal = tree.below(goal.term(dimension))
        if dimension == "data" and term in (COLLECTED, goal.category):
            return below_goal
        return below_goal & tree.below(term)

    def carved_out(self, norm: Norm, goal: Goal, around: Circumstances) -> bool:
        """Whether, of every overlapping term, all that the goal has in common with it is carved out by one term."""
        if not around.excluding or "data" not in norm.stated:
            return False
        return all(
            any(self._carves(excluded, term, goal) for excluded in around.excluding)
            for term in self._overlapping(norm, "data", goal)
        )

    def _carves(self, excluded: str, term: str, goal: Goal) -> bool:
        def out(part: str) -> bool:
            return self._comparison.carved_out(part, goal, frozenset({excluded}))

        return out(term) or all(out(part) for part in self._common("data", term, goal))

    def effect(self, norm: Norm, permit: Finding, goal: Goal) -> Literal["conflicting", "prohibited"] | None:
        """What a prohibition that bites makes of an applying permission; None where that is an exception to it."""
        if norm.id in permit.norm.exception_to:
            return None
        specific = self._more_specific(norm, permit, goal) and permit.norm.id not in norm.exception_to
        return "conflicting" if specific else "prohibited"

    def _more_specific(self, norm: Norm, permit: Finding, goal: Goal) -> bool:
        pairs = [
            (dimension, permit.relations[dimension].term, self._comparison.relation(norm, dimension, goal).term)
            for dimension in norm.stated
            if dimension in permit.norm.stated
        ]
        below = self._comparison.terms.at_or_below
        return all(below(d, mine, theirs) for d, mine, theirs in pairs) and any(
            not below(d, theirs, mine) for d, mine, theirs in pairs
        )
