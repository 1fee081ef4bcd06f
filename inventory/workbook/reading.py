"""The sheets of a workbook, row by row: no formula is worked out, no link is followed, nothing else is loaded."""

from __future__ import annotations

import datetime
import io
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

from inventory.workbook.package import MOST_BYTES, UnreadableWorkbookError, checked_package

MOST_ROWS, MOST_COLUMNS = 20_000, 256
LONGEST_CELL = 32_767
"""What a cell of a spreadsheet holds at most, in characters."""


class SheetRow(NamedTuple):
    """One row: its number (from 1) and its cells as text; `formulas` are places (from 0) of cells without a result."""

    number: int
    cells: tuple[str, ...]
    formulas: tuple[int, ...] = ()


class ReadSheet(NamedTuple):
    """One sheet by name, with its rows that hold something; a hidden one is `hidden`."""

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False


def read_workbook(content: bytes) -> tuple[ReadSheet, ...]:
    """Return the sheets of an XLSX file. Raises UnreadableWorkbookError where it is none, or hostile, or far too large.

    A cell with a formula holds the result that the spreadsheet program stored; where it stored none, the row says so.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableWorkbookError(
            f"It is larger than {MOST_BYTES >> 20} MiB.", "Save the sheet that matters in a workbook of its own."
        )
    checked_package(content)
    try:
        return tuple(_sheets(content))
    except UnreadableWorkbookError:
        raise
    except Exception as error:
        raise UnreadableWorkbookError(
            f"Its sheets cannot be read: {type(error).__name__}.",
            "Open it in a spreadsheet program, and save it as XLSX once more.",
        ) from error


def _sheets(content: bytes) -> Iterator[ReadSheet]:
    results = _opened(content, results=True)
    formulas = _opened(content, results=False) if _may_hold_formulas(content) else None
    try:
        for sheet in results.worksheets:
            written = formulas[sheet.title] if formulas else None
            yield ReadSheet(sheet.title, tuple(_rows(sheet, written)), sheet.sheet_state != "visible")
    finally:
        for book in filter(None, (results, formulas)):
            book.close()


def _opened(content: bytes, *, results: bool) -> Any:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that it leaves out: none of them holds text
        return openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=results, keep_links=False)


def _may_hold_formulas(content: bytes) -> bool:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if "worksheets/" in name and name.endswith(".xml")]
        return any(b"<f>" in (part := archive.read(name)) or b"<f " in part for name in names)


def _rows(sheet: Any, written: Any) -> Iterator[SheetRow]:
    """The rows that hold something; what a sheet states of its own size is not believed."""
    sheet.reset_dimensions()
    beside = _formula_rows(written) if written is not None else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1):
            if number > MOST_ROWS:
                raise _too_large(sheet.title)
            cells = tuple(_text(cell.value) for cell in row)
            if len(cells) > MOST_COLUMNS and cells[-1]:
                raise _too_large(sheet.title)
            missing = tuple(place for place in beside.get(number, ()) if place < len(cells) and not cells[place])
            if any(cells) or missing:
                last = max(place for place, cell in enumerate(cells) if cell or place in missing)
                yield SheetRow(number, cells[: last + 1], missing)


def _formula_rows(sheet: Any) -> dict[int, list[int]]:
    """The places of formulas by row number."""
    sheet.reset_dimensions()
    found: dict[int, list[int]] = {}
    for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), 1):
        for place, cell in enumerate(row):
            if getattr(cell, "data_type", "") == "f":
                found.setdefault(number, []).append(place)
    return found


def _too_large(title: str) -> UnreadableWorkbookError:
    return UnreadableWorkbookError(
        f"Its sheet “{title}” has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns.",
        "Save the part of it that matters in a workbook of its own.",
    )


def _text(value: Any) -> str:
    """A value as its reader sees it: days as in 2014-11-03, whole numbers without a decimal point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return (value.date() if value.time() == datetime.time() else value).isoformat(*_separator(value))
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)[:LONGEST_CELL].replace("\r\n", "\n").replace("\r", "\n").strip()


def _separator(value: datetime.datetime) -> tuple[str, ...]:
    return () if value.time() == datetime.time() else (" ",)
