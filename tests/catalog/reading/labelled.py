"""Sentences with what they say, as this folder's text files have them: one a line, its reads after “=>”.

A read: + permits, - prohibits; action (c collect, u use, d disclose, t transfer); data; then recipients (>),
purposes (@) and conditions (?). “~” says nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ACTIONS = {"c": "collect", "u": "use", "d": "disclose", "t": "transfer"}
_READ = re.compile(r"([+-])([cudt])\s*([^>@?]*)(?:>([^@?]*))?(?:@([^?]*))?(?:\?(.*))?$")


class Due(NamedTuple):
    """What a sentence says: effect, action, and the terms that it names by dimension."""

    effect: str
    action: str
    terms: dict[str, frozenset[str]]


class Labelled(NamedTuple):
    """A sentence and all that it says."""

    sentence: str
    due: tuple[Due, ...]


def labelled(name: str) -> list[Labelled]:
    """The labelled sentences of a file beside this one."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [_of_line(line) for line in lines if line and not line.startswith("#")]


def _of_line(line: str) -> Labelled:
    sentence, _, reads = line.partition(" => ")
    return Labelled(sentence, tuple(_reads(reads)))


def _reads(text: str) -> Iterator[Due]:
    for part in text.split(";"):
        match = _READ.fullmatch(part.strip())
        if match is not None:
            named = (
                frozenset(one.strip() for one in (group or "").split(",") if one.strip())
                for group in match.groups()[2:]
            )
            terms = dict(zip(("data", "recipients", "purposes", "when"), named, strict=True))
            yield Due("permits" if match[1] == "+" else "prohibits", ACTIONS[match[2]], terms)
