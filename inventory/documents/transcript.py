r"""The form in which such a document is written down: one block a line, with the few marks of Markdown.

    # Heading            one to six signs
    Paragraph with **bold** and ~~struck~~ words
    - item               two spaces before it for each list around it
      paragraph in it    the same indent, without the sign
    | cell | cell |      a row; one followed by | --- | is a heading row
    {footer} text        a part of the page that is no policy text
    {hidden: why} text   text that a reader does not see
                         an empty line ends a table
    {unclear: why} text  text of which it cannot be told how it is read
    {page 3}             what follows stands on page 3

A backslash takes the meaning off the sign after it. `inventory.policy.transcribed` reads the form back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_SIGNS = re.compile(r"[\\*~]")
_FIRST = re.compile(r"^([#{|>-])")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]+")


TABLE_ENDS = ""
"""What stands between two tables, and where there is no other, between their rows."""


class TextStretch(NamedTuple):
    """Text of one look: bold or not, struck out or not."""

    text: str
    bold: bool = False
    struck: bool = False


def heading(level: int, words: Iterable[TextStretch]) -> str:
    """A heading of a level from 1."""
    text = inline(words)
    return f"{'#' * max(1, min(level, 6))} {text}" if text else ""


def paragraph(words: Iterable[TextStretch]) -> str:
    """A paragraph of the page."""
    return _FIRST.sub(r"\\\1", inline(words))


def item(depth: int, words: Iterable[TextStretch], starts: bool = True) -> str:
    """A paragraph in a list item, the first one of it if it `starts`; `depth` counts lists around it, from 0."""
    text = _FIRST.sub(r"\\\1", inline(words))
    return f"{'  ' * depth}{'- ' if starts else '  '}{text}" if text else ""


def rows(cells: Sequence[Sequence[str]], has_header: bool) -> list[str]:
    """The rows of a table, their cells in the form of `inline`."""
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') or ' ' for cell in row)} |" for row in cells if any(row)]
    return [*lines[:1], "| --- |", *lines[1:]] if has_header and len(lines) > 1 else lines


def joined(lines: Iterable[str]) -> list[str]:
    """The lines of a document; empty ones only where two tables would else be one."""
    found: list[str] = []
    ended = False
    for line in lines:
        if not line.strip():
            ended = True
            continue
        if ended and line.startswith("| ") and found and found[-1].startswith("| "):
            found.append("")
        found.append(line)
        ended = False
    return found


def part(name: str, text: str) -> str:
    """Text of a part of the page that is no policy text, or that readers do not see."""
    plain = inline([TextStretch(text)])
    return f"{{{name}}} {plain}" if plain else ""


def inline(words: Iterable[TextStretch]) -> str:
    """Stretches of text as one line, white space collapsed."""
    out: list[str] = []
    bold = struck = False
    for stretch in words:
        if not stretch.text.strip():
            out.append(_SPACE.sub(" ", stretch.text))
            continue
        if struck and not stretch.struck:
            out.append("~~")
        if bold != stretch.bold:
            out.append("**")
        if stretch.struck and not struck:
            out.append("~~")
        bold, struck = stretch.bold, stretch.struck
        out.append(_SPACE.sub(" ", _SIGNS.sub(r"\\\g<0>", stretch.text)))
    out += ["~~"] * struck + ["**"] * bold
    return " ".join("".join(out).split())
