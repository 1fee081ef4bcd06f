"""The prohibitions that were looked at for a goal, and why each one stops it or does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalog.explain.explanation import GoalGroup
from catalog.explain.wording import NOUNS, listing
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm
from catalog.justify.prepared import Prepared
from catalog.justify.terms import COLLECTED, Dimension

Effect = Literal["forbids", "forbids-part", "excepted", "unarmed", "not-in-force", "carved-out", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Considered:
    """One prohibition: its statement, what it does to the goals, and that in words, as the end of a sentence."""

    statement: str
    effect: Effect
    words: str


def considered_prohibitions(prepared: Prepared, group: GoalGroup) -> list[Considered]:
    """Every prohibition of the group's action and, where the purpose has a leg of its own, of use."""
    found = list(_of(prepared, group.goal, group.judged, group.around))
    if group.judged.leg is not None:
        found += _of(prepared, group.goal.purpose_leg(), group.judged.leg, group.around)
    return found


def _of(prepared: Prepared, goal: Goal, judged: Judgement, around: Circumstances) -> Iterator[Considered]:
    for norm in prepared.norms:
        if not norm.permits and norm.action == goal.action:
            yield Considered(norm.id, *_effect(prepared, norm, goal, judged, around))


def _effect(prepared: Prepared, norm: Norm, goal: Goal, judged: Judgement, around: Circumstances) -> tuple[Effect, str]:
    excepted = judged.permit is not None and norm.id in judged.permit.norm.exception_to
    missing = [condition for condition in norm.when if condition not in around.begun]
    if norm in judged.biting or norm in judged.touching:
        if excepted:
            return "excepted", "would forbid it, but the sentence that permits it is an exception from it"
        return ("forbids", "forbids it") if norm in judged.biting else ("forbids-part", "forbids a part of it")
    apart = _apart(prepared, norm, goal)
    if apart:
        return "elsewhere", f"speaks of other things: {listing(NOUNS[dimension] for dimension in apart)} differ"
    if not norm.in_force:
        return "not-in-force", f"is not in force on {prepared.day}"
    if missing:
        return "unarmed", f"holds only where {listing(missing)} is on record, which it is not here"
    return "carved-out", "forbids only what “excluding” leaves out"


def _apart(prepared: Prepared, norm: Norm, goal: Goal) -> list[Dimension]:
    """The dimensions in which the prohibition and the goal have nothing in common."""
    return [d for d, listed in norm.stated.items() if not any(_meet(prepared, d, term, goal) for term in listed)]


def _meet(prepared: Prepared, dimension: Dimension, term: str, goal: Goal) -> bool:
    if dimension == "data" and term in (COLLECTED, goal.category):
        return True
    tree = prepared.terms.plain(dimension).for_prohibitions()
    here = goal.term(dimension)
    return tree.covers(term, here) or bool(tree.below(here) & tree.below(term))
