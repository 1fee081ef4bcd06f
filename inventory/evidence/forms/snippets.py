"""Install snippets and start calls of well-known services, by the patterns of `snippets.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from inventory.evidence.forms.address_literals import address_literals
from inventory.evidence.forms.lines import line_at
from inventory.evidence.observation import Observation, SignalKind

_BESIDE = 800
"""Characters around the start call of software that people run themselves, in which the address of its host stands."""
FILE = Path(__file__).parent.parent / "snippets.toml"


_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]{1,39}")


class Sign(NamedTuple):
    """How a service looks in code; `host` is empty where people run the software themselves."""

    name: str
    host: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    example: str


@cache
def signs() -> tuple[Sign, ...]:
    """All of them, in the order of the file."""
    return tuple(
        Sign(one["name"], one.get("host", ""), tuple(one["words"]), re.compile(one["pattern"]), one["example"])
        for one in tomllib.loads(FILE.read_text(encoding="utf-8"))["sign"]
    )


@cache
def _by_word() -> dict[str, list[Sign]]:
    found: dict[str, list[Sign]] = {}
    for sign in signs():
        for word in sign.words:
            found.setdefault(word, []).append(sign)
    return found


def installed(text: str, file: str) -> Iterator[Observation]:
    """The services whose snippet or start call stands in `text`, each once: by host, or by name if it has none."""
    standing = _by_word().keys() & set(_WORD.findall(text))
    for sign in dict.fromkeys(sign for word in sorted(standing) for sign in _by_word()[word]):
        if found := sign.pattern.search(text):
            kind, value = _party(sign, text, found)
            note = f"install snippet or start call of {sign.name}"
            yield Observation(kind, value, file, line_at(text, found.start()), "", "medium", note=note)


def _party(sign: Sign, text: str, found: re.Match[str]) -> tuple[SignalKind, str]:
    """The service's host; of software that people run themselves the host beside the call, or else its name."""
    if sign.host:
        return "host", sign.host
    beside = address_literals(text[max(0, found.start() - _BESIDE) : found.end() + _BESIDE])
    host = next((one.host for one in beside if one.host is not None), None)
    return ("host", host) if host else ("service", sign.name)
