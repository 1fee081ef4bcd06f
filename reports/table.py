"""Tables of plain text: aligned columns without lines, fitted to a width where there is one."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from reports.inert import terminal_text

GAP = "  "
NARROWEST = 8


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int | None, kept: Collection[int] = ()) -> str:
    """The rows under their headers, each line ended by a line feed.

    With a `width`, the widest columns give way and texts are cut with “…”, those of the columns `kept` (names that
    people copy) only when all others have; without one (no terminal) nothing is cut.
    """
    lines = [[terminal_text(cell) for cell in row] for row in (headers, *rows)]
    widths = [max(columns_of(line[column]) for line in lines) for column in range(len(headers))]
    if width is not None:
        room = width - len(GAP) * (len(widths) - 1)
        widths = _fitted(widths, room, [column for column in range(len(widths)) if column not in kept])
        widths = _fitted(widths, room, range(len(widths)))
    return "".join(_line(line, widths) + "\n" for line in lines)


def columns_of(text: str) -> int:
    """How many columns of a terminal `text` fills."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def cut(text: str, width: int) -> str:
    """`text`, or as much of its beginning as fits into `width` columns together with “…”."""
    if columns_of(text) <= width:
        return text
    kept = ""
    room = width - 1
    for character in text:
        room -= _columns(character)
        if room < 0:
            break
        kept += character
    return kept.rstrip() + "…"


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitted(widths: list[int], room: int, yielding: Sequence[int]) -> list[int]:
    """The widths with the widest of the `yielding` ones made narrower until all fit or none of these can give more."""
    fitted = list(widths)
    while sum(fitted) > room and yielding:
        widest = max(yielding, key=fitted.__getitem__)
        if fitted[widest] <= NARROWEST:
            break
        fitted[widest] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = [cut(cell, width) for cell, width in zip(cells, widths, strict=True)]
    padded = [cell + " " * (width - columns_of(cell)) for cell, width in zip(shown, widths, strict=True)]
    return GAP.join(padded).rstrip()
