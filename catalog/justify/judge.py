"""Judging each category by the policies that it belongs to, and for everybody who reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from catalog.justify.belonging import Belonging, Readership
from catalog.justify.category import CategoryJudge
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Engine
from catalog.justify.judged import JudgedCategory
from catalog.justify.onward import OnwardWays, Way
from catalog.justify.readings import worst_reading
from catalog.justify.transfer import TransferGoal, TransferJudgement
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Category, Disclosure

Policies = frozenset[str]


class Judge:
    """Judges categories; `judge_by` makes the judge that knows some policies only, or with None all of them.

    Where all policies are versions of one, a single judge serves every category.
    """

    def __init__(
        self, belonging: Belonging, judge_by: Callable[[Policies | None], CategoryJudge], policies: Policies
    ) -> None:
        self._belonging = belonging
        self._judge_by = judge_by
        self._all = policies
        self._judges: dict[Policies, CategoryJudge] = {}
        self._engines: dict[str, Engine] = {}

    @cached_property
    def usual(self) -> CategoryJudge:
        """The judge by all policies."""
        return self._judge_by(None)

    @property
    def ways(self) -> OnwardWays:
        """The ways along which recipients pass data on."""
        return self.usual.ways

    def judge(self, entry: Entry[Category], left_out: Sequence[Path] = ()) -> JudgedCategory:
        """All goals of a category; `left_out` are the paths of disclosures that could not be read."""
        readerships = self._belonging.readerships(entry.record)
        judges = [self._of(readership.policies) for readership in readerships]
        self._engines[entry.id] = judges[0].engine
        judged = [judge.judge(entry, left_out) for judge in judges]
        return judged[0] if len(judged) == 1 else worst_reading(readerships, judged)

    def _of(self, policies: Policies) -> CategoryJudge:
        if policies == self._all:
            return self.usual
        known = self._judges.get(policies)
        if known is None:
            known = self._judges[policies] = self._judge_by(policies)
        return known

    def engine_for(self, category: str, reader: Readership | None) -> Engine:
        """The engine by which a goal of `category` was judged, in the reading of `reader` where there are several."""
        if reader is not None:
            return self._of(reader.policies).engine
        return self._engines.get(category, self.usual.engine)

    def circumstances_of(self, category: Category, disclosure: Disclosure | None) -> Circumstances:
        """What holds around the goals of a disclosure or, with None, around collection, use and transfer."""
        return self.usual.circumstances_of(category, disclosure)

    def circumstances_onward(self, category: Category, disclosure: Disclosure, way: Way) -> Circumstances:
        """What holds around the goals for who gets data of a disclosure onward."""
        return self.usual.circumstances_onward(category, disclosure, way)

    def has_consents(self, category: Category) -> bool:
        """Whether a record of consent stands with a legal basis of the category."""
        return self.usual.has_consents(category)

    def ground_ended(self, judged: TransferJudgement) -> bool:
        """Whether a transfer fails because a mechanism that covers it had ended on the day."""
        return self.usual.ground_ended(judged)

    def fitting_mechanisms(self, goal: TransferGoal) -> list[str]:
        """The mechanisms that cover a transfer and are in force on the day, those made for its country first."""
        return self.usual.fitting_mechanisms(goal)
