"""The visible sheets of a workbook as tables in which a list of recipients may stand."""

from __future__ import annotations

from inventory.policy.listed_table import TableRow
from inventory.workbook import ReadSheet, read_workbook


def sheet_tables(content: bytes) -> tuple[list[list[TableRow]], list[str]]:
    """Return the visible sheets as tables, and the names of the hidden ones, which nobody sees and nobody reads.

    Raises inventory.workbook.UnreadableWorkbookError.
    """
    sheets = read_workbook(content)
    return [_table(sheet) for sheet in sheets if not sheet.hidden], [sheet.name for sheet in sheets if sheet.hidden]


def _table(sheet: ReadSheet) -> list[TableRow]:
    return [TableRow(row.cells, row.number, False) for row in sheet.rows]
