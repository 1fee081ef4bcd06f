"""A page of a PDF: its lines of text, and the rules drawn on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class PdfBox(NamedTuple):
    """A part of the page in points; `y` counts from the page's foot."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies in it."""
        return self.x0 - 1 <= point[0] <= self.x1 + 1 and self.y0 - 1 <= point[1] <= self.y1 + 1


@dataclass(slots=True)
class PdfLine:
    """A stretch of text on one line: its words, where it stands, its size in points, whether it is bold throughout.

    `pieces` are its stretches, each with whether it is bold. `side_by_side` with others it may be a cell of a table.
    """

    text: str
    box: PdfBox
    size: float
    bold: bool
    pieces: list[tuple[str, bool]]
    side_by_side: bool = False


@dataclass(slots=True)
class PdfPage:
    """One page; `rules` are thin lines and the edges of boxes, `hidden` texts with why nobody sees them."""

    number: int
    width: float
    height: float
    lines: list[PdfLine] = field(default_factory=list)
    rules: list[PdfBox] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    has_picture: bool = False
