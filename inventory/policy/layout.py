"""Tells table rows that hold data from rows that only lay out the page."""

from __future__ import annotations

from inventory.policy.page.tree import Element

_SECTIONS = ("h1", "h2", "h3", "h4", "h5", "h6", "table", "tr")
_MOST_PARAGRAPHS = 3


def is_data_row(row: Element) -> bool:
    """Whether a row is one clause: it has no headings or tables within, and few paragraphs in a cell."""
    if any(element is not row for element in row.iter(*_SECTIONS)):
        return False
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    most = 1 if len(cells) == 1 else _MOST_PARAGRAPHS
    return all(_paragraphs(cell) <= most for cell in cells)


def _paragraphs(cell: Element) -> int:
    return sum(1 for _ in cell.iter("p", "blockquote")) + (next(cell.iter("ul", "ol", "dl"), None) is not None)
