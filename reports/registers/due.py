"""What is due and when, for a calendar, a meeting or an auditor: the earliest first, what is overdue marked."""

from __future__ import annotations

import datetime

from catalog.explain.due import DueItem, due_items
from inventory.calendar_periods import day_after
from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.registers._words import stand

COLUMNS = ("By", "Stands", "What is to be done", "About", "Why", "File")
ABOUT = "Agreements, evidence, grounds of transfers, waivers and policies that end, and announcements that must go out."
SOON = "P30D"


def register(contents: Contents) -> Register:
    """One row for each day on record by which something is to be done."""
    items = due_items(contents.prepared, contents.report.assessment.categories)
    rows = [_row(item, contents.prepared.day) for item in items]
    return Register("What is due", stand(contents), [Sheet("Due", ABOUT, COLUMNS, rows)])


def _row(item: DueItem, day: datetime.date) -> list[Cell]:
    return [item.by, _standing(item.by, day), item.what, item.where, item.why, item.file]


def _standing(by: datetime.date, day: datetime.date) -> str:
    if by <= day:
        return "overdue"
    return "within 30 days" if by <= day_after(day, SOON) else "later"
