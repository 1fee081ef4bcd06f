"""Goals of law: each requirement for each thing that it speaks of, with its verdict and the sentences that prove it."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.regimes import covered
from catalog.law.applying import ALWAYS, Applying
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.category_law import Alike, CategoryLaw
from catalog.law.stated import is_stated
from catalog.law.told import TopicsTold
from catalog.law.unit_verdict import STATED, UNSTATED, LawGoal, UnitVerdict
from catalog.law.units import LawUnit
from inventory.countries import members

ONCE = "once"


class LawJudge:
    """Judges what laws ask of the categories of one inventory, and of the inventory as a whole."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self.asked: Sequence[AskedRequirement] = asked_requirements(prepared.inventory, prepared.day)
        self._applying = Applying(prepared)
        self._told = TopicsTold(prepared)
        self._alike: Alike = {}
        self._last: CategoryLaw | None = None
        self._home = prepared.inventory.manifest.organisation.country
        self._speaking: dict[tuple[str, ...], Sequence[AskedRequirement]] = {}
        when = (when for one in self.asked if one.record.per == ONCE for when in one.record.applies_when)
        self._once_when = frozenset(when) - {ALWAYS}

    def met_conditions(self, category: JudgedCategory) -> frozenset[str]:
        """The conditions that are so of a category, of those on which a requirement that is asked once depends."""
        return self._within(category).met(self._once_when)

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
        speaking = self._speaking_of(category.entry.record.regions)
        if not speaking:
            return ()
        within = self._within(category)
        return tuple([goal for one in speaking for goal in within.goals(one)])

    def _within(self, category: JudgedCategory) -> CategoryLaw:
        """What is worked out of a category; both questions about it are asked one after the other."""
        if self._last is None or self._last.category is not category:
            self._last = CategoryLaw(self._prepared, self._applying, self._told, self._alike, category)
        return self._last

    def once(self, met: frozenset[str]) -> tuple[LawGoal, ...]:
        """The goals that are asked once; `met` are the conditions that some category meets."""
        return tuple(
            LawGoal(one.id, "", "", found.verdict, found.vagueness, (), found.statements)
            for one in self.asked
            if one.record.per == ONCE
            and any(when in met or self._applying.applies_once(when) for when in one.record.applies_when)
            for found in (self._once(one),)
        )

    def _once(self, one: AskedRequirement) -> UnitVerdict:
        if not one.record.field:
            return self._told.once(one.record.topic)
        return STATED if is_stated(self._prepared, one.record.field, None, LawUnit()) else UNSTATED

    def _speaking_of(self, regions: tuple[str, ...]) -> Sequence[AskedRequirement]:
        """The requirements that are asked one by one, of the laws that protect people in these regions."""
        known = self._speaking.get(regions)
        if known is None:
            asked = (one for one in self.asked if one.record.per != ONCE)
            known = self._speaking[regions] = [one for one in asked if self._speaks(one, regions or (self._home,))]
        return known

    def _speaks(self, one: AskedRequirement, regions: Sequence[str]) -> bool:
        if not one.pack.regions:
            return True
        area = covered(one.pack.regions, self._prepared.day)
        return self._home in area or any(members(region, self._prepared.day) <= area for region in regions)
