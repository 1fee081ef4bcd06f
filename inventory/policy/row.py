"""A table row while it is read, cell by cell."""

from __future__ import annotations

from inventory.policy.run import Run


class Row:
    """The cells of one row: their texts, whether all were header cells, the lines they span, an anchor if any.

    `part` is the part of the page in which the row stands.
    """

    __slots__ = ("anchor", "cells", "end_line", "is_header", "line", "part")

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.is_header = True
        self.line = 0
        self.end_line = 0
        self.anchor = ""
        self.part = ""

    def add(self, run: Run, heading: bool) -> None:
        """Take the text of a cell that has just ended."""
        self.anchor = self.anchor or run.anchor
        self.cells.append(run.text)
        if run.pieces:
            self.part = self.part or run.part
            self.is_header = self.is_header and heading
            self.line = self.line or run.line
            self.end_line = max(self.end_line, run.end_line)

    @property
    def text(self) -> str:
        """The visible cells joined by one space."""
        return " ".join(cell for cell in self.cells if cell)
