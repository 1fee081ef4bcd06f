"""Which rows of a table are its heading, told by how the table is made and never by a word in a row of data.

Marked as a heading are rows within `<thead>`, rows of header cells, and the row above Markdown's delimiter row. Where a
table marks none (CSV, plain HTML cells), its first row is a heading only if it reads as titles throughout: a company
that is taken for a title would never be missed, while a title that is taken for a company is told as one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from inventory.country_names import country_code
from inventory.policy.listed_columns import TITLE_WORDS, columns_of, words_of
from inventory.policy.listed_table import TableRow

_VALUE = re.compile(r"\d\d|@|https?:|www\.|\b(?:eu|eea|ewr|ue|worldwide|global)\b", re.IGNORECASE)
_LEGAL_FORM = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|corp|corporation|plc|gmbh|ag|kg|ug|se|bv|nv|sa|sas|sarl|srl|spa|oy|ab|aps|pty|kk"
    r"|b\.v|n\.v|s\.a|s\.r\.l|s\.p\.a)\b\.?",
    re.IGNORECASE,
)
_LONGEST_TITLE = 6


class TableHeading(NamedTuple):
    """The titles of a table's columns, and the place (from 0) of the first row below them."""

    titles: tuple[str, ...]
    start: int


def heading_of(table: Sequence[TableRow]) -> TableHeading | None:
    """Return the heading of a table, those of several rows joined; None where it has none."""
    first = _first_full_row(table)
    end = first
    while end < len(table) and table[end].is_header:
        end += 1
    if first < end < len(table):
        return TableHeading(_joined(table[first:end]), end)
    if first < len(table) and _reads_as_titles(table[first], table[first + 1 :]):
        return TableHeading(table[first].cells, first + 1)
    return None


def rows_of_data(table: Sequence[TableRow], heading: TableHeading | None) -> list[TableRow]:
    """Return the rows that tell of somebody: all below the heading but those that head a part of the table."""
    if heading is None:
        return list(table)
    width = len(heading.titles)
    below = table[heading.start :]
    return [row for row in below if not (row.is_header and width > 1 and len(_texts(row)) == 1)]


def _first_full_row(table: Sequence[TableRow]) -> int:
    """The place of the first row that fills more than one column: before it stand lines that speak of the whole."""
    width = max((len(row.cells) for row in table), default=0)
    if width < 2:
        return 0
    return next((place for place, row in enumerate(table) if len(_texts(row)) > 1), 0)


def _texts(row: TableRow) -> set[str]:
    return {cell for cell in row.cells if cell}


def _joined(rows: Sequence[TableRow]) -> tuple[str, ...]:
    width = max(len(row.cells) for row in rows)
    columns = ([row.cells[place] for row in rows if place < len(row.cells)] for place in range(width))
    return tuple(" ".join(dict.fromkeys(filter(None, cells))) for cells in columns)


def _reads_as_titles(row: TableRow, below: Sequence[TableRow]) -> bool:
    """Whether a row reads as titles: that of the names entirely, most others in part, and no cell as a value.

    A title does not come again below, and most of what stands below that of the names are no titles: else the row is
    one of data with a role or the like in it. Where nothing stands below, every cell must read as a title.
    """
    columns = columns_of(row.cells)
    if columns is None or not _is_all_title(row.cells[columns.name]):
        return False
    cells = [(place, cell) for place, cell in enumerate(row.cells) if cell]
    if any(_is_value(cell) or _comes_again(cell, place, below) for place, cell in cells):
        return False
    names = [other.cells[columns.name] for other in below if columns.name < len(other.cells)]
    if 2 * sum(map(_is_all_title, names)) > len(names) > 0:
        return False
    titles = sum(bool(words_of(cell) & TITLE_WORDS) or not words_of(cell) for _, cell in cells)
    return 2 * titles > len(cells) if below else titles == len(cells)


def _is_all_title(cell: str) -> bool:
    return bool(words := words_of(cell)) and words <= TITLE_WORDS


def _is_value(cell: str) -> bool:
    """Whether a cell holds a country, a number, an address or a company's legal form, or is as long as a sentence."""
    found = _VALUE.search(cell) or _LEGAL_FORM.search(cell) or country_code(cell)
    return bool(found) or len(cell.split()) > _LONGEST_TITLE


def _comes_again(cell: str, place: int, below: Sequence[TableRow]) -> bool:
    wanted = cell.casefold()
    return any(place < len(row.cells) and row.cells[place].casefold() == wanted for row in below)
