"""In which order the lines of a page are read: columns one after the other, tables where they stand."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from inventory.documents.pdf_page import PdfBox, PdfLine, PdfPage
from inventory.documents.pdf_tables import PdfTable

_GUTTER = 8.0
_FEWEST = 4
_FEWEST_ROWS = 3
_NARROWEST = 0.25


def in_reading_order(page: PdfPage, tables: Sequence[PdfTable]) -> list[PdfLine | PdfTable]:
    """Lines and tables as they are read; marks of lists are put before their text."""
    inside = {id(line) for table in tables for row in table.rows for cell in row for line in cell}
    free = _with_marks([line for line in page.lines if id(line) not in inside])
    ordered = _ordered([*free, *tables], page.width)
    _mark_rows([one for one in ordered if isinstance(one, PdfLine)])
    return ordered


def _with_marks(lines: list[PdfLine]) -> list[PdfLine]:
    """Lines of which those on the same height close beside one another are one, such as a dot and its item."""
    found: list[PdfLine] = []
    for line in sorted(lines, key=lambda one: (-round(one.box.y0 / 3), one.box.x0)):
        before = found[-1] if found else None
        if before is not None and _is_mark(before, line):
            box = PdfBox(before.box.x0, line.box.y0, line.box.x1, line.box.y1)
            pieces = [*before.pieces, (" ", False), *line.pieces]
            found[-1] = PdfLine(f"{before.text} {line.text}", box, line.size, line.bold, pieces)
        else:
            found.append(line)
    return found


def _is_mark(mark: PdfLine, line: PdfLine) -> bool:
    same_height = abs(mark.box.middle[1] - line.box.middle[1]) < 0.5 * line.size
    return same_height and len(mark.text) <= 5 and 0 <= line.box.x0 - mark.box.x1 < 40


def _ordered(parts: list[PdfLine | PdfTable], width: float) -> list[PdfLine | PdfTable]:
    """Parts cut by a gutter first where there are columns, else from top to bottom."""
    if len(parts) >= 2 * _FEWEST:
        for top in _bands(parts):
            gutter = _gutter(top, width)
            if gutter is not None:
                above = [one for one in parts if one not in top and one.box.y0 > max(each.box.y1 for each in top) - 2]
                below = [one for one in parts if one not in top and one not in above]
                left = [one for one in top if one.box.middle[0] < gutter]
                right = [one for one in top if one.box.middle[0] >= gutter]
                return [*_ordered(above, width), *_down(left), *_down(right), *_ordered(below, width)]
    return _down(parts)


def _down(parts: list[PdfLine | PdfTable]) -> list[PdfLine | PdfTable]:
    return sorted(parts, key=lambda one: (-round(one.box.y1), one.box.x0))


def _mark_rows(lines: list[PdfLine]) -> None:
    """Mark the lines of three heights and more on which several stand: a table without drawn cells, or a form."""
    pairs = [
        (one, other) for one, other in itertools.pairwise(lines)
        if abs(one.box.y1 - other.box.y1) < 0.3 * one.size and other.box.x0 > one.box.x1 + 2
    ]  # fmt: skip
    if len({round(one.box.y1) for one, _ in pairs}) >= _FEWEST_ROWS:
        for pair in pairs:
            for line in pair:
                line.side_by_side = True


def _bands(parts: list[PdfLine | PdfTable]) -> list[list[PdfLine | PdfTable]]:
    """Stretches of the page between parts that go over its whole width: in each there may be columns."""
    found: list[list[PdfLine | PdfTable]] = [[]]
    left, right = min(one.box.x0 for one in parts), max(one.box.x1 for one in parts)
    for one in _down(parts):
        if one.box.x1 - one.box.x0 > 0.62 * (right - left):
            found.append([])
        else:
            found[-1].append(one)
    return [band for band in found if len(band) >= 2 * _FEWEST]


def _gutter(parts: list[PdfLine | PdfTable], width: float) -> float | None:
    """Where a strip without text goes down between two columns of enough lines."""
    edges = sorted({one.box.x1 for one in parts})
    for edge in edges:
        strip = edge + _GUTTER / 2
        left = [one for one in parts if one.box.x1 <= edge + 0.5]
        right = [one for one in parts if one.box.x0 >= edge + _GUTTER]
        if len(left) + len(right) == len(parts) and min(len(left), len(right)) >= _FEWEST:
            widths = [max(one.box.x1 for one in side) - min(one.box.x0 for one in side) for side in (left, right)]
            if min(widths) > _NARROWEST * width:
                return strip
    return None
