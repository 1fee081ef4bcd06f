"""Workbooks by xlsxwriter. Nothing becomes a formula, and no text becomes a link: only names lead to their rows.

Days are days and numbers are numbers, so that they sort and filter; the same register gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
import xlsxwriter.utility  # type: ignore[import-untyped]

from reports.encoders.sheet import Cell, Gap, Missing, NotApplicable, Register, Sheet, shown
from reports.escaping.visible import shortened
from reports.tool import TOOL

LONGEST_CELL = 32_000
"""A spreadsheet's cell holds 32 767 characters."""
MOST_COLUMNS = 16_000
WIDEST, NARROWEST, MARK = 46, 12, 4
SAMPLE = 200
TOP = 3
MOST_LINKS = 60_000
"""Excel opens no sheet of more than 65 530 links."""


def encode(register: Register, made: datetime.datetime) -> bytes:
    """The register as a workbook, dated `made`."""
    target = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, plain) as book:
        book.set_properties({
            "title": shortened(shown(register.title), 200), "comments": shortened(shown(register.stand), 200),
            "author": shown(register.publisher) or TOOL["name"], "created": made.replace(tzinfo=None, microsecond=0),
        })  # fmt: skip
        formats = _formats(book)
        top = TOP + len(register.marks)
        places = _places(register, top + 1)
        for sheet in register.sheets:
            _write(book.add_worksheet(sheet.title), register, sheet, formats, places)
    return target.getvalue()


Places = Mapping[tuple[str, int], Mapping[str, int]]
"""By sheet and column the first row in which each text stands, of the columns to which some sheet leads."""


def _places(register: Register, first: int) -> Places:
    wanted = {target for sheet in register.sheets for target in sheet.leads_to.values()}
    found: dict[tuple[str, int], dict[str, int]] = {}
    for sheet in register.sheets:
        for title, column in wanted:
            if title == sheet.title:
                texts = found.setdefault((title, column), {})
                for number, row in enumerate(sheet.rows, first):
                    texts.setdefault(shown(row[column]), number)
    return found


def _formats(book: Any) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#c8ced6"}
    head = {**wrapped, "bold": True, "bg_color": "#e7edf3"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "notice": book.add_format({"bold": True, "font_color": "#9c1324"}),
        "about": book.add_format({"font_color": "#404a55"}),
        "head": book.add_format(head),
        "turned": book.add_format({**head, "rotation": 60, "text_wrap": False, "valign": "bottom"}),
        "cell": book.add_format(wrapped),
        "day": book.add_format({**wrapped, "num_format": "yyyy-mm-dd", "align": "left"}),
        "link": book.add_format({**wrapped, "font_color": "#0a4f96", "underline": 1}),
        "not due": book.add_format({**wrapped, "italic": True, "font_color": "#5c6670"}),
        "mark": book.add_format({**wrapped, "align": "center"}),
        "missing": book.add_format({**wrapped, "italic": True, "font_color": "#9c1324", "bg_color": "#fdecee"}),
    }


def _write(page: Any, register: Register, sheet: Sheet, formats: dict[str, Any], places: Places) -> None:
    page.write_string(0, 0, shortened(shown(register.title), LONGEST_CELL), formats["title"])
    page.write_string(1, 0, shortened(f"{shown(sheet.about)} {shown(register.stand)}", LONGEST_CELL), formats["about"])
    top = TOP + len(register.marks)
    for number, mark in enumerate(register.marks, 2):
        page.write_string(number, 0, shortened(shown(mark), LONGEST_CELL), formats["notice"])
    if register.marks:
        page.set_header(f"&L{shortened(shown(register.marks[0]), 200).replace('&', '&&')}")
        page.set_tab_color("#9c1324")
    columns = sheet.columns[:MOST_COLUMNS]
    for place, heading in enumerate(columns):
        turned = sheet.is_mark(place)
        text = shortened(shown(heading), 250)
        page.write_string(top, place, text, formats["turned" if turned else "head"])
        page.set_column(place, place, MARK if turned else _width(sheet, place))
    links = {place: (target, places.get(target, {})) for place, target in sheet.leads_to.items()}
    for number, row in enumerate(sheet.rows, top + 1):
        for place, cell in enumerate(row[:MOST_COLUMNS]):
            target, rows = links.get(place, (("", 0), {}))
            led = rows.get(shown(cell)) if isinstance(cell, str) and number * len(links) < MOST_LINKS else None
            if led is None:
                _cell(page, number, place, cell, formats, sheet.is_mark(place))
            else:
                address = f"internal:'{target[0]}'!{xlsxwriter.utility.xl_rowcol_to_cell(led, target[1])}"
                page.write_url(number, place, address, formats["link"], shortened(shown(cell), LONGEST_CELL))
    page.freeze_panes(top + 1, 1)
    if sheet.rows:
        page.autofilter(top, 0, top + len(sheet.rows), len(columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_footer("&R&P / &N")


def _cell(page: Any, row: int, column: int, cell: Cell, formats: dict[str, Any], mark: bool) -> None:
    if isinstance(cell, int):
        page.write_number(row, column, cell, formats["cell"])
        return
    if isinstance(cell, datetime.date):
        page.write_datetime(row, column, datetime.datetime.combine(cell, datetime.time()), formats["day"])
        return
    form = "mark" if mark else "cell"
    if isinstance(cell, Missing | Gap):
        form = "missing"
    elif isinstance(cell, NotApplicable):
        form = "not due"
    page.write_string(row, column, shortened(shown(cell), LONGEST_CELL), formats[form])


def _width(sheet: Sheet, place: int) -> int:
    lengths = [len(str(row[place])) for row in sheet.rows[:SAMPLE]]
    longest = max([*lengths, len(sheet.columns[place])])
    return max(NARROWEST, min(WIDEST, longest + 2))
