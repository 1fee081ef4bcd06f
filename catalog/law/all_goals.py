"""All goals of law of an inventory: those of its categories, and those that are asked once."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.checking.assessed import Assessed
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.law.goals import LawJudge
from catalog.law.unit_verdict import LawGoal


def law_goals(assessed: Assessed) -> list[LawGoal]:
    """Return every goal of law, in the order of the packs; empty where the manifest names no law."""
    judge = LawJudge(assessed.prepared)
    if not judge.asked:
        return []
    met = frozenset(when for summary in assessed.summaries for when in summary.law_met)
    return _ordered(judge, met, (goal for summary in assessed.summaries for goal in summary.law))


def law_goals_of(prepared: Prepared, categories: Iterable[JudgedCategory]) -> list[LawGoal]:
    """Return every goal of law of judged categories, as `law_goals` does of a whole check."""
    judge, met, found = LawJudge(prepared), frozenset[str](), list[LawGoal]()
    for category in categories:
        found += judge.of_category(category)
        met |= judge.met_conditions(category)
    return _ordered(judge, met, found)


def _ordered(judge: LawJudge, met: frozenset[str], of_categories: Iterable[LawGoal]) -> list[LawGoal]:
    order = {one.id: number for number, one in enumerate(judge.asked)}
    return sorted([*judge.once(met), *of_categories], key=lambda goal: order[goal.requirement])
