"""Statements of legal bases held against one another: where the policy names another basis than the inventory does."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.terms import Dimension

SPECIAL = "special-category-basis"
"""Above all exceptions for special categories of data (GDPR Art. 9(2))."""
ABOUT: tuple[Dimension, ...] = ("data", "subjects", "purposes")


class Grounds:
    """The statements of legal bases among some norms."""

    def __init__(self, norms: Sequence[Norm], comparison: Comparison) -> None:
        self._norms = [norm for norm in norms if norm.action == "ground" and norm.in_force and norm.anchored]
        self._comparison = comparison

    def is_special(self, basis: str) -> bool:
        """Whether a basis is an exception for special categories of data."""
        return self._comparison.terms.bases.covers(SPECIAL, basis)

    def of_another_basis(self, goal: Goal) -> tuple[Norm, ...]:
        """The statements, whatever their conditions, that name another basis of the same article for the whole goal.

        Only asked where none of the right basis has anything to do with the goal.
        """
        return tuple(norm for norm in self._norms if self._is_rival(norm, goal))

    def _is_rival(self, norm: Norm, goal: Goal) -> bool:
        known = self._comparison.terms.bases
        same_article = any(
            basis in known and self.is_special(basis) == bool(goal.special) for basis in norm.stated["bases"]
        )
        return same_article and all(self._covers(norm, dimension, goal) for dimension in ABOUT)

    def _covers(self, norm: Norm, dimension: Dimension, goal: Goal) -> bool:
        relation = self._comparison.relation(norm, dimension, goal)
        return relation.covers or relation.kind == "unstated"
