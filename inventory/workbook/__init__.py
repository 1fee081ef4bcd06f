"""Workbooks as spreadsheets save them: hostile files refused, every cell as the text that its reader sees."""

from inventory.workbook.package import UnreadableWorkbookError
from inventory.workbook.reading import ReadSheet, SheetRow, read_workbook

__all__ = ["ReadSheet", "SheetRow", "UnreadableWorkbookError", "read_workbook"]
