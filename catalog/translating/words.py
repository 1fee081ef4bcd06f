"""What the words of one language say that a translation must keep: denials, numbers, times."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_FILE = Path(__file__).with_name("words.toml")
_DAYS = {"hours": 1 / 24, "days": 1.0, "weeks": 7.0, "month": 365 / 12, "years": 365.0}


class LanguageWords(NamedTuple):
    """The words of one language; `units` gives the days of each word for a time."""

    code: str
    denies: frozenset[str]
    limits: tuple[str, ...]
    numbers: dict[str, int]
    joins: str
    one: frozenset[str]
    units: dict[str, float]
    months: dict[str, int]

    @property
    def beginnings(self) -> tuple[str, ...]:
        """The longer of the words that limit: others that begin like them count too."""
        return tuple(word for word in self.limits if len(word) > 4)

    @property
    def has_spaces(self) -> bool:
        """Whether words stand apart."""
        return self.code != "ja"


@lru_cache
def language_words(code: str) -> LanguageWords | None:
    """The words of a language by its code, such as `de` or `de-AT`; None for one whose words are not known."""
    said = _all().get(code.lower().replace("_", "-").partition("-")[0])
    if said is None:
        return None
    numbers = {word: int(value) for word, _, value in (one.partition("=") for one in said["numbers"].split())}
    units = {word: days for name, days in _DAYS.items() for word in said[name].split()}
    return LanguageWords(
        code.lower()[:2], frozenset(said["denies"].split()), tuple(said["limits"].split()), numbers,
        said.get("and", ""), frozenset(said["one"].split()), units,
        {name: number for number, name in enumerate(said["months"].split(), 1)},
    )  # fmt: skip


@lru_cache(maxsize=1)
def _all() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def all_months() -> frozenset[str]:
    """The names of the months in every language."""
    return frozenset(name for said in _all().values() for name in said["months"].split())
