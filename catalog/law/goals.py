"""Goals of law: each requirement for each thing that it speaks of, with its verdict and the sentences that prove it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.hierarchy import distances
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.regimes import covered
from catalog.justify.verdicts import ORDER, PASSING, UNJUDGED, Verdict
from catalog.law.applying import ALWAYS, Applying, LawUnit
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.informing import Informer
from inventory.countries import members

PERSONAL = "personal-information"
A_YEAR = datetime.timedelta(days=366)
STATES: dict[str, str] = {"sources": "sources", "data": "data", "purposes": "purposes", "recipients": "recipients"}


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


class UnitVerdict(NamedTuple):
    """The verdict of one unit, and the statements that carry it."""

    verdict: Verdict
    vagueness: float | None = None
    statements: tuple[str, ...] = ()


class LawJudge:
    """Judges what laws ask of the categories of one inventory, and of the inventory as a whole."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self.asked: Sequence[AskedRequirement] = asked_requirements(prepared.inventory, prepared.day)
        self._applying = Applying(prepared)
        self._known: dict[str, list[Informer]] = {}

    def met_conditions(self, category: JudgedCategory) -> frozenset[str]:
        """The conditions that are so of a category, of those on which a requirement that is asked once depends."""
        wanted = {when for one in self.asked if one.record.per == "once" for when in one.record.applies_when}
        units = [LawUnit(), *self._units_of_use(category)]
        return frozenset(
            when for when in wanted - {ALWAYS} if any(self._applying.applies(when, category, unit) for unit in units)
        )

    def unanswered(self) -> dict[str, list[AskedRequirement]]:
        """The conditions that nobody answered, with the requirements that depend on them."""
        found: dict[str, list[AskedRequirement]] = {}
        for one in self.asked:
            for when in one.record.applies_when:
                if self._applying.unanswered(when):
                    found.setdefault(when, []).append(one)
        return found

    def of_category(self, category: JudgedCategory) -> tuple[LawGoal, ...]:
        """The goals of a category; requirements that are asked once are judged apart."""
        return tuple(
            goal for one in self.asked if one.record.per != "once" and self._speaks_of(one, category)
            for goal in self._of_requirement(one, category)
        )  # fmt: skip

    def once(self, met: frozenset[str]) -> tuple[LawGoal, ...]:
        """The goals that are asked once; `met` are the conditions that some category meets."""
        return tuple(
            LawGoal(one.id, "", "", *self._once(one))
            for one in self.asked
            if one.record.per == "once"
            and any(when in met or self._applying.applies_once(when) for when in one.record.applies_when)
        )

    def _once(self, one: AskedRequirement) -> tuple[Verdict, float | None, tuple[str, ...], tuple[str, ...]]:
        found = self._field(one, None, LawUnit()) if one.record.field else self._told(one, None, LawUnit(), None)
        return found.verdict, found.vagueness, (), found.statements

    def _speaks_of(self, one: AskedRequirement, category: JudgedCategory) -> bool:
        home = self._prepared.inventory.manifest.organisation.country
        if not one.pack.regions:
            return True
        area = covered(one.pack.regions, self._prepared.day)
        regions = category.entry.record.regions or (home,)
        return home in area or any(members(region, self._prepared.day) <= area for region in regions)

    def _of_requirement(self, one: AskedRequirement, category: JudgedCategory) -> Iterator[LawGoal]:
        by_item: dict[str, list[tuple[LawUnit, UnitVerdict]]] = {}
        policies = self._prepared.belonging.belongs_to(category.entry.record)
        for unit, judged in self._asked_of(one, category):
            if self._concerns(one, category, unit):
                item = _item(one.record.per, category.entry.id, unit)
                found = judged or self._judged(one, category, unit, policies)
                by_item.setdefault(item, []).append((unit, found))
        for item, units in by_item.items():
            yield _merged(one.id, item, category.entry.id, units)

    def _concerns(self, one: AskedRequirement, category: JudgedCategory, unit: LawUnit) -> bool:
        if unit.data and PERSONAL not in self._prepared.terms.data.types.above(unit.data):
            return False
        if unit.subject and one.pack.subjects:
            above = self._prepared.terms.subjects.above(unit.subject)
            if not any(subject in above for subject in one.pack.subjects):
                return False
        return any(self._applying.applies(when, category, unit) for when in one.record.applies_when)

    def _judged(
        self, one: AskedRequirement, category: JudgedCategory, unit: LawUnit, policies: frozenset[str]
    ) -> UnitVerdict:
        if one.record.field:
            return self._field(one, category, unit)
        return self._told(one, category.entry.id, unit, policies)

    def _asked_of(
        self, one: AskedRequirement, category: JudgedCategory
    ) -> Iterator[tuple[LawUnit, UnitVerdict | None]]:
        """The units of a requirement, with their verdict where a goal of their own proves them."""
        own = {way: dict(self._goals(one, way, category)) for way in one.record.proved_by}
        topic = "topic" in own or "field" in own
        units = dict.fromkeys([*(unit for found in own.values() for unit in found)])
        if topic and not units:
            units = dict.fromkeys(self._plain_units(one.record.per, category))
        for unit in units:
            best = min((f[unit] for f in own.values() if unit in f), key=lambda u: ORDER[u.verdict], default=None)
            if topic and best is not None and best.verdict not in PASSING:
                policies = self._prepared.belonging.belongs_to(category.entry.record)
                best = min(best, self._judged(one, category, unit, policies), key=lambda u: ORDER[u.verdict])
            yield unit, best

    def _goals(
        self, one: AskedRequirement, way: str, category: JudgedCategory
    ) -> Iterator[tuple[LawUnit, UnitVerdict]]:
        if way == "transfer":
            for goal, judged in category.transfer:
                unit = LawUnit(recipient=goal.recipient or "", region=goal.region, country=goal.country)
                names = tuple(ground.norm.id for ground in judged.grounds if ground.norm)
                yield unit, UnitVerdict(judged.verdict, 0.0 if judged.passes else None, names)
            return
        for action, key, judgement in category.goals():
            if action == way:
                source = key[4] if way == "collect" else ""
                unit = LawUnit(key[0], key[1], key[2], key[3].split("/")[-1] if way == "disclose" else "", source)
                yield unit, self._stating(one, judgement)

    def _stating(self, one: AskedRequirement, judged: Judgement) -> UnitVerdict:
        """The verdict of a goal; partial where the sentence leaves out what the requirement has it state."""
        relations = judged.permit.relations if judged.permit else {}
        lacks = [
            d
            for d in one.record.states
            if judged.passes and getattr(relations.get(d), "kind", "unstated") == "unstated"
        ]
        names = tuple(finding.norm.id for finding in (judged.permit,) if finding)
        legs = (judged.leg.permit.norm.id,) if judged.leg and judged.leg.permit else ()
        return UnitVerdict("partial" if lacks else judged.verdict, judged.vagueness, (*names, *legs))

    def _plain_units(self, per: str, category: JudgedCategory) -> Iterable[LawUnit]:
        if per == "transfer":
            return [
                LawUnit(recipient=g.recipient or "", region=g.region, country=g.country) for g, _ in category.transfer
            ]
        if per == "recipient":
            return [LawUnit(key[0], key[1], key[2], one.record.recipient)
                    for one in category.disclosures for key, _ in one.goals]  # fmt: skip
        units = list(self._units_of_use(category))
        return units if per == "purpose" else [unit._replace(purpose="") for unit in units]

    def _units_of_use(self, category: JudgedCategory) -> Iterable[LawUnit]:
        return [LawUnit(key[0], key[1], key[2]) for key, _ in category.use]

    def _told(
        self, one: AskedRequirement, category: str | None, unit: LawUnit, policies: frozenset[str] | None
    ) -> UnitVerdict:
        """Whether sentences inform of every topic of a requirement, as far as they cover the unit."""
        each = [self._topic(topic, category or "", unit, policies) for topic in one.record.topic]
        worst = max(each, key=lambda found: ORDER[found.verdict])
        passing = [found for found in each if found.verdict in PASSING]
        if passing and worst.verdict == "unjustified":
            worst = UnitVerdict("partial")
        return worst._replace(statements=tuple(dict.fromkeys(name for found in each for name in found.statements)))

    def _topic(self, topic: str, category: str, unit: LawUnit, policies: frozenset[str] | None) -> UnitVerdict:
        informing = self._prepared.telling.informing
        goal = Goal("inform", category, unit.data, unit.subject, unit.purpose, unit.recipient)
        best = UnitVerdict("unjustified")
        for informer in self._informers(topic):
            if policies is None or informer.policy in policies:
                relations = informing.relations(informer, goal) if category else {}
                found = _by_relations(informer, [r.kind for r in relations.values()], relations)
                best = min(best, found, key=lambda each: (ORDER[each.verdict], each.vagueness or 0.0))
        return best

    def _informers(self, topic: str) -> list[Informer]:
        if topic in self._known:
            return self._known[topic]
        terms = self._prepared.inventory.vocabulary["topics"]
        broader = {name: entry.record.broader for name, entry in terms.items()}
        self._known[topic] = [
            one for one in self._prepared.telling.informing.every
            if any(topic in distances(told, broader) for told in one.topics)
        ]  # fmt: skip
        return self._known[topic]

    def _field(self, one: AskedRequirement, category: JudgedCategory | None, unit: LawUnit) -> UnitVerdict:
        return UnitVerdict("exact", 0.0) if self._stated(one, category, unit) else UnitVerdict("undeclared")

    def _stated(self, one: AskedRequirement, category: JudgedCategory | None, unit: LawUnit) -> bool:
        inventory, day = self._prepared.inventory, self._prepared.day
        organisation, field = inventory.manifest.organisation, one.record.field
        if field == "organisation.contact":
            return bool(organisation.contact)
        if field == "organisation.security_measures":
            return bool(organisation.security_measures)
        if field == "policy.effective":
            days = [p.entry.effective for p in inventory.policies if p.entry.effective and p.entry.effective <= day]
            return bool(days) and day - max(days) <= A_YEAR
        if field == "category.retention" and category is not None:
            record = category.entry.record
            return record.retention is not None or all(datum.retention for datum in record.data)
        if field == "recipient.country":
            recipient = inventory.recipients.get(unit.recipient)
            return recipient is not None and bool(recipient.record.country or recipient.record.role == "internal")
        if field == "transfer.ground" and category is not None:
            return all(judged.passes for goal, judged in category.transfer
                       if goal.country == unit.country and (goal.recipient or "") == unit.recipient)  # fmt: skip
        return True


def _by_relations(informer: Informer, kinds: Sequence[str], relations: object) -> UnitVerdict:
    if "none" in kinds:
        return UnitVerdict("unjustified")
    if "narrower" in kinds:
        return UnitVerdict("partial", None, (informer.id,))
    if not informer.in_force:
        return UnitVerdict("not-in-force", None, (informer.id,))
    vague = max((r.vagueness for r in relations.values()), default=0.0) if isinstance(relations, dict) else 0.0
    return UnitVerdict("broader" if "broader" in kinds else "exact", vague, (informer.id,))


def _item(per: str, category: str, unit: LawUnit) -> str:
    if per == "purpose":
        return unit.purpose
    if per == "recipient":
        return unit.recipient
    if per == "transfer":
        return f"{unit.recipient or 'organisation'} {unit.country}"
    return category


def _merged(requirement: str, item: str, category: str, units: Sequence[tuple[LawUnit, UnitVerdict]]) -> LawGoal:
    """The goal of an item: as bad as its worst unit, partial where some are proved and for others nothing speaks."""
    failing = [(unit, found) for unit, found in units if found.verdict not in PASSING and found.verdict != UNJUDGED]
    worst = max((found.verdict for _, found in units), key=ORDER.__getitem__)
    if failing and len(failing) < len(units) and worst == "unjustified":
        worst = "partial"
    vague = max((found.vagueness for _, found in units if found.vagueness is not None), default=None)
    lacking = tuple(dict.fromkeys(unit.data for unit, _ in failing if unit.data))
    names = tuple(dict.fromkeys(name for _, found in units for name in found.statements))
    return LawGoal(requirement, item, category, worst, None if failing else vague, lacking, names)
