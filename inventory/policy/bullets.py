"""The marks that start a list item in plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(
    r"(?P<indent>\s*)(?:(?P<sign>[-*+•·◦▪‣●○■–—])|(?P<opening>\(?)(?P<count>\d{1,3}|[ivxIVX]{1,4}|[a-zA-Z])"
    r"(?P<closing>[.)]))(?P<gap>\s+)(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Bullet:
    """How far the mark is indented, its style (`•` for any sign, `1.`, `(a)`), where the item's text begins (from 0),
    and whether it is a sign that nothing but a list uses."""

    indent: int
    style: str
    text_at: int
    is_sign: bool


def bullet_of(line: str) -> Bullet | None:
    """The mark at the start of a line, if there is one."""
    found = _BULLET.match(line)
    if found is None or (found["opening"] and found["closing"] != ")"):
        return None
    sign = found["sign"] or ""
    style = "•" if sign else f"{found['opening']}{_kind(found['count'])}{found['closing']}"
    return Bullet(len(found["indent"]), style, found.end(), sign in "•·◦▪‣●○■" and bool(sign))


def _kind(count: str) -> str:
    """Digits or letters: `i` may be a letter or a number, so both count as letters."""
    if count.isdigit():
        return "1"
    return "A" if count.isupper() else "a"
