"""Durations in whole days, weeks, months and years, added to a day as a calendar has it."""

from __future__ import annotations

import calendar
import datetime
import re

_PARTS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def day_after(day: datetime.date, period: str) -> datetime.date:
    """Return `day` plus an ISO 8601 duration such as P30D or P1Y2M.

    A month later is the same day of it, or its last one where it has no such day. The last day there is stands for any
    beyond it.
    """
    years, months, weeks, days = _numbers(period)
    total = day.month - 1 + months + 12 * years
    try:
        year, month = day.year + total // 12, total % 12 + 1
        last = calendar.monthrange(year, month)[1]
        moved = datetime.date(year, month, min(day.day, last))
        return moved + datetime.timedelta(days=days + 7 * weeks)
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return datetime.date.max


def day_before(day: datetime.date, period: str) -> datetime.date:
    """Return the last day from which `period` is over by `day`: notice of it must be given by then."""
    years, months, weeks, days = _numbers(period)
    about = datetime.timedelta(days=366 * years + 31 * months + 7 * weeks + days)
    try:
        first = day - about
    except OverflowError:
        return datetime.date.min
    while day_after(first + datetime.timedelta(days=1), period) <= day:
        first += datetime.timedelta(days=1)
    return first


def _numbers(period: str) -> tuple[int, int, int, int]:
    found = _PARTS.fullmatch(period)
    years, months, weeks, days = (int(number or 0) for number in (found.groups() if found else (0, 0, 0, 0)))
    return years, months, weeks, days


def period_words(period: str) -> str:
    """Return a duration in words: “30 days”, “1 year and 2 months”, “0 days” for none at all."""
    units = zip(("year", "month", "week", "day"), _numbers(period), strict=True)
    parts = [f"{number} {unit}{'s' if number != 1 else ''}" for unit, number in units if number]
    return " and ".join(parts) or ("0 days" if _PARTS.fullmatch(period) else period)
