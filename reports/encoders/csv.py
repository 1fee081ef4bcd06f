"""CSV by RFC 4180, of which spreadsheets make no formulas.

A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from reports.encoders.sheet import Cell, Register, Sheet, shown

LIST = "List"
"""Heading of the column that names the sheet, where several stand in one table."""
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def encode(register: Register) -> str:
    """The first sheet as CSV: the column headings, then the rows, lines ended by CR LF.

    Sheets with the same columns follow in the same table, whose last column then says in which list a row stands.
    Marks of what is missing come first, each as a row: nobody can read on without having met them.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    columns, rows = _table([sheet for sheet in register.sheets if not sheet.only_in_workbook])
    writer.writerows([harmless(mark)] for mark in register.marks)
    writer.writerow([harmless(column) for column in columns])
    writer.writerows(map(_row, rows))
    return target.getvalue()


def _table(sheets: Sequence[Sheet]) -> tuple[Sequence[str], Sequence[Sequence[Cell]]]:
    first = sheets[0]
    alike = [sheet for sheet in sheets if sheet.columns == first.columns]
    if len(alike) == 1:
        return first.columns, first.rows
    return (*first.columns, LIST), [(*row, sheet.title) for sheet in alike for row in sheet.rows]


def _row(row: Sequence[Cell]) -> list[str | int]:
    return [cell if isinstance(cell, int) else harmless(cell) for cell in row]


def harmless(cell: Cell) -> str:
    """The text of a cell, with an apostrophe where it would begin a formula."""
    text = shown(cell)
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
