"""What one prohibition leaves of a goal, and does to a permission that applies to it."""

from __future__ import annotations

from typing import Literal

from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.permission import PermissionStatus
from catalog.justify.terms import COLLECTED


class Prohibitions:
    """Judges prohibitions one at a time."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def _common(self, term: str, goal: Goal) -> frozenset[str]:
        """The data types that lie both below the norm's term and below the goal's, which may be one of the two."""
        types = self._comparison.terms.data.types
        below_goal = types.below(goal.data)
        return below_goal if term in (COLLECTED, goal.category) else below_goal & types.below(term)

    def carved_out(self, norm: Norm, goal: Goal, around: Circumstances) -> bool:
        """Whether, of every term, all that the goal has in common with it, if anything, is carved out by one term."""
        if not around.excluding or "data" not in norm.stated:
            return False
        stated = norm.stated["data"]
        return all(any(self._carves(excluded, term, goal) for excluded in around.excluding) for term in stated)

    def _carves(self, excluded: str, term: str, goal: Goal) -> bool:
        """Whether all below both, and so what lies above all of that, is carved out by the one term `excluded`."""
        alone = frozenset({excluded})
        return all(self._comparison.carved_out(part, goal, alone) for part in self._common(term, goal))

    def effect(self, norm: Norm, permit: PermissionStatus, goal: Goal) -> Literal["conflicting", "prohibited"] | None:
        """What a prohibition that bites makes of an applying permission; None where that is an exception to it."""
        if norm.id in permit.norm.exception_to:
            return None
        specific = self._more_specific(norm, permit, goal) and permit.norm.id not in norm.exception_to
        return "conflicting" if specific else "prohibited"

    def _more_specific(self, norm: Norm, permit: PermissionStatus, goal: Goal) -> bool:
        pairs = [
            (dimension, permit.relations[dimension].term, self._comparison.relation(norm, dimension, goal).term)
            for dimension in norm.stated
            if dimension in permit.norm.stated
        ]
        below = self._comparison.terms.at_or_below
        return all(below(d, mine, theirs) for d, mine, theirs in pairs) and any(
            not below(d, theirs, mine) for d, mine, theirs in pairs
        )
