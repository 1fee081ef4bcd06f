"""Registers as values: sheets of rows, whose cells are texts, numbers, or gaps that say what would fill them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reports.inert import terminal_text


@dataclass(frozen=True, slots=True)
class Missing:
    """A cell that the inventory does not fill; `key` is what would, in the words of its files."""

    key: str

    def __str__(self) -> str:
        return f"missing: {self.key}"


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A cell that somebody said does not apply: that is no gap."""

    def __str__(self) -> str:
        return "not applicable"


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell of a page to publish that is not filled yet, in words that anybody understands."""

    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What a page to publish still lacks: whom it is about, what is missing, the next step and its place."""

    about: str
    missing: str
    advice: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.about}: {self.missing}. {self.advice} ({self.file}, line {self.line})"


Cell = str | int | datetime.date | Missing | NotApplicable | Gap


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title, one line about it, and column headings."""

    title: str
    about: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    marks_from: int | None = None
    """The first of the columns that hold marks of a letter or two, if there are such."""
    leads_to: Mapping[int, tuple[str, int]] = field(default_factory=dict)
    """By column the sheet, and the column there, where the same text stands: a workbook links to its first row."""
    only_in_workbook: bool = False
    """Whether it is there to be filtered, one value a row, and says nothing that other sheets do not."""

    def is_mark(self, column: int) -> bool:
        """Whether a column holds marks."""
        return self.marks_from is not None and column >= self.marks_from


@dataclass(frozen=True, slots=True)
class Register:
    """Sheets under one title; the first is the list, the others go into detail. `stand` says of what they speak.

    `marks` stand on every sheet where something is missing or not yet to be published, the shortest first. `publisher`
    is whose page it is where it is made to be published: then nothing internal stands in it, and `open_points` say what
    it still lacks.
    """

    title: str
    stand: str
    sheets: Sequence[Sheet]
    marks: Sequence[str] = ()
    publisher: str = ""
    open_points: Sequence[OpenPoint] = ()


def shown(cell: Cell) -> str:
    """A cell as text on one line, whatever is invisible in it shown as escapes."""
    return terminal_text(str(cell)).strip()
