"""The tables of a document with their cells, which clauses do not keep apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from inventory.policy.segment import Segmenter


class TableRow(NamedTuple):
    """One row: the texts of its cells, the line it starts on, and whether all its cells are header cells."""

    cells: tuple[str, ...]
    line: int
    is_header: bool


class TableNoter(Segmenter):
    """A segmenter that notes the rows of each table as well."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[TableRow]] = []

    def _begin_table(self) -> None:
        self._open_table()
        self.tables.append([])

    def _end_row(self) -> None:
        row = self._row
        self._close_row()
        if row is not None and any(row.cells):
            if not self.tables:
                self.tables.append([])
            self.tables[-1].append(TableRow(tuple(row.cells), row.line, row.is_header))

    _OPENERS: ClassVar[dict[str, Callable[..., None]]] = {**Segmenter._OPENERS, "table": _begin_table}
    _CLOSERS: ClassVar[dict[str, Callable[..., None]]] = {**Segmenter._CLOSERS, "tr": _end_row}
