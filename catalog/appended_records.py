"""Records appended to a section of a file of the inventory: all that stands there stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from inventory.strict_yaml import Value, load, positions

RECIPIENTS = "recipients"
USUAL_INDENT = 2

Written = Callable[[int], Iterable[str]]
"""The lines of new records for an indent; an empty first line parts them from records that are there already."""


class CannotAppendError(Exception):
    """The file is written in a way to which nothing can be appended safely; the text says so, after its name."""


def appended(text: str, new: Sequence[str], written: Written, section: str = RECIPIENTS) -> str:
    """The file `text` with the records called `new` at the end of `section`; comments, order and line ends are kept.

    Raises CannotAppendError where the result would not read as what was there and what is new.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    content = _content(plain, section)
    found = content.get(section)
    held = found if isinstance(found, dict) else {}
    if not held.keys().isdisjoint(new):
        raise CannotAppendError("has a record of that name already")
    lines = list(written(_indent(plain, section, held)))
    if not held:
        plain, lines = _with_empty_section(plain, section), lines[not lines[0] :]
    grown = _with_lines(plain, _end(plain, section), lines)
    _verify(grown, content, section, {**held}, new)
    return grown.replace("\n", ends)


def _content(text: str, section: str) -> dict[str, Value]:
    """What the file holds."""
    content, problems = load(text, "")
    fault = next((problem for problem in problems if problem.code != "INV009"), None)
    if fault is not None:
        raise CannotAppendError(f"is at fault: {fault.message} `inventory check` shows the place")
    if content and section not in content:
        raise CannotAppendError(f"has no “{section}:”")
    return dict(content)


def _indent(text: str, section: str, held: dict[str, Value]) -> int:
    return positions(text).key((section, next(iter(held)))).column - 1 if held else USUAL_INDENT


def _with_empty_section(text: str, section: str) -> str:
    """An empty mapping in braces makes room for a block."""
    pattern = rf"^(\ufeff?{re.escape(section)}:)(?:[ \t]*(?:\{{[ \t]*\}}|~|null))?"
    grown, there = re.subn(pattern, r"\1", text, count=1, flags=re.MULTILINE)
    start = text if text.endswith("\n") or not text else f"{text}\n"
    return grown if there else f"{start}{section}:\n"


def _end(text: str, section: str) -> int:
    """After how many lines the section ends: before the next one, with the comments and empty lines above that."""
    lines = text.split("\n")
    content, _ = load(text, "")
    later = list(content)[list(content).index(section) + 1 :]
    if not later:
        return len(lines) - (not lines[-1])
    end = min(positions(text).key((key,)).line for key in later) - 1
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _with_lines(text: str, after: int, new: Sequence[str]) -> str:
    lines = text.split("\n")
    grown = "\n".join([*lines[:after], *new, *lines[after:]])
    return grown if grown.endswith("\n") else f"{grown}\n"


def _verify(grown: str, before: dict[str, Value], section: str, held: dict[str, Value], new: Sequence[str]) -> None:
    """A record in braces, or after a text block, would not be read as one."""
    content, problems = load(grown, "")
    now = content.get(section)
    right = isinstance(now, dict) and now == {**held, **{name: now.get(name) for name in new}}
    others = {key: value for key, value in content.items() if key != section}
    if problems or not right or others != {key: value for key, value in before.items() if key != section}:
        raise CannotAppendError("is written in a form to which nothing can be appended")
