"""How long data are kept, as sentences say it in several languages: a length of time, an event, or both.

“As long as necessary” says neither, and so do ages (“under 13 years”), answers to requests (“within 30 days of your
request”) and what is a minimum (“for at least six years”).
"""

from __future__ import annotations

import pathlib
import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from catalog.cache.compiled_yaml import compiled

MEASURES = pathlib.Path(__file__).parent / "measures"
DAYS = {"year": 365.25, "month": 365.25 / 12, "week": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440}
ALIKE = 0.02
"""Lengths that differ by less are the same: 90 days and three months, 365 days and a year."""
SESSION = "session-ended"
_ISO = re.compile(r"P(?=[0-9T])(?:([\d.,]+)Y)?(?:([\d.,]+)M)?(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?:([\d.,]+)H)?\S*)?")
_FOREVER = re.compile(r"\s*(?:indefinitely|permanently|forever|unlimited)\s*", re.IGNORECASE)


class KeptFor(NamedTuple):
    """For how many days, counted from the `event` where one is named; without days, until it. `forever` has no end."""

    days: float | None = None
    event: str = ""
    forever: bool = False

    @property
    def says_something(self) -> bool:
        """Whether it can be compared with anything."""
        return self.days is not None or bool(self.event) or self.forever


@lru_cache(maxsize=4096)
def kept_as_written(period: str) -> KeptFor:
    """Return what a field says: an ISO 8601 duration, one of its words, or a sentence that is read."""
    found = _ISO.fullmatch(period.strip())
    if found:
        units = zip(("year", "month", "week", "day", "hour"), found.groups(), strict=True)
        return KeptFor(sum(float(number.replace(",", ".")) * DAYS[unit] for unit, number in units if number))
    if _FOREVER.fullmatch(period):
        return KeptFor(forever=True)
    if period.strip().lower() == "session":
        return KeptFor(event=SESSION)
    lengths, events = _lengths(period), _events(period)
    if len(lengths) > 1:
        return KeptFor(max(lengths), events[0] if len(events) == 1 else "")
    return KeptFor(lengths[0] if lengths else None, events[0] if len(events) == 1 else "")


@lru_cache(maxsize=4096)
def kept_in(sentence: str) -> tuple[KeptFor, ...]:
    """Return what a sentence says of how long data are kept: nothing, one thing, or each length that it names."""
    if not measure_pattern("keeping").search(sentence) or measure_pattern("requests").search(sentence):
        return ()
    lengths, events = _lengths(sentence), _events(sentence)
    if len(lengths) > 1:
        return tuple(KeptFor(days) for days in lengths)
    if lengths:
        return (KeptFor(lengths[0], events[0] if len(events) == 1 else ""),)
    return (KeptFor(event=events[0]),) if len(events) == 1 else ()


@lru_cache(maxsize=4096)
def notice_in(sentence: str) -> tuple[tuple[float, str], ...]:
    """Return how many days before something a sentence promises notice, each length with its words."""
    before, after = measure_pattern("notice_before"), measure_pattern("notice_after")
    return tuple(
        (_days(match), match[0])
        for match in _measure().finditer(sentence)
        if before.search(sentence[: match.start()]) or after.match(sentence[match.end() :])
    )


def _lengths(text: str) -> list[float]:
    return [_days(match) for match in _measure().finditer(text) if not _is_no_period(text, match)]


def _is_no_period(text: str, measured: re.Match[str]) -> bool:
    """Whether a length is the least one, or an age."""
    before, after = text[: measured.start()], text[measured.end() :]
    return bool(
        measure_pattern("minimum_before").search(before)
        or measure_pattern("age_before").search(before)
        or measure_pattern("age_after").match(after)
    )


def _days(measured: re.Match[str]) -> float:
    """How many days a number with its unit are."""
    number, unit = measured["number"].lower(), measured["unit"].lower()
    numbers = _table("numbers")
    amount = numbers.get(number) or float(number.replace(",", ".")) if number[0].isdigit() else numbers[number]
    return float(amount * DAYS[_table("units")[unit]])


def _events(text: str) -> list[str]:
    events = _words()["events"]
    return [event for event in events if _compiled(events[event]).search(text)]


@cache
def _measure() -> re.Pattern[str]:
    numbers = "|".join(sorted(_table("numbers"), key=len, reverse=True))
    units = "|".join(sorted(_table("units"), key=len, reverse=True))
    between = rf"(?:\s*\([^)]{{1,12}}\))?(?:\s+|-)(?:(?:{_words()['between']})\s+)?"
    return re.compile(rf"\b(?P<number>\d+(?:[.,]\d+)?|{numbers}){between}(?P<unit>{units})\b", re.IGNORECASE)


def measure_pattern(name: str) -> re.Pattern[str]:
    """Return one of the patterns of `measures/periods.yaml`, for letters in either case."""
    return _compiled(_words()[name])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _table(name: str) -> dict[str, Any]:
    """Words by meaning, turned round: each word with what it means."""
    convert = float if name == "numbers" else str
    return {word: convert(meaning) for meaning, words in _words()[name].items() for word in str(words).split()}


@cache
def _words() -> dict[str, Any]:
    found: dict[str, Any] = compiled(MEASURES)["periods.yaml"]
    return found
