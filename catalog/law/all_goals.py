"""All goals of law of an inventory: those of its categories, and those that are asked once."""

from __future__ import annotations

from catalog.checking.assessed import Assessed
from catalog.law.goals import LawJudge
from catalog.law.unit_verdict import LawGoal


def law_goals(assessed: Assessed) -> list[LawGoal]:
    """Return every goal of law, in the order of the packs; empty where the manifest names no law."""
    judge = LawJudge(assessed.prepared)
    if not judge.asked:
        return []
    met = frozenset(when for summary in assessed.summaries for when in summary.law_met)
    every = [*judge.once(met), *(goal for summary in assessed.summaries for goal in summary.law)]
    order = {one.id: number for number, one in enumerate(judge.asked)}
    return sorted(every, key=lambda goal: order[goal.requirement])
