"""Values as YAML: plain words where they are safe, quotes where not; short lists in one line, records a line a key."""

from __future__ import annotations

import json
import re
import textwrap

from inventory.strict_yaml import Value

WIDTH = 110
FEWEST_LINES = 3
"""A record in a list with fewer keys stands in one line."""
_PLAIN = re.compile(r"[A-Za-z0-9][\w’&/().+@*-]*(?:[ ,;][\w ’&/().+@,;*-]*[\w’&/().+@*-])?")
_FLOW_PLAIN = re.compile(r"[A-Za-z0-9][\w’&/().+@-]*(?: [\w ’&/().+@-]*[\w’&/().+@-])?")


def scalar_text(value: str, *, inside: bool = False) -> str:
    """`value` as a YAML scalar on one line; `inside` brackets commas need quotes, too.

    The loader reads every scalar as text, so only what would be read as something else needs quotes.
    """
    plain = _FLOW_PLAIN if inside else _PLAIN
    return value if plain.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def flow(value: Value) -> str:
    """A value in one line: `[a, b]`, `{a: b}`, or a scalar."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar_text(key, inside=True)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar_text(value, inside=True)


def entry_lines(key: str, value: Value, indent: int, *, in_lines: bool = False) -> list[str]:
    """The lines of one key with its value, `indent` columns in; `in_lines`: a collection is short in no case."""
    name = f"{' ' * indent}{scalar_text(key)}"
    if isinstance(value, str):
        line = f"{name}: {scalar_text(value)}"
        return [f"{name}: >-", *_folded(value, indent)] if len(line) > WIDTH and _can_be_folded(value) else [line]
    line = f"{name}: {flow(value)}"
    if not value or (not in_lines and _is_flat(value) and len(line) <= WIDTH):
        return [line]
    return [f"{name}:", *block_lines(value, indent + 2)]


def _can_be_folded(value: str) -> bool:
    """Whether a text comes out of a folded block as it went in: no space but single ones between words."""
    return value.isprintable() and value == " ".join(value.split()) and " " in value


def _folded(value: str, indent: int) -> list[str]:
    margin = " " * (indent + 2)
    lines = textwrap.wrap(value, WIDTH - len(margin), break_on_hyphens=False, break_long_words=False)
    return [margin + line for line in lines]


def block_lines(value: Value, indent: int) -> list[str]:
    """The lines of a mapping or list that is not empty, one entry after another."""
    if isinstance(value, dict):
        return [line for key, one in value.items() for line in entry_lines(key, one, indent)]
    return [line for one in value for line in item_lines(one, indent)]


def item_lines(value: Value, indent: int, *, in_lines: bool | None = None) -> list[str]:
    """The lines of one item of a list, its dash included.

    A record takes a line for each key where `in_lines` says so; where it says nothing, unless it is short.
    """
    margin = " " * indent
    inline = f"{margin}- {scalar_text(value) if isinstance(value, str) else flow(value)}"
    is_short = _is_flat(value) and len(inline) <= WIDTH and len(value) < FEWEST_LINES
    if not isinstance(value, dict) or not value or (is_short if in_lines is None else not in_lines):
        return [inline]
    inner = block_lines(value, indent + 2)
    return [f"{margin}- {inner[0].lstrip()}", *inner[1:]]


def _is_flat(value: Value) -> bool:
    """Whether a value holds nothing but texts, or small records of texts."""
    if isinstance(value, str):
        return True
    held = list(value.values()) if isinstance(value, dict) else value
    return all(
        isinstance(one, str) or (isinstance(value, dict) and isinstance(one, list) and _texts(one)) for one in held
    )


def _texts(value: list[Value]) -> bool:
    return all(isinstance(one, str) for one in value)
