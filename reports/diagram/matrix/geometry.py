"""Where things stand on a sheet. Lengths are CSS pixels: a landscape A4 page is 1123 × 794, and 1 px is 0.75 pt."""

from __future__ import annotations

from dataclasses import dataclass

from reports.diagram.matrix.model import Matrix, OverviewRow
from reports.diagram.text_fit import text_width

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 1123.0, 794.0, 26.0
EDGE = 16.0
"""The margin above and below."""
SMALLEST = 9.6
"""The smallest text: 7.2 pt on paper."""
LINE = 12.0
"""The height of a line of the smallest text."""
INDENT = 11.0
OWN_USE = "Own use (purposes)"
UPRIGHT_BELOW = 58.0
"""Columns narrower than this have their heads written upwards."""
NUMBER_FROM = 31.0
"""Columns narrower than this have no room for a number beside the mark."""


@dataclass(frozen=True, slots=True)
class Density:
    """How close rows stand, how large names are, how many lines a quoted sentence has (0: it is not quoted).

    `quotes_own_use` says whether the sentences of the organisation's own use are quoted as well.
    """

    row: float
    size: float
    sentence_lines: int
    quotes_own_use: bool = False
    width: float = PAGE_WIDTH
    most_for_names: float = 262.0

    @property
    def inner(self) -> float:
        """The width within the margins."""
        return self.width - 2 * MARGIN

    @property
    def name_lines(self) -> int:
        """How many lines a name may take."""
        return 2 if self.row >= 2 * (self.size + 1.0) else 1

    @property
    def group(self) -> float:
        """The height of a heading above rows."""
        return max(14.0, self.row * 0.85)


DENSITIES = (
    Density(21.0, 11.5, 2, quotes_own_use=True),
    Density(17.5, 11.0, 2, quotes_own_use=True),
    Density(17.5, 11.0, 2),
    Density(19.0, 11.0, 1),
    Density(16.5, 10.5, 1),
    Density(14.5, 10.0, 1),
    Density(13.5, SMALLEST, 1),
    Density(13.5, SMALLEST, 0),
)
"""What is tried for paper, from the roomiest on."""
ON_SCREEN = Density(26.0, 11.5, 3, quotes_own_use=True, width=1000.0, most_for_names=172.0)
"""Rows as high as a finger or a shaky hand needs (24 px: WCAG 2.2, 2.5.8), as wide as a page leaves at 1280 px."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The edges of what stands side by side: names, countries, columns, purposes, lines of the policy."""

    density: Density
    names: float
    country: float
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


def held_by(organisation: str) -> str:
    """What stands beside the titles of the categories."""
    return f"Held by {organisation}"


def country_words(row: OverviewRow) -> str:
    """The countries of a row, with a cross where data go there without a ground."""
    return f"× {row.country}" if row.transfer_fails else row.country


def frame(matrix: Matrix, density: Density, columns: int) -> Frame:
    """The frame for so many columns; what they do not need goes to the names and the purposes."""
    crowded = columns > 20
    longest = max(
        (text_width(row.name, density.size, bold=row.fails) + row.depth * INDENT for row in matrix.rows), default=0.0
    )
    own = text_width(OWN_USE, density.size)
    held = min(text_width(held_by(matrix.organisation), density.size, bold=True), 190.0)
    names = min(max(longest, own, held, 120.0) + 6.0, 200.0 if crowded else density.most_for_names)
    countries = (text_width(country_words(row), SMALLEST, bold=row.transfer_fails) for row in matrix.rows)
    country = min(max(44.0, *countries), 62.0) if matrix.rows else 44.0
    end = density.width - MARGIN
    start = MARGIN + names + country + 10.0
    purposes, lines = (124.0, 58.0) if crowded else (150.0, 84.0) if density.width >= PAGE_WIDTH else (122.0, 84.0)
    column = min((end - start - purposes - lines - 10.0) / columns, 104.0)
    return Frame(
        density, MARGIN, country, start - 8.0, start, column, columns, start + column * columns + 10.0, lines, end
    )
