"""How long data are kept, in words."""

from __future__ import annotations

import re

from catalog.counting import counted

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def period_words(period: str) -> str:
    """Return an ISO 8601 duration of days to years in words (“P1Y6M”: “1 year, 6 months”); any other text as it is."""
    found = _PERIOD.fullmatch(period)
    units = zip(("year", "month", "week", "day"), found.groups() if found else (), strict=False)
    return ", ".join(counted(int(number), unit) for unit, number in units if number) or period
