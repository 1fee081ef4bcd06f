"""Host names out of addresses; of an address nothing else is ever kept."""

from __future__ import annotations

import re
from functools import lru_cache

_ADDRESS = re.compile(r"(?:https?|wss?):/*(?:[^/?#\s]*@)?(\[[0-9a-f:.]+\]|[^/?#\s:@]+)", re.IGNORECASE)
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_LITERAL = re.compile(r"\[?[0-9a-f:.]*:[0-9a-f:.]+\]?")


def host_of(address: str) -> str | None:
    """The host of an address whose scheme is http, https, ws or wss; None for all else."""
    found = _ADDRESS.match(address)
    return host_name(found[1]) if found else None


@lru_cache(maxsize=4096)
def host_name(text: str) -> str | None:
    """`text` in the form in which hosts are compared: lower case, ASCII, without a final dot; None where it is none."""
    name = text.strip().rstrip(".").lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    if _NAME.fullmatch(name) or _LITERAL.fullmatch(name):
        return name.strip("[]")
    return None
