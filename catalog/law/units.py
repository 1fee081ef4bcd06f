"""What a requirement may be asked of in one category, worked out once for all requirements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from catalog.justify.engine import Judgement
from catalog.justify.judged import JudgedCategory, Key
from catalog.justify.terms import Terms
from catalog.justify.transfer import TransferGoal, TransferJudgement

PERSONAL = "personal-information"


class LawUnit(NamedTuple):
    """What a requirement may be asked of: a datum of a category about somebody, and more where it is about more."""

    data: str = ""
    subject: str = ""
    purpose: str = ""
    recipient: str = ""
    source: str = ""
    region: str = ""
    country: str = ""
    special: bool | None = None
    """Whether its data need an exception besides a legal basis; None where it names no data."""


class ProvedUnit(NamedTuple):
    """A unit with the verdict of the goal that proves it."""

    unit: LawUnit
    judged: Judgement | TransferJudgement


class CategoryUnits:
    """The units of one category, about personal data alone, and about certain people alone where a law is."""

    def __init__(self, category: JudgedCategory, terms: Terms, is_special: Callable[[str], bool]) -> None:
        self.category = category
        self._terms = terms
        self._is_special = is_special
        self._plain: dict[tuple[str, tuple[str, ...]], Sequence[LawUnit]] = {}
        self._proved: dict[tuple[str, tuple[str, ...]], Sequence[ProvedUnit]] = {}
        self._by_item: dict[tuple[str, tuple[str, ...]], Mapping[str, Sequence[LawUnit]]] = {}
        self._personal: dict[str, bool] = {}

    @cached_property
    def uses(self) -> Sequence[LawUnit]:
        """Each datum about somebody for each purpose."""
        return [self._about(key, key[2]) for key, _ in self.category.use]

    @property
    def id(self) -> str:
        """The category's id."""
        return self.category.entry.id

    def plain(self, per: str, subjects: tuple[str, ...]) -> Sequence[LawUnit]:
        """What is asked one by one, whatever proves it: `per` category, purpose, recipient or transfer."""
        known = self._plain.get((per, subjects))
        if known is None:
            units = dict.fromkeys(self._units(per))
            known = self._plain[per, subjects] = [unit for unit in units if self._concerns(unit, subjects)]
        return known

    def by_item(self, per: str, subjects: tuple[str, ...]) -> Mapping[str, Sequence[LawUnit]]:
        """The same, those of each item together."""
        known = self._by_item.get((per, subjects))
        if known is None:
            known = self._by_item[per, subjects] = grouped(per, self.id, self.plain(per, subjects))
        return known

    def proved(self, way: str, subjects: tuple[str, ...]) -> Sequence[ProvedUnit]:
        """The units that have a goal of their own, `way` being its action: one for each goal."""
        known = self._proved.get((way, subjects))
        if known is None:
            found = self._goals(way)
            known = self._proved[way, subjects] = [one for one in found if self._concerns(one.unit, subjects)]
        return known

    def _units(self, per: str) -> Iterable[LawUnit]:
        category, about = self.category, self._about
        if per == "transfer":
            return [unit_of_transfer(goal) for goal, _ in category.transfer]
        if per == "recipient":
            return [about(key, key[2], one.record.recipient) for one in category.disclosures for key, _ in one.goals]
        return self.uses if per == "purpose" else [self._about(key) for key, _ in category.use]

    def _goals(self, way: str) -> Iterable[ProvedUnit]:
        category, about = self.category, self._about
        if way == "transfer":
            return [ProvedUnit(unit_of_transfer(goal), judged) for goal, judged in category.transfer]
        if way == "collect":
            return [ProvedUnit(about(key, source=key[4]), one) for key, one in category.collect]
        if way == "disclose":
            return [
                ProvedUnit(about(key, key[2], recipient), one)
                for disclosure in category.disclosures
                for recipient, goals in [
                    (disclosure.record.recipient, disclosure.goals),
                    *((onward.recipient, onward.goals) for onward in disclosure.onward),
                ]
                for key, one in goals
            ]
        goals = {"use": category.use, "ground": category.ground}.get(way, ())
        return [ProvedUnit(about(key, key[2]), one) for key, one in goals]

    def _about(self, key: Key, purpose: str = "", recipient: str = "", source: str = "") -> LawUnit:
        return LawUnit(key[0], key[1], purpose, recipient, source, special=self._is_special(key[0]))

    def _concerns(self, unit: LawUnit, subjects: tuple[str, ...]) -> bool:
        if unit.data and not self._is_personal(unit.data):
            return False
        if not subjects or not unit.subject:
            return True
        above = self._terms.subjects.above(unit.subject)
        return any(subject in above for subject in subjects)

    def _is_personal(self, data_type: str) -> bool:
        known = self._personal.get(data_type)
        if known is None:
            known = self._personal[data_type] = PERSONAL in self._terms.data.types.above(data_type)
        return known


def unit_of_transfer(goal: TransferGoal) -> LawUnit:
    """What is asked of a transfer."""
    return LawUnit(recipient=goal.recipient or "", region=goal.region, country=goal.country)


def grouped(per: str, category: str, units: Iterable[LawUnit]) -> Mapping[str, Sequence[LawUnit]]:
    """Units of a category by the item that they belong to."""
    found: dict[str, list[LawUnit]] = {}
    for unit in units:
        found.setdefault(item_of(per, category, unit), []).append(unit)
    return found


def item_of(per: str, category: str, unit: LawUnit) -> str:
    """The thing that a unit belongs to: a category, purpose, recipient, or recipient and country."""
    if per == "purpose":
        return unit.purpose
    if per == "recipient":
        return unit.recipient
    if per == "transfer":
        return f"{unit.recipient or 'organisation'} {unit.country}"
    return category
