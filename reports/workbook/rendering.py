"""The workbook of an inventory: a sheet a kind of record, with help and lists to pick from; all cells are text."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from catalog.workbook.columns import SHEETS, Column, Pick, SheetKind
from catalog.workbook.rows import RecordRow
from catalog.workbook.sheet_lines import ABOUT, LISTS, STATE, headings_of
from reports.json_schema.words import WORDS

SPARE_ROWS = 500
"""Rows below the records in which lists to pick from are at hand."""
_ABOUT = (
    "This workbook holds the inventory of {name}.",
    "Change cells, add rows at the end of a sheet, or delete rows. Then: inventory import workbook FILE --dry-run",
    "Leave the first column as it is; in a new row it stays empty.",
    "Several values stand in one cell, with commas between them.",
    "What a cell cannot show on one line is YAML in brackets, such as {{a: b}} or [a, b].",
    "A click on a cell shows what it is for. Comments of the files are not shown here, and stay.",
)
_WIDE = frozenset({"quote", "title", "note", "services", "definition", "reason"})


def render_workbook(
    name: str, rows: Mapping[str, Sequence[RecordRow]], picks: Mapping[Pick, Sequence[str]], state: Mapping[str, str]
) -> bytes:
    """Return the workbook as bytes; `rows` are those of each sheet, `state` the digest of each file."""
    target = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, plain) as book:
        about = book.add_worksheet(ABOUT)
        about.set_column(0, 0, 110)
        for number, line in enumerate(_ABOUT):
            about.write_string(number, 0, line.format(name=name))
        ranges = _lists(book, picks)
        for kind in SHEETS:
            _sheet(book, kind, rows.get(kind.name, ()), ranges)
        _pairs(book, state)
        book.worksheets_objs.sort(key=lambda page: page.get_name() in (LISTS, STATE))
    return target.getvalue()


def _lists(book: Any, picks: Mapping[Pick, Sequence[str]]) -> dict[Pick, str]:
    """Write the lists into a hidden sheet; returns the range of each."""
    page = book.add_worksheet(LISTS)
    page.hide()
    found: dict[Pick, str] = {}
    for place, (name, values) in enumerate(picks.items()):
        for number, value in enumerate(values):
            page.write_string(number, place, value)
        if values:
            letter = chr(ord("A") + place)
            found[name] = f"={LISTS}!${letter}$1:${letter}${len(values)}"
    return found


def _pairs(book: Any, state: Mapping[str, str]) -> None:
    page = book.add_worksheet(STATE)
    page.hide()
    for number, (file, digest) in enumerate(state.items()):
        page.write_string(number, 0, file)
        page.write_string(number, 1, digest)


def _sheet(book: Any, kind: SheetKind, rows: Sequence[RecordRow], ranges: Mapping[Pick, str]) -> None:
    page = book.add_worksheet(kind.name)
    head = book.add_format({"bold": True, "bg_color": "#e7edf3", "border": 1, "border_color": "#c8ced6"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    key = book.add_format({"num_format": "@", "font_color": "#8a94a0", "valign": "top"})
    headings = headings_of(kind)
    for place, heading in enumerate(headings):
        page.write_string(0, place, heading, head)
        page.set_column(place, place, 6 if not place else 48 if heading in _WIDE else 22, text if place else key)
    for number, row in enumerate(rows, 1):
        for place, cell in enumerate(_cells(kind, row)):
            if cell:
                page.write_string(number, place, cell, text if place else key)
    _help(page, kind, len(headings) - len(kind.columns), len(rows) + SPARE_ROWS, ranges)
    page.freeze_panes(1, 1)
    if rows:
        page.autofilter(0, 0, len(rows), len(headings) - 1)


def _cells(kind: SheetKind, row: RecordRow) -> list[str]:
    own = [*([row.owner] if kind.owner else []), *([row.id] if kind.id_heading else [])]
    return [row.key, *own, *row.cells]


def _help(page: Any, kind: SheetKind, first: int, last: int, ranges: Mapping[Pick, str]) -> None:
    """Put help, and lists to pick from, over the cells of each column; other values are only warned of."""
    if kind.owner == "category" and "categories" in ranges:
        page.data_validation(1, 1, last, 1, _picked(ranges["categories"], "category", "Whose record it is."))
    for place, column in enumerate(kind.columns, first):
        help_text = _words(column)
        source = ranges.get(column.pick) if column.pick else None
        page.data_validation(
            1, place, last, place,
            _picked(source, column.heading, help_text) if source
            else {"validate": "any", "input_title": column.heading[:32], "input_message": help_text},
        )  # fmt: skip


def _picked(source: str, title: str, message: str) -> dict[str, str]:
    return {
        "validate": "list", "source": source, "error_type": "warning", "input_title": title[:32],
        "input_message": message[:255], "error_title": "Not in the list",
        "error_message": "It may be one of your own. Keep it?",
    }  # fmt: skip


def _words(column: Column) -> str:
    many = " Several: with commas between." if column.form == "list" else ""
    return (WORDS.get(column.words, f"The field {column.heading}.") + many)[:255]
