"""Which data a parameter or column holds by its name, as `data_names.toml` has it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent.parent / "data_names.toml"
_LONGEST = 64
_STEP = re.compile(r"[\[\].:/]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class DataName(NamedTuple):
    """A name that was found: as the file has it, never as it was written, and the data term that it stands for.

    `clear` names are about people wherever they stand. `written` is the last part of what was written, to find it
    again: it equals `name` but for capitals, signs between the words and the `owners` before it.
    """

    name: str
    term: str
    clear: bool
    written: str


class _Known(NamedTuple):
    owners: frozenset[str]
    people: frozenset[str]
    terms: dict[str, tuple[str, bool]]
    pairs: tuple[tuple[str, str, str], ...]


@cache
def known_names() -> _Known:
    """The file: owners, words for people, for each name its term and whether it is clear, and the pairs."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    terms = {
        name: (term, clear)
        for table, clear in (("of_a_sender", False), ("clear", True))
        for term, names in data[table].items()
        for name in names
    }
    pairs = tuple((one, other, term) for term, each in data["together"].items() for one, other in each)
    return _Known(frozenset(data["owners"]), frozenset(data["people"]), terms, pairs)


@lru_cache(maxsize=8192)
def data_name(written: str) -> DataName | None:
    """What a name says by itself: `email`, `userEmail`, `user[email]`, `customer-email`; None where it is not known."""
    last, plain = _plain(written)
    known = known_names()
    for name in _shortened(plain, known.owners):
        if name in known.terms:
            term, clear = known.terms[name]
            return DataName(name, term, clear, last)
    return None


def data_names(written: Iterable[str]) -> Iterator[DataName]:
    """What names that stand together say, each once: by themselves, and in pairs such as `lat` and `lon`."""
    plain: dict[str, str] = {}
    found: dict[str, DataName] = {}
    for one in written:
        last, name = _plain(one)
        if name:
            plain.setdefault(name, last)
        said = data_name(one)
        if said:
            found.setdefault(said.name, said)
    yield from found.values()
    for one, other, term in known_names().pairs:
        if one in plain and other in plain:
            yield DataName(one, term, False, plain[one])


def plain_name(written: str) -> str:
    """The last part of a name in the form in which names are compared: `AppUsers` and `app-users` are `app_users`."""
    return _plain(written)[1]


def _plain(written: str) -> tuple[str, str]:
    """The last part of a name as it is written, and in the form in which names are compared."""
    if len(written) > _LONGEST or not written.isascii():
        return "", ""
    last = next((step for step in reversed(_STEP.split(written)) if step), "").strip()
    return last, re.sub(r"[\s_-]+", "_", _HUMP.sub("_", last)).strip("_").lower()


def _shortened(name: str, owners: frozenset[str]) -> Iterator[str]:
    """The name, and what is left of it without the owners before it."""
    yield name
    head, _, rest = name.partition("_")
    while rest and head in owners:
        yield rest
        head, _, rest = rest.partition("_")
