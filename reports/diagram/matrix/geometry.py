"""Where things stand on a sheet. Lengths are CSS pixels: a landscape A4 page is 1123 × 794, and 1 px is 0.75 pt."""

from __future__ import annotations

from dataclasses import dataclass

from reports.diagram.matrix.model import Matrix
from reports.diagram.matrix.text_fit import text_width

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 1123.0, 794.0, 26.0
SMALLEST = 9.6
"""The smallest text: 7.2 pt on paper."""
INDENT = 11.0
UPRIGHT_BELOW = 58.0
"""Columns narrower than this have their heads written upwards."""
NUMBER_FROM = 31.0
"""Columns narrower than this have no room for a number beside the mark."""


@dataclass(frozen=True, slots=True)
class Density:
    """How close rows stand, how large texts are, and how many lines a quoted sentence has (0: it is not quoted)."""

    row: float
    size: float
    small: float
    sentence_lines: int

    @property
    def group(self) -> float:
        """The height of a heading above rows."""
        return max(14.0, self.row * 0.85)


DENSITIES = (
    Density(21.0, 11.5, SMALLEST, 2),
    Density(17.5, 11.0, SMALLEST, 2),
    Density(19.0, 11.0, SMALLEST, 1),
    Density(16.5, 10.5, SMALLEST, 1),
    Density(14.5, 10.0, SMALLEST, 1),
    Density(13.5, SMALLEST, SMALLEST, 0),
)
"""What is tried for paper, from the roomiest on."""
ON_SCREEN = Density(26.0, 12.0, 10.5, 2)
"""Rows on a page of its own height: a finger or a shaky hand hits a mark of 24 px (WCAG 2.2, 2.5.8)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of what stands side by side: names, countries, columns, purposes, lines of the policy."""

    density: Density
    names: float
    country_end: float
    columns: float
    column: float
    count: int
    purposes: float
    lines_width: float
    lines_end: float

    @property
    def columns_end(self) -> float:
        """The right edge of the last column."""
        return self.columns + self.column * self.count

    @property
    def upright(self) -> bool:
        """Whether heads are written upwards."""
        return self.column < UPRIGHT_BELOW

    @property
    def radius(self) -> float:
        """The radius of a mark."""
        return min(self.column / 2 - 1.5, self.density.row / 2 - 2.5, 6.5)

    def middle(self, position: int) -> float:
        """The middle of a column."""
        return self.columns + self.column * (position + 0.5)


def frame(matrix: Matrix, density: Density, columns: int) -> Frame:
    """The frame for so many columns; what they do not need goes to the names and the purposes."""
    crowded = columns > 20
    longest = max(
        (text_width(row.name, density.size, bold=row.fails) + row.depth * INDENT for row in matrix.rows), default=0.0
    )
    own = text_width("Own use, number of purposes", density.size)
    names = min(max(longest, own, 120.0) + 6.0, 190.0 if crowded else 262.0)
    country = 50.0
    end = PAGE_WIDTH - MARGIN
    start = MARGIN + names + country + 8.0
    purposes, lines = (124.0, 58.0) if crowded else (150.0, 84.0)
    column = min((end - start - purposes - lines - 10.0) / columns, 104.0)
    return Frame(density, MARGIN, start - 8.0, start, column, columns, start + column * columns + 10.0, lines, end)
