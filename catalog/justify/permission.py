"""What one permission does for one goal: nothing, part of it, too late, under an unmet condition, or all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.relation import Relation
from catalog.justify.terms import Dimension

Status = Literal["out", "displaced", "partial", "stale", "unmet", "applies"]


class PermissionStatus(NamedTuple):
    """The status of a permission for a goal, with its relations; `outcome` and `vagueness` count where it applies."""

    norm: Norm
    status: Status
    relations: Mapping[Dimension, Relation]

    @property
    def outcome(self) -> Literal["exact", "broader", "open-list"]:
        """How well it covers the goal; unstated dimensions have no weight."""
        kinds = {relation.kind for relation in self.relations.values()}
        return "open-list" if "open" in kinds else "broader" if "broader" in kinds else "exact"

    @property
    def vagueness(self) -> float:
        """From 0, the very terms, to 1, an open list: the largest over its dimensions."""
        return max(relation.vagueness for relation in self.relations.values())


class Permissions:
    """Judges permissions one at a time, in the order of steps in which the rules are stated."""

    def __init__(self, norms: Sequence[Norm], comparison: Comparison) -> None:
        self._comparison = comparison
        self._displacing: dict[tuple[str, str], list[Norm]] = {}
        for norm in norms:
            if norm.permits and norm.in_force:
                for displaced in norm.displaces:
                    self._displacing.setdefault((norm.action, displaced), []).append(norm)

    def displaceable(self, norm: Norm) -> bool:
        """Whether any sentence could displace the permission; an escape hatch never is."""
        return not norm.residual and (norm.action, norm.id) in self._displacing

    def applying(self, norm: Norm, goal: Goal) -> PermissionStatus:
        """The relations of a permission that is known to apply."""
        relation = self._comparison.relation
        return PermissionStatus(norm, "applies", {d: relation(norm, d, goal) for d in DIMENSIONS[goal.action]})

    def judge(self, norm: Norm, goal: Goal, around: Circumstances) -> PermissionStatus:
        """The status of the permission `norm`, which is of the goal's action, for `goal`."""
        relations = {d: self._comparison.relation(norm, d, goal) for d in DIMENSIONS[goal.action]}
        return PermissionStatus(norm, self._status(norm, goal, around, relations), relations)

    def _status(self, norm: Norm, goal: Goal, around: Circumstances, relations: Mapping[Dimension, Relation]) -> Status:
        kinds = {relation.kind for relation in relations.values()}
        unmet = any(condition not in around.held for condition in norm.when)
        if "none" in kinds or not norm.anchored or (norm.residual and unmet):
            return "out"
        displacement = self.displacement(norm, goal, around)
        if displacement is not None:
            return displacement
        if "narrower" in kinds:
            return "partial"
        if not norm.in_force:
            return "stale"
        return "unmet" if unmet else "applies"

    def displacement(self, norm: Norm, goal: Goal, around: Circumstances) -> Literal["displaced", "partial"] | None:
        """What more special sentences make of a permission: it does not count, or only in part (lex specialis)."""
        if norm.residual:
            return None
        found = {self._effect(x, goal, around) for x in self._displacing.get((norm.action, norm.id), ())}
        return "displaced" if "displaced" in found else "partial" if "partial" in found else None

    def _effect(self, special: Norm, goal: Goal, around: Circumstances) -> Literal["displaced", "partial"] | None:
        subjects = self._comparison.relation(special, "subjects", goal)
        if not (subjects.covers or subjects.kind == "unstated"):
            return None
        data = self._comparison.relation(special, "data", goal)
        if data.covers:
            return "displaced"
        if data.kind == "narrower" and not self._carved(special.stated["data"], goal, around):
            return "partial"
        return None

    def _carved(self, special_terms: Iterable[str], goal: Goal, around: Circumstances) -> bool:
        parts = self._comparison.terms.data.types.below(goal.data)
        return all(self._comparison.carved_out(term, goal, around.excluding) for term in special_terms if term in parts)
