"""Days as lists write them: 2024-03-01, 15/02/2024, 15.2.2024, 1 March 2024, March 1, 2024, in six languages."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable

_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d|\b)")
_NUMBERS = re.compile(r"\b(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})\b")
_WORDS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|º|er)?\.?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_MONTHS = (
    "jan gen ene", "feb fev", "mar mrz maerz mrt", "apr avr abr", "may mai mei mag", "jun juin giu", "jul juil lug",
    "aug aou ago", "sep set", "oct okt ott out", "nov", "dec dez dic",
)  # fmt: skip


def day_in(text: str, *, month_first: bool | None = None) -> datetime.date | None:
    """Return the one day that `text` names, or None where it names none, several, or one that can be read in two ways.

    `month_first` says how 03/04/2024 is to be read, where somebody knows.
    """
    found = {day for day in _days(text, month_first) if day is not None}
    return found.pop() if len(found) == 1 else None


def month_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether the days of one column are written month first, as far as one of them tells; None where none does.

    Points between the numbers are written by people who begin with the day.
    """
    pairs = [(int(a), int(b), sign) for cell in cells for a, sign, b, _ in _NUMBERS.findall(cell)]
    day_first = any(a > 12 or sign == "." for a, _, sign in pairs)
    month_first = any(b > 12 for _, b, _ in pairs)
    return None if day_first == month_first else month_first


def _days(text: str, month_first: bool | None) -> Iterable[datetime.date | None]:
    for year, month, day in _ISO.findall(text):
        yield _day(year, month, day)
    for first, sign, second, year in _NUMBERS.findall(text):
        yield _of_numbers(int(first), int(second), year, False if sign == "." else month_first)
    for day, month, year in _WORDS.findall(text):
        yield _day(year, _month(month), day)
    for month, day, year in _MONTH_FIRST.findall(text):
        yield _day(year, _month(month), day)


def _of_numbers(first: int, second: int, year: str, month_first: bool | None) -> datetime.date | None:
    if first > 12 or first == second or month_first is False:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 or month_first else None


def _month(name: str) -> int:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower().replace("ä", "ae")) if c.isalpha())
    for number, beginnings in enumerate(_MONTHS, 1):
        if any(plain.startswith(one) for one in beginnings.split()):
            return number
    return 0


def _day(year: str | int, month: str | int, day: str | int) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
