"""The verdict of a requirement for one unit, and what those of an item come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.justify.engine import Judgement
from catalog.justify.transfer import TransferJudgement
from catalog.justify.verdicts import ORDER, PASSING, UNJUDGED, Verdict
from catalog.law.units import LawUnit


class UnitVerdict(NamedTuple):
    """The verdict of one unit, and the statements that carry it."""

    verdict: Verdict
    vagueness: float | None = None
    statements: tuple[str, ...] = ()


class LawGoal(NamedTuple):
    """One requirement for one item, in one category where it is asked of categories.

    `item` is a category, purpose, recipient, or recipient and country; empty where it is asked once. `lacking` are the
    data that it is not proved for, `statements` the statements and clauses that prove it, or come nearest.
    """

    requirement: str
    item: str
    category: str
    verdict: Verdict
    vagueness: float | None = None
    lacking: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether it is proved."""
        return self.verdict in PASSING


UNSAID = UnitVerdict("unjustified")
STATED = UnitVerdict("exact", 0.0)
UNSTATED = UnitVerdict("undeclared")


def badness(found: UnitVerdict) -> tuple[int, float]:
    """Worst last, of equal ones the vaguer."""
    return ORDER[found.verdict], found.vagueness or 0.0


def of_goal(judged: Judgement | TransferJudgement, states: Sequence[str]) -> UnitVerdict:
    """The verdict of a goal; partial where the sentence leaves out a dimension that the requirement has it state."""
    if isinstance(judged, TransferJudgement):
        return _of_transfer(judged)
    relations = judged.permit.relations if judged.permit else {}
    lacks = judged.passes and any(getattr(relations.get(d), "kind", "unstated") == "unstated" for d in states)  # type: ignore[call-overload]
    names = (judged.permit.norm.id,) if judged.permit else ()
    legs = (judged.leg.permit.norm.id,) if judged.leg and judged.leg.permit else ()
    return UnitVerdict("partial" if lacks else judged.verdict, judged.vagueness, (*names, *legs))


def _of_transfer(judged: TransferJudgement) -> UnitVerdict:
    """The verdict of a transfer, and the statements that are its ground."""
    names = tuple(ground.norm.id for ground in judged.grounds if ground.norm)
    return UnitVerdict(judged.verdict, 0.0 if judged.passes else None, names)


def goal_of_item(
    requirement: str, item: str, category: str, units: Sequence[LawUnit], verdicts: Sequence[UnitVerdict]
) -> LawGoal:
    """The goal of an item: as bad as its worst unit, partial where some are proved and for others nothing speaks.

    There is one verdict for each of the `units`, or a single one for all of them.
    """
    each = dict.fromkeys(verdicts)
    bad = {one for one in each if one.verdict not in PASSING and one.verdict != UNJUDGED}
    worst = max((one.verdict for one in each), key=ORDER.__getitem__)
    if bad and len(bad) < len(each) and worst == "unjustified":
        worst = "partial"
    vague = max((one.vagueness for one in each if one.vagueness is not None), default=None)
    names = tuple(dict.fromkeys(name for one in each for name in one.statements))
    if not bad:
        return LawGoal(requirement, item, category, worst, vague, (), names)
    lacking = (
        (unit.data for unit in units)
        if len(verdicts) == 1
        else (unit.data for unit, one in zip(units, verdicts, strict=True) if one in bad)
    )
    return LawGoal(requirement, item, category, worst, None, tuple(dict.fromkeys(filter(None, lacking))), names)
