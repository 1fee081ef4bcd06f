"""Which laws ask for a ground where data leave one country for another (GDPR Chapter V and its like)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from catalog.justify.norms import within
from inventory.countries import members, members_in_law
from inventory.schema import Regime


class Regimes:
    """The laws in force on one day, by the countries from which they govern transfers."""

    def __init__(self, regimes: Iterable[Regime], day: datetime.date) -> None:
        self._day = day
        self._areas = [covered(one.area, day) for one in regimes if within(day, one.begins, one.until)]
        self._known: dict[tuple[str, str], bool] = {}

    def ask(self, region: str, country: str) -> bool:
        """Whether any of them asks for a ground: some country of `region` lies in its area, and `country` does not."""
        known = self._known.get((region, country))
        if known is None:
            from_here = members(region, self._day)
            asking = (area for area in self._areas if country not in area)
            known = self._known[region, country] = any(not from_here.isdisjoint(area) for area in asking)
        return known


def covered(areas: Sequence[str], day: datetime.date) -> frozenset[str]:
    """The countries of some areas, as laws and grounds of transfers count them."""
    return frozenset[str]().union(*(members_in_law(area, day) for area in areas))
