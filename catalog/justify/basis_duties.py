"""Which laws ask for a legal basis, and of which categories: the requirements of packs that a basis goal proves."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.norms import within
from catalog.justify.regimes import covered
from catalog.law.packs import known_packs, packs_of
from inventory.countries import members
from inventory.law_reader import Packs
from inventory.model import Inventory
from inventory.schema import LawPack, Requirement
from inventory.schema.fields import Answer


class BasisDuty(NamedTuple):
    """A requirement that a basis be stated, of the law that has it; without `regions` it is asked of everybody.

    `regions` are the areas that the law governs, `until` the first day on which it no longer asks.
    """

    law: str
    requirement: str
    regions: tuple[str, ...] = ()
    begins: datetime.date | None = None
    until: datetime.date | None = None


class BasisDuties:
    """The duties in force on one day, for an organisation whose country is `home`."""

    def __init__(self, duties: Iterable[BasisDuty], day: datetime.date, home: str) -> None:
        self._day = day
        self._home = home
        self._in_force = [duty for duty in duties if within(day, duty.begins, duty.until)]
        self._known: dict[tuple[str, ...], tuple[BasisDuty, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._in_force)

    def asking(self, regions: Sequence[str]) -> tuple[BasisDuty, ...]:
        """The duties that ask for a basis of a category whose people are in `regions`; in none, they are at home."""
        key = tuple(regions) or (self._home,)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = tuple(duty for duty in self._in_force if self._asks(duty, key))
        return known

    def _asks(self, duty: BasisDuty, regions: Sequence[str]) -> bool:
        if not duty.regions:
            return True
        area = covered(duty.regions, self._day)
        return self._home in area or any(members(region, self._day) <= area for region in regions)


def basis_duties(inventory: Inventory) -> tuple[BasisDuty, ...]:
    """Return what the laws that an inventory names ask about legal bases, whatever the day."""
    laws = inventory.manifest.laws
    if not laws:
        return ()
    packs = known_packs(inventory.own_packs)
    named = {entry.id: entry.record for name in laws for entry in packs_of(name, packs)}
    return tuple(duty for pack in named.values() for duty in _of_pack(pack, packs, inventory.manifest.facts))


def _of_pack(pack: LawPack, packs: Packs, facts: Mapping[str, Answer]) -> Iterator[BasisDuty]:
    """The duties of a pack; where a requirement stands for other packs, those of theirs, in its own area and days."""
    for name, asked in pack.requirements.items():
        meant = [packs[other].record for other in asked.same_as if other in packs]
        own = [asked, *(one for other in meant for one in other.requirements.values())]
        if any("ground" in one.proved_by and _applies(one, facts) for one in own) and _applies(asked, facts):
            yield BasisDuty(pack.law, name, pack.regions, asked.in_force.begins, asked.in_force.until)


def _applies(asked: Requirement, facts: Mapping[str, Answer]) -> bool:
    """Whether a requirement speaks of every purpose: always, or because of a fact that the manifest affirms."""
    return any(name == "always" or bool(facts.get(name)) for name in asked.applies_when)


NO_DUTIES = BasisDuties((), datetime.date.min, "")
