"""Which laws ask for a legal basis, and of which categories: the requirements of packs that a basis goal proves."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from catalog.justify.norms import within
from catalog.justify.regimes import covered
from inventory.countries import members
from inventory.model import Inventory


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
    return ()


NO_DUTIES = BasisDuties((), datetime.date.min, "")
