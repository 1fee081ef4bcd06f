"""Records appended to a file of recipients, or of services: all that stands there stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from inventory.strict_yaml import Value, load, positions

SECTION = "recipients"
USUAL_INDENT = 2
_EMPTY_SECTION = re.compile(r"^(\ufeff?recipients:)(?:[ \t]*(?:\{[ \t]*\}|~|null))?", re.MULTILINE)

Written = Callable[[int], Iterable[str]]
"""The lines of new records for an indent; an empty first line parts them from records that are there already."""


class CannotAppendError(Exception):
    """The file is written in a way to which nothing can be appended safely; the text says so, after its name."""


def appended(text: str, new: Sequence[str], written: Written) -> str:
    """The file `text` with the records called `new` at its end; comments, order and line ends are kept.

    Raises CannotAppendError where the result would not read as what was there and what is new.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    held = _held(plain)
    if not held.keys().isdisjoint(new):
        raise CannotAppendError("has a record of that name already")
    start = plain if plain.endswith("\n") or not plain else f"{plain}\n"
    lines = list(written(_indent(plain, held)))
    if not held:
        start = _with_empty_section(start)
        lines = lines[not lines[0] :]
    grown = start + "".join(f"{line}\n" for line in lines)
    _verify(grown, held, new)
    return grown.replace("\n", ends)


def _held(text: str) -> dict[str, Value]:
    """The records that the file has."""
    content, problems = load(text, "")
    fault = next((problem for problem in problems if problem.code != "INV009"), None)
    if fault is not None:
        raise CannotAppendError(f"is at fault: {fault.message} `inventory check` shows the place")
    if content and SECTION not in content:
        raise CannotAppendError(f"has no “{SECTION}:”")
    held = content.get(SECTION)
    return held if isinstance(held, dict) else {}


def _indent(text: str, held: dict[str, Value]) -> int:
    return positions(text).key((SECTION, next(iter(held)))).column - 1 if held else USUAL_INDENT


def _with_empty_section(text: str) -> str:
    """An empty mapping in braces makes room for a block."""
    grown, there = _EMPTY_SECTION.subn(r"\1", text, count=1)
    return grown if there else f"{text}{SECTION}:\n"


def _verify(grown: str, held: dict[str, Value], new: Sequence[str]) -> None:
    """A record in braces, or after a text block, would not be read as one."""
    content, problems = load(grown, "")
    now = content.get(SECTION)
    if problems or not isinstance(now, dict) or now != {**held, **{name: now.get(name) for name in new}}:
        raise CannotAppendError("is written in a form to which nothing can be appended")
