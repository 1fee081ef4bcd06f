"""YAML as people write it: plain words where they are safe, quotes where not, comments that switch an entry off."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence

_PLAIN = re.compile(r"[A-Za-z][\w ’&/().-]*(?<! )")
_RESERVED = frozenset("yes no true false null on off y n ~".split())
WIDTH = 110


def scalar(text: str) -> str:
    """`text` as a YAML scalar on one line."""
    clean = visible(text)
    if _PLAIN.fullmatch(clean) and clean.lower() not in _RESERVED:
        return clean
    return json.dumps(clean, ensure_ascii=False)


def visible(text: str) -> str:
    """The text without control, direction and invisible characters, which an inventory's files must not hold."""
    return " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C").split())


def flow_list(names: Sequence[str]) -> str:
    """`[a, b]`."""
    return f"[{', '.join(names)}]"


def paragraph(key: str, text: str, indent: int) -> list[str]:
    """`key: text`, folded over several lines where it is long."""
    margin = " " * indent
    clean = visible(text)
    if len(clean) + len(key) + indent < WIDTH:
        return [f"{margin}{key}: {scalar(clean)}"]
    inner = margin + "  "
    folded = textwrap.wrap(clean, WIDTH - len(inner), break_on_hyphens=False, break_long_words=False)
    return [f"{margin}{key}: >-", *(inner + line for line in folded)]


def commented(lines: Iterable[str]) -> list[str]:
    """The lines switched off: taking away the `# ` at their start, as editors do, gives them back."""
    return [f"# {line}" if line else "" for line in lines]


def prose(text: str) -> list[str]:
    """A comment for people to read. It begins with `##`, so that it stays one when `commented` lines are given back."""
    wrapped = textwrap.wrap(visible(text), WIDTH + 5, break_on_hyphens=False, break_long_words=False)
    return [f"## {line}" for line in wrapped]
