"""The tables of a document with their cells, which clauses do not keep apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple

from inventory.policy.segment import Segmenter

_WIDEST, _TALLEST = 64, 1000


class TableRow(NamedTuple):
    """One row: the texts of its cells, the line it starts on, and whether it is marked as a heading.

    A cell that spans several columns or rows stands in each of them.
    """

    cells: tuple[str, ...]
    line: int
    is_header: bool


class _Span(NamedTuple):
    columns: int
    rows: int


class TableNoter(Segmenter):
    """A segmenter that notes the rows of each table as well."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[TableRow]] = []
        self._spans: list[_Span] = []
        self._hanging: dict[int, tuple[str, int]] = {}

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """As of any segmenter; notes over how many columns and rows a cell goes."""
        if tag in ("td", "th"):
            self._spans.append(_Span(_number(attributes, "colspan", _WIDEST), _number(attributes, "rowspan", _TALLEST)))
        elif tag in ("thead", "tbody", "tfoot"):
            self._hanging = {}
        super().open(tag, attributes)

    def _begin_table(self) -> None:
        self._open_table()
        self._hanging = {}
        self.tables.append([])

    def _begin_row(self) -> None:
        self._spans = []
        self._open_row()

    def _end_row(self) -> None:
        row = self._row
        self._close_row()
        if row is not None and (any(row.cells) or self._hanging):
            if not self.tables:
                self.tables.append([])
            cells = self._over_the_grid(row.cells)
            if any(cells):
                self.tables[-1].append(TableRow(cells, row.line, row.is_header or self._in_head))

    def _over_the_grid(self, texts: list[str]) -> tuple[str, ...]:
        """The texts of a row column by column, those that hang down from rows above included."""
        cells: dict[int, str] = {}
        hanging = {place: (text, left - 1) for place, (text, left) in self._hanging.items() if left > 1}
        for place, (text, _) in self._hanging.items():
            cells[place] = text
        spans = self._spans + [_Span(1, 1)] * (len(texts) - len(self._spans))
        column = 0
        for text, span in zip(texts, spans, strict=False):
            for _ in range(span.columns):
                while column in cells:
                    column += 1
                cells[column] = text
                if span.rows > 1:
                    hanging[column] = (text, span.rows - 1)
        self._hanging = hanging
        return tuple(cells.get(place, "") for place in range(max(cells, default=-1) + 1))

    _OPENERS: ClassVar[dict[str, Callable[..., None]]] = {
        **Segmenter._OPENERS, "table": _begin_table, "tr": _begin_row,
    }  # fmt: skip
    _CLOSERS: ClassVar[dict[str, Callable[..., None]]] = {**Segmenter._CLOSERS, "tr": _end_row}


def _number(attributes: Mapping[str, str], name: str, most: int) -> int:
    written = attributes.get(name, "").strip()
    return max(1, min(most, int(written))) if written.isascii() and written.isdigit() and len(written) < 8 else 1
