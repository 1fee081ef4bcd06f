"""What would have to change for failing goals to pass, without ever loosening a prohibition."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.explain.explanation import GoalGroup, distinct
from catalog.explain.proof import Miss
from catalog.explain.wording import listing, next_step_for
from catalog.justify.goals import Goal
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.prepared import Prepared
from catalog.justify.terms import COLLECTED, Dimension
from inventory.schema.evidence import in_short
from inventory.suggestion import did_you_mean_or

_SAID_IN_FULL = ("undeclared", "miscited", "unmet-condition")
_POSITION: dict[Dimension, int] = {"data": 2, "subjects": 3, "purposes": 4, "recipients": 5, "sources": 6, "bases": 7}


class Remedies:
    """Advice about the failing goals of one preparation."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._norms = {norm.id: norm for norm in prepared.norms}

    def advice(self, group: GoalGroup, where: str) -> list[str]:
        """What to do, the most particular first; empty where the goals pass. `where` names the record concerned."""
        if group.judged.passes:
            return []
        particular = list(dict.fromkeys(self._particular(group, where)))
        verdict = group.judged.verdict
        return (
            particular
            if particular and verdict in _SAID_IN_FULL
            else [*particular, next_step_for(group.goal.action, verdict)]
        )

    def wanted(self, group: GoalGroup) -> dict[str, list[str]] | None:
        """What a sentence would have to permit: its action and the terms of each dimension; None where that is no way.

        Where the policy forbids the goal or a part of it, or permits it already, there is nothing to add.
        """
        forbidden = any(miss.obstacle == "prohibition" for miss in group.misses)
        if forbidden or group.judged.verdict not in ("unjustified", "partial"):
            return None
        goals = group.goals
        judged = group.judged
        if judged.permit is not None and judged.leg is not None and not judged.leg.passes:
            goals = tuple(goal.purpose_leg() for goal in goals)
        action = goals[0].action
        terms: dict[str, list[str]] = {d: self._terms(d, goals) for d in DIMENSIONS[action]}
        return {"permits": [action], **terms} if action != "ground" else {"grounds": terms.pop("bases"), **terms}

    def _terms(self, dimension: Dimension, goals: tuple[Goal, ...]) -> list[str]:
        names = list(distinct(goals, _POSITION[dimension]))
        if dimension != "recipients":
            return names
        known, identities = self._prepared.inventory.recipients, self._prepared.terms.recipients.identities
        named = [identities(name)[0] for name in names]
        return [kind for name in named if name in known for kind in known[name].record.kinds]

    def _particular(self, group: GoalGroup, where: str) -> Iterator[str]:
        if group.judged.verdict == "undeclared":
            yield from self._undeclared(group)
        verdict = group.judged.verdict
        for miss in group.misses:
            norm = self._norms.get(miss.sentence.statement) if miss.sentence else None
            if norm is None:
                continue
            if miss.obstacle == "condition" and verdict == "unmet-condition":
                yield from (self._condition(group, name, where) for name in miss.about)
            elif miss.obstacle == "no-consent":
                yield (
                    f"If the people consented, write “consent” under “conditions” of {where} with its evidence, or "
                    "name the “record” of the consent under “basis” of the category."
                )
            elif miss.obstacle == "partial" and verdict == "partial":
                yield from self._narrower(group, miss, norm)
            elif miss.obstacle == "not-cited" and verdict == "miscited":
                yield f"Cite {norm.id}, or take “cites” out of {where}."
            elif miss.obstacle == "prohibition" and verdict == "partial":
                yield from self._carve_out(group, norm, where)

    def _condition(self, group: GoalGroup, name: str, where: str) -> str:
        hierarchy = self._prepared.terms.conditions
        for written, held in group.conditions.items():
            if name not in hierarchy.above(written):
                continue
            if held.since is not None and held.since > self._prepared.day:
                return f"{where} holds {written} only since {held.since}, which is after {self._prepared.day}."
            failing = in_short(tuple(self._prepared.evidence.failing(held.evidence)))
            return f"{where} names {written}, but its evidence “{failing or 'none'}” does not show it: supply it."
        return f"If {name} is met, write it under “conditions” of {where}, with its evidence and since when."

    def _narrower(self, group: GoalGroup, miss: Miss, norm: Norm) -> Iterator[str]:
        for dimension in DIMENSIONS[norm.action]:
            if dimension not in miss.about:
                continue
            term = group.goal.term(dimension)
            parts = [t for t in norm.stated[dimension] if t in self._prepared.terms.plain(dimension).below(term)]
            yield f"Write {listing(parts)} instead of {term}, if that is all that is done."
        if not miss.about:
            yield from self._special(group, norm)

    def _special(self, group: GoalGroup, displaced: Norm) -> Iterator[str]:
        """Where a special sentence speaks of part of the data, leaving that part out lets the general one count."""
        for norm in self._prepared.norms:
            if displaced.id in norm.displaces and norm.action == displaced.action:
                yield from self._carve_out(group, norm, "the disclosure")

    def _carve_out(self, group: GoalGroup, norm: Norm, where: str) -> Iterator[str]:
        below = self._prepared.terms.data.types.below(group.goal.data)
        parts = [t for t in norm.stated.get("data", ()) if t != COLLECTED and t in below and t != group.goal.data]
        if parts:
            yield f"Carve {listing(parts)} out under “excluding” of {where}, if it is no part of what is given."

    def _undeclared(self, group: GoalGroup) -> Iterator[str]:
        inventory, goal = self._prepared.inventory, group.goal
        recipient = self._prepared.terms.recipients.identities(goal.recipient)[0]
        if recipient and recipient not in inventory.recipients:
            yield _declare("recipient", recipient, inventory.recipients)
        for dimension in ("data", "subjects", "purposes", "sources"):
            known = inventory.vocabulary[dimension]
            for name in distinct(group.goals, _POSITION[dimension]):
                if name and name not in known:
                    yield _declare(f"term of {dimension}", name, known)


def _declare(kind: str, name: str, known: object) -> str:
    names = [str(one) for one in known] if isinstance(known, dict) else []
    return f"The {kind} “{name}” is not declared. {did_you_mean_or(name, names, 'Declare it.')}"
