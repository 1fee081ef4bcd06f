"""How norms stand to goals, dimension by dimension; every answer is worked out once."""

from __future__ import annotations

from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.relation import UNSTATED, Relation, relate
from catalog.justify.terms import Dimension, Terms


class Comparison:
    """Relations of norms to goals over one set of terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self._known: dict[tuple[int, Dimension, str, str], Relation] = {}

    def relation(self, norm: Norm, dimension: Dimension, goal: Goal) -> Relation:
        """How the goal's term in `dimension` stands to what the norm states there."""
        listed = norm.stated.get(dimension)
        if listed is None:
            return UNSTATED
        term = goal.term(dimension)
        genus = norm.genus.get(dimension)
        matters = dimension == "data" and (goal.category in listed or goal.category == genus)
        key = (norm.index, dimension, term, goal.category if matters else "")
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._relate(norm, dimension, term, key[3])
        return known

    def _relate(self, norm: Norm, dimension: Dimension, term: str, category: str) -> Relation:
        listed, genus = norm.stated[dimension], norm.genus.get(dimension)
        plain = self.terms.plain(dimension)
        tree = plain if norm.permits else plain.for_prohibitions()
        above = self.terms.data.above(category, term) if dimension == "data" else tree.above(term)
        return relate(term, listed, genus, above, tree.below(term), lambda t: self.terms.height(dimension, t))

    def carved_out(self, term: str, goal: Goal, excluding: frozenset[str]) -> bool:
        """Whether the data term, as far as the goal's category holds it, lies at or below one that is carved out."""
        return self.terms.data.covered_by(goal.category, term, excluding)
