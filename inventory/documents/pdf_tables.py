"""Tables on a PDF's page: cells between drawn rules, or texts side by side in several rows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inventory.documents.pdf_page import PdfBox, PdfLine, PdfPage

_NEAR = 3.0
_LABEL = 6


@dataclass(slots=True)
class PdfTable:
    """Rows of cells, each cell the lines in it, from top to bottom; the first row may be a heading."""

    rows: list[list[list[PdfLine]]]
    box: PdfBox

    @property
    def has_header(self) -> bool:
        """Whether the first row names the columns: it is bold, or all its cells are short labels."""
        first = [cell for cell in self.rows[0] if cell]
        if len(self.rows) < 2 or len(first) < len(self.rows[0]):
            return False
        if all(line.bold for cell in first for line in cell):
            return True
        texts = [" ".join(line.text for line in cell) for cell in first]
        return all(len(text.split()) <= _LABEL and text[-1] not in ".;!" for text in texts)


def tables_of(page: PdfPage) -> list[PdfTable]:
    """The tables whose cells are drawn."""
    found: list[PdfTable] = []
    for rules in _clusters(page.rules):
        xs = _places([one.x0 for one in rules if one.y1 - one.y0 > one.x1 - one.x0])
        ys = _places([one.y0 for one in rules if one.x1 - one.x0 >= one.y1 - one.y0])
        if len(xs) > 2 and len(ys) > 2:
            table = _table(page.lines, xs, ys)
            if table is not None:
                found.append(table)
    return found


def _places(values: list[float]) -> list[float]:
    """Different places, those almost the same taken for one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _table(lines: Sequence[PdfLine], xs: list[float], ys: list[float]) -> PdfTable | None:
    rows: list[list[list[PdfLine]]] = []
    for top, bottom in zip(ys[:0:-1], ys[-2::-1], strict=True):
        cells = [
            sorted(
                (one for one in lines if PdfBox(left, bottom, right, top).holds(one.box.middle)),
                key=lambda one: (-one.box.y1, one.box.x0),
            )
            for left, right in itertools.pairwise(xs)
        ]
        if any(cells):
            rows.append(cells)
    used = [line for row in rows for cell in row for line in cell]
    crossing = any(line.box.x1 > xs[-1] + _NEAR or line.box.x0 < xs[0] - _NEAR for line in used)
    filled = sum(len([cell for cell in row if cell]) > 1 for row in rows)
    if crossing or filled < 2:
        return None
    return PdfTable(rows, PdfBox(xs[0], ys[0], xs[-1], ys[-1]))


def _clusters(rules: Sequence[PdfBox]) -> Iterator[list[PdfBox]]:
    """Rules that touch one another."""
    left = list(dict.fromkeys(rules))[:3000]
    while left:
        cluster, waiting = [], [left.pop()]
        while waiting:
            one = waiting.pop()
            cluster.append(one)
            touching = [other for other in left if _touch(one, other)]
            left = [other for other in left if other not in touching]
            waiting += touching
        yield cluster


def _touch(one: PdfBox, other: PdfBox) -> bool:
    return (
        one.x0 - _NEAR <= other.x1 and other.x0 - _NEAR <= one.x1
        and one.y0 - _NEAR <= other.y1 and other.y0 - _NEAR <= one.y1
    )  # fmt: skip
