"""The goals of law of one category: what requirements have in common is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import PASSING
from catalog.law.applying import Applying
from catalog.law.asked import AskedRequirement
from catalog.law.conditions import CategoryConditions
from catalog.law.stated import is_stated
from catalog.law.told import TopicsTold
from catalog.law.unit_verdict import STATED, UNSTATED, LawGoal, UnitVerdict, badness, goal_of_item, of_goal
from catalog.law.units import CategoryUnits, LawUnit, grouped

WAYS = ("collect", "use", "disclose", "transfer", "ground")
"""What may prove a requirement by goals of its own."""

Alike = dict[tuple[int, tuple[str, ...]], tuple[object, UnitVerdict]]
"""What goals come to for a requirement that has certain dimensions stated; categories share most of their judgements.

They go by identity, and are kept beside so that none is ever taken for another.
"""


class CategoryLaw:
    """The goals of law of one category; what requirements have in common is worked out once."""

    def __init__(
        self, prepared: Prepared, applying: Applying, told: TopicsTold, alike: Alike, category: JudgedCategory
    ) -> None:
        self._prepared = prepared
        self._told = told
        self._alike = alike
        self.category = category
        self._units = CategoryUnits(category, prepared.terms, prepared.book.is_special)
        self._conditions = CategoryConditions(applying, category)
        self._policies = prepared.belonging.belongs_to(category.entry.record)
        self._proved: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Mapping[LawUnit, UnitVerdict]] = {}

    def met(self, conditions: Iterable[str]) -> frozenset[str]:
        """Those of the conditions that are so of the category, or of something in it."""
        return frozenset(when for when in conditions if self._conditions.met(when, self._units.uses))

    def goals(self, one: AskedRequirement) -> Iterator[LawGoal]:
        """The goals of one requirement, one for each item."""
        record, own = one.record, self._own(one)
        if not own and ("topic" in record.proved_by or "field" in record.proved_by):
            every = self._units.plain(record.per, one.pack.subjects)
            asked = self._conditions.fitting(record.applies_when, every)
            whole = self._units.by_item(record.per, one.pack.subjects) if asked is every else None
            for item, units in (whole or grouped(record.per, self._units.id, asked)).items():
                yield goal_of_item(one.id, item, self._units.id, units, self._plainly(one, units))
            return
        asked = self._conditions.fitting(record.applies_when, list(own))
        for item, units in grouped(record.per, self._units.id, asked).items():
            yield goal_of_item(one.id, item, self._units.id, units, self._verdicts(one, units, own))

    def _own(self, one: AskedRequirement) -> Mapping[LawUnit, UnitVerdict]:
        """The verdicts of the units that have goals of their own: of several ways the best."""
        ways = [way for way in one.record.proved_by if way in WAYS]
        each = [self._of_way(way, one.pack.subjects, one.record.states) for way in ways]
        if len(each) < 2:
            return each[0] if each else {}
        units = dict.fromkeys(unit for found in each for unit in found)
        return {unit: min((found[unit] for found in each if unit in found), key=badness) for unit in units}

    def _of_way(self, way: str, subjects: tuple[str, ...], states: tuple[str, ...]) -> Mapping[LawUnit, UnitVerdict]:
        """The verdict of each unit by its goals of one action; of several goals of a unit the worst counts."""
        known = self._proved.get((way, subjects, states))
        if known is None:
            known = self._proved[way, subjects, states] = self._worked_out(way, subjects, states)
        return known

    def _worked_out(self, way: str, subjects: tuple[str, ...], states: tuple[str, ...]) -> dict[LawUnit, UnitVerdict]:
        found: dict[LawUnit, UnitVerdict] = {}
        for unit, judged in self._units.proved(way, subjects):
            known = self._alike.get((id(judged), states))
            if known is None:
                known = self._alike[id(judged), states] = judged, of_goal(judged, states)
            before = found.get(unit)
            found[unit] = known[1] if before is None else max(before, known[1], key=badness)
        return found

    def _verdicts(
        self, one: AskedRequirement, units: Sequence[LawUnit], own: Mapping[LawUnit, UnitVerdict]
    ) -> Sequence[UnitVerdict]:
        """The verdicts of goals; where a sentence on the topic, or a field, will do as well, the better of the two."""
        judged = [own[unit] for unit in units]
        plain = "topic" in one.record.proved_by or "field" in one.record.proved_by
        if not plain or all(found.verdict in PASSING for found in judged):
            return judged
        told = self._plainly(one, units)
        each = told if len(told) == len(units) else [told[0]] * len(units)
        pairs = zip(judged, each, strict=True)
        return [goal if goal.verdict in PASSING else min(goal, other, key=badness) for goal, other in pairs]

    def _plainly(self, one: AskedRequirement, units: Sequence[LawUnit]) -> Sequence[UnitVerdict]:
        """What a field or sentences say of each unit, or one verdict for all of them."""
        field = one.record.field
        if not field:
            return self._told.of(one.record.topic, self._units.id, self._policies, units)
        stated = (is_stated(self._prepared, field, self.category, unit) for unit in units)
        return [STATED if one else UNSTATED for one in stated]
