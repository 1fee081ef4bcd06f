"""The sheets of a workbook that somebody gives back, as lines for `applying`: columns are known by their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from catalog.workbook.applying import CellFault, SheetLine
from catalog.workbook.columns import SHEETS, SheetKind
from inventory.workbook import ReadSheet

KEY = "key (leave as it is)"
STATE, LISTS, ABOUT = "State", "Lists", "About"


class GivenWorkbook(NamedTuple):
    """The lines by sheet, the digests of the files at the export, what is wrong, and what is not used."""

    lines: dict[str, list[SheetLine]]
    state: dict[str, str]
    faults: tuple[CellFault, ...]
    unused: tuple[str, ...]


def headings_of(kind: SheetKind) -> list[str]:
    """Return the headings of a sheet: the key, whose the record is, its id, then its fields."""
    return [KEY, *filter(None, (kind.owner, kind.id_heading)), *(column.heading for column in kind.columns)]


def given_workbook(sheets: Sequence[ReadSheet]) -> GivenWorkbook:
    """Return what the sheets hold; those whose names are not known are not used, and said to be so."""
    kinds = {kind.name: kind for kind in SHEETS}
    lines: dict[str, list[SheetLine]] = {}
    state: dict[str, str] = {}
    faults: list[CellFault] = []
    unused: list[str] = []
    for sheet in sheets:
        if sheet.name == STATE:
            state = {row.cells[0]: row.cells[1] for row in sheet.rows if len(row.cells) > 1}
        elif sheet.name in kinds:
            faults += _faults(kinds[sheet.name], sheet)
            lines[sheet.name] = list(_lines(kinds[sheet.name], sheet))
            unused += _unused(kinds[sheet.name], sheet)
        elif sheet.name not in (ABOUT, LISTS):
            unused.append(f"the sheet “{sheet.name}”")
    return GivenWorkbook(lines, state, tuple(faults), tuple(unused))


def _headings(sheet: ReadSheet) -> list[str]:
    return [cell.strip().lower() for cell in sheet.rows[0].cells] if sheet.rows else []


def _faults(kind: SheetKind, sheet: ReadSheet) -> Iterator[CellFault]:
    held = _headings(sheet)
    for heading in headings_of(kind):
        if held.count(heading) > 1:
            yield CellFault(kind.name, 1, heading, "the heading stands twice")
    if KEY not in held:
        yield CellFault(kind.name, 1, "", f"the first row has no column “{KEY}”: export the workbook anew")
    for row in sheet.rows:
        for place in row.formulas:
            heading = held[place] if place < len(held) else ""
            yield CellFault(kind.name, row.number, heading, "a formula without a result: put the value into the cell")


def _lines(kind: SheetKind, sheet: ReadSheet) -> Iterator[SheetLine]:
    held = _headings(sheet)
    for row in sheet.rows[1:]:
        cells = {heading: row.cells[place] if place < len(row.cells) else "" for place, heading in enumerate(held)}
        if any(cells.get(heading) for heading in headings_of(kind)):
            own = {column.heading: cells[column.heading] for column in kind.columns if column.heading in cells}
            yield SheetLine(
                row.number, cells.get(KEY, ""), cells.get(kind.owner, ""), cells.get(kind.id_heading, ""), own
            )


def _unused(kind: SheetKind, sheet: ReadSheet) -> list[str]:
    known = headings_of(kind)
    return [
        f"the column “{heading}” of {kind.name}" for heading in _headings(sheet) if heading and heading not in known
    ]


def column_letter(kind: SheetKind | None, heading: str) -> str:
    """Return the letter of a column as it was exported; empty where it is none."""
    headings = headings_of(kind) if kind else []
    if heading not in headings:
        return ""
    place, letters = headings.index(heading), ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters
