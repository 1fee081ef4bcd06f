"""What the columns of a list of recipients are about, by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"[a-z]+")
_NAME_WORDS = frozenset(
    "recipient recipients subprocessor subprocessors processor processors company companies entity entities vendor "
    "vendors provider providers supplier suppliers partner partners organisation organization party firm contractor "
    "third".split()
)
_NAMES = frozenset({"name", "names", "who"})
_COUNTRY = frozenset("country countries location locations region regions jurisdiction seat where place".split())
_SERVICES = frozenset(
    "purpose purposes service services description function functions activity activities use uses processing nature "
    "role what task tasks why".split()
)
_NEVER_NAME = _COUNTRY | frozenset(
    "address date updated type category website url contact email number purpose purposes description data".split()
)


class Columns(NamedTuple):
    """The places, from 0, of the columns that tell name, country and services; None where there is none."""

    name: int
    country: int | None
    services: int | None


def columns_of(titles: Sequence[str]) -> Columns | None:
    """The columns that the titles tell, or None if none of them is a name's."""
    words = [frozenset(_WORD.findall(_joined(title))) for title in titles]
    name = _best([_name_likeness(title) for title in words])
    if name is None:
        return None
    country = _first(words, _COUNTRY, (name,))
    return Columns(name, country, _first(words, _SERVICES, (name, country)))


def _joined(title: str) -> str:
    return title.lower().replace("sub-processor", "subprocessor").replace("sub processor", "subprocessor")


def _name_likeness(title: frozenset[str]) -> int:
    if not title or title & _NEVER_NAME:
        return 0
    if title & _NAMES:
        return 3 if title & _NAME_WORDS or len(title) == 1 else 2
    return 2 if title & _NAME_WORDS and not title & (_SERVICES - {"service", "services", "processing"}) else 0


def _best(likeness: Sequence[int]) -> int | None:
    most = max(likeness, default=0)
    return likeness.index(most) if most else None


def _first(titles: Sequence[frozenset[str]], wanted: frozenset[str], taken: tuple[int | None, ...]) -> int | None:
    return next((i for i, title in enumerate(titles) if i not in taken and title & wanted), None)
