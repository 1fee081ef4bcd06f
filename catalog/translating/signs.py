"""What must be the same in every language of a text: numbers, times, names, addresses, and whether it denies."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from catalog.translating.words import LanguageWords, language_words

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]*\w|(?:https?://|www\.)[^\s)>\]]*[\w/]"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|io|example|de|fr|es|nl|it|uk|jp|pt)\b",
    re.ASCII,
)
_NUMBER = re.compile(r"\d+(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_GROUPS = re.compile(r"[.,'’\u00a0\u202f ](?=\d{3}(?:\D|$))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_MUST = re.compile(r"(?:なければ|なくては|ねば)(?:なり|なら)(?:ません|ない)?|かもしれません|かもしれない|だけでなく")
"""Japanese “must”, “perhaps” and “not only” hold the words that deny."""
_NEAR = 2
_CLOSE = 0.035
"""How far two times may differ, of one: twelve months are a year."""


class Amount(NamedTuple):
    """A number and, where it is a length of time, its days."""

    value: float
    days: float | None = None

    @property
    def _unit(self) -> float:
        return round(self.days / self.value, 3) if self.days and self.value else 0.0

    def is_like(self, other: Amount) -> bool:
        """Whether both say the same: as times where both are times, else as numbers (“under 13”, “13 years old”)."""
        if self.days is not None and other.days is not None and self._unit != other._unit:
            return abs(self.days - other.days) <= _CLOSE * max(self.days, other.days)
        return self.value == other.value


class Signs(NamedTuple):
    """What one text says that a translation keeps.

    `amounts` must be there, `may` are those that an article or the name of a month makes, which may stand for one of
    the other side. `denies` counts words that deny, `limits` others that may.
    """

    amounts: tuple[Amount, ...]
    may: tuple[Amount, ...]
    addresses: frozenset[str]
    denies: int
    limits: int


@lru_cache(maxsize=8192)
def signs_of(text: str, language: str) -> Signs:
    """The signs of a text in a language whose words are known, by its code; else its figures and addresses."""
    words = language_words(language)
    addresses = frozenset(found[0].lower().rstrip("/") for found in _ADDRESS.finditer(text))
    plain = _ADDRESS.sub(" ", text)
    amounts, may = _amounts(plain, words)
    denies, limits = _denials(plain, words) if words is not None else (0, 0)
    return Signs(tuple(amounts), tuple(may), addresses, denies, limits)


def _value(written: str) -> float:
    bare = _GROUPS.sub("", written)
    if bare.count(".") + bare.count(",") > 1:  # a date or the number of a section
        return float(re.sub(r"\D", "", bare)[:15])
    return float(bare.replace(",", "."))


def _amounts(text: str, words: LanguageWords | None) -> tuple[list[Amount], list[Amount]]:
    if words is None or not words.has_spaces:
        units = words.units if words is not None else {}
        return [_with_unit(found, text, units) for found in _NUMBER.finditer(text)], []
    sure: list[Amount] = []
    may: list[Amount] = []
    tokens = _tokens(text, words)
    place = 0
    while place < len(tokens):
        value, length, is_sure = _number_at(tokens, place, words)
        following = tokens[place + length : place + length + _NEAR]
        unit = next((words.units[word] for word, _ in following if word in words.units), None)
        word = tokens[place][0]
        if value is not None and is_sure:
            sure.append(_amount(value, unit))
        elif value is not None and unit is not None:
            may.append(_amount(value, unit))
        elif word in words.months:
            may.append(Amount(float(words.months[word])))
        place += length
    return sure, may


def _with_unit(found: re.Match[str], text: str, units: dict[str, float]) -> Amount:
    unit = next((unit for unit in units if text.startswith(unit, found.end())), "")
    return _amount(_value(found[0]), units.get(unit))


def _amount(value: float, unit: float | None) -> Amount:
    """A year of the calendar is no length of time."""
    return Amount(value) if unit is None or value > 1500 else Amount(value, value * unit)


def _tokens(text: str, words: LanguageWords) -> list[tuple[str, float | None]]:
    """Words in small letters, and figures with their value."""
    found: list[tuple[str, float | None]] = []
    position = 0
    for number in [*_NUMBER.finditer(text), None]:
        between = text[position : number.start() if number else len(text)]
        whole = _WORD.findall(between.lower().replace("’", "'"))
        found += [(word, None) for one in whole for word in _pieces(one)]
        if number:
            found.append((number[0], _value(number[0])))
            position = number.end()
    return found


def _number_at(
    tokens: list[tuple[str, float | None]], place: int, words: LanguageWords
) -> tuple[float | None, int, bool]:  # fmt: skip
    """The number that begins at a place: its value, how many tokens it takes, and whether it must be one."""
    word, figure = tokens[place]
    if figure is not None:
        return figure, 1, True
    own = _word_value(word, words)
    if own is None:
        return (1.0, 1, False) if word in words.one else (None, 1, False)
    following = _word_value(tokens[place + 1][0], words) if place + 1 < len(tokens) else None
    if following is not None and 20 <= own < 100 and following < 20:
        return float(own + following), 2, True
    if following is not None and own < 20 and following in (20, 100, 1000):
        return float(own * following), 2, True
    return float(own), 1, True


def _word_value(word: str, words: LanguageWords) -> int | None:
    own = words.numbers.get(word)
    if own is None and words.joins and words.joins in word:
        units, _, tens = word.partition(words.joins)
        small, large = words.numbers.get(units, 1 if units in ("ein", "een") else None), words.numbers.get(tens)
        return small + large if small and large and small < 10 <= large else None
    return own


def _denials(text: str, words: LanguageWords) -> tuple[int, int]:
    lowered = text.lower().replace("’", "'")
    if not words.has_spaces:
        lowered = _MUST.sub("", lowered)
        return sum(lowered.count(word) for word in words.denies), sum(lowered.count(word) for word in words.limits)
    found = [word for whole in _WORD.findall(lowered) for word in _pieces(whole)]
    denies = sum(word in words.denies for word in found)
    return denies, sum(word in words.limits or word.startswith(words.beginnings) for word in found)


def _pieces(word: str) -> list[str]:
    """“Don't” as “not”, French “n'est” as two words."""
    if word.endswith("n't"):
        return ["not"]
    return word.split("'")


def unmatched(one: Collection[Amount], other: Collection[Amount], may: Collection[Amount]) -> list[Amount]:
    """Those amounts of `one` that neither `other` has nor anything that may stand for them."""
    left, spare = list(other), list(may)
    lost: list[Amount] = []
    for amount in one:
        for pool in (left, spare):
            match = next((each for each in pool if amount.is_like(each)), None)
            if match is not None:
                pool.remove(match)
                break
        else:
            lost.append(amount)
    return lost
