"""Whether a sentence speaks of a day from which, or until which, something holds, in several languages."""

from __future__ import annotations

import datetime
import re

from catalog.reading.periods import measure_pattern

_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d|/)")


def speaks_of_day(text: str, *days: datetime.date) -> bool:
    """Return whether a text names the year of one of some days or, without any year, says from or until when.

    “Under the law of 2018” does not speak of a day in 2030.
    """
    years = {int(year) for year in _YEAR.findall(text)}
    if years:
        return any(day.year in years for day in days)
    return bool(measure_pattern("days_named").search(text))
