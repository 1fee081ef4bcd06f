"""The overview on sheets of landscape A4: folded and packed as closely as it takes to fit, and no further."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lxml import etree

from reports.diagram.matrix.body import OUTCOME, Body
from reports.diagram.matrix.gather import Gatherer
from reports.diagram.matrix.geometry import DENSITIES, EDGE, ON_SCREEN, PAGE_HEIGHT, Density, frame
from reports.diagram.matrix.heads import Heads
from reports.diagram.matrix.model import CategoryColumn, Cell, Matrix
from reports.diagram.matrix.notes import Above, Below
from reports.diagram.matrix.pen import SVG, Pen, number
from reports.diagram.matrix.style import DARK, FONTS, MOST_COLUMNS, style_sheet
from reports.diagram.matrix.targets import Href, Resolver, Target
from reports.escaping.visible import shortened, visible

MOST_ALONE = 10
MOST_ON_SCREEN = 48
MOST_FOR_ROWS = PAGE_HEIGHT - 220.0
"""What title, heads and notes leave for rows at the very most."""
LONGEST_ALTERNATIVE = 20_000


class Plan(NamedTuple):
    """What is drawn how closely, and the columns of each sheet."""

    matrix: Matrix
    density: Density
    sheets: tuple[tuple[CategoryColumn, ...], ...]


def plan_for_paper(gatherer: Gatherer) -> Plan:
    """The finest folding, and at it the roomiest density, that fits a page; the coarsest where none does."""
    sheets = tuple(_chunks(gatherer.columns))
    for folding in gatherer.foldings(MOST_ALONE):
        rows = gatherer.rows_by_role(folding)
        if (sum(rows.values()) + len(rows)) * DENSITIES[-1].row > MOST_FOR_ROWS:
            continue
        matrix = gatherer.matrix(folding)
        for density in DENSITIES:
            plan = Plan(matrix, density, sheets)
            if all(_Sheet(plan, columns).height <= PAGE_HEIGHT for columns in sheets):
                return plan
    return Plan(gatherer.matrix(folding), DENSITIES[-1], sheets)


def plan_for_screen(gatherer: Gatherer) -> Plan:
    """The finest folding that has no more rows than somebody scrolls through; rows are as high as a finger needs."""
    for folding in gatherer.foldings(MOST_ALONE):
        if sum(gatherer.rows_by_role(folding).values()) <= MOST_ON_SCREEN:
            break
    return Plan(gatherer.matrix(folding), ON_SCREEN, tuple(_chunks(gatherer.columns)))


def svg_file(plan: Plan) -> bytes:
    """All sheets in one SVG file, one below the other; a mark leads to the sentence below."""
    root = _root(plan, plan.sheets)
    etree.SubElement(root, f"{{{SVG}}}style").text = style_sheet() + _FILE_STYLE
    _draw_all(root, plan, plan.sheets, "", None)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="utf-8") + b"\n"


def svg_sheets(plan: Plan, prefix: str = "") -> list[bytes]:
    """Each sheet as an SVG without a style sheet, for what draws paper; ids begin with `prefix`."""
    found = []
    for place, columns in enumerate(plan.sheets):
        root = _root(plan, (columns,))
        _draw_all(root, plan, (columns,), f"{prefix}{place}-", None)
        found.append(etree.tostring(root, encoding="utf-8"))
    return found


def inline_svg(plan: Plan, prefix: str, resolve: Resolver) -> str:
    """An `<svg>` to stand in an HTML page that has the style sheet; links lead where `resolve` says."""
    root = _root(plan, plan.sheets)
    _draw_all(root, plan, plan.sheets, prefix, resolve)
    return etree.tostring(root, encoding="unicode")


def in_words(matrix: Matrix) -> str:
    """The whole overview as text, for whoever cannot see it."""
    titles = {column.id: column.title for column in matrix.columns}

    def given(key: str, cell: Cell) -> str:
        return f"{len(cell.data)} of {titles[key]} ({OUTCOME[cell.mark]})"

    rows = [f"{row.name} gets {'; '.join(given(*pair) for pair in row.cells.items())}" for row in matrix.rows]
    text = visible(f"{matrix.title}. {matrix.about} {'. '.join(rows)}.")
    return shortened(text, LONGEST_ALTERNATIVE)


_FILE_STYLE = (
    "svg.mx{min-width:1000px;max-width:1500px;width:100%;height:auto}"
    f"@media screen and (prefers-color-scheme:dark){{svg.mx{{background:{DARK['ground']}}}}}\n"
)


class _Sheet:
    """One sheet, measured."""

    def __init__(self, plan: Plan, columns: Sequence[CategoryColumn]) -> None:
        self._plan = plan
        self._columns = columns
        at, whole = plan.matrix.columns.index(columns[0]), len(plan.matrix.columns)
        part = f" (categories {at + 1} to {at + len(columns)} of {whole})" if len(columns) < whole else ""
        self._frame = frame(plan.matrix, plan.density, len(columns))
        self._above = Above(plan.matrix, plan.density, part)
        self._heads = Heads(self._frame, columns, plan.matrix.organisation)
        self._below = Below(plan.matrix, plan.density)
        body = Body(self._frame, plan.matrix, columns, self._below.numbers, _nowhere)
        self.height = 2 * EDGE + self._above.height + self._heads.height + body.height + self._below.height

    def draw(self, pen: Pen, top: float, prefix: str, outside: Resolver | None) -> None:
        """Draw it from `top` downwards."""
        resolve = outside or _to_sentences(self._below.numbers, prefix)
        y = top + EDGE
        self._above.draw(pen, y)
        y += self._above.height
        self._heads.draw(pen, y, resolve)
        y += self._heads.height
        body = Body(self._frame, self._plan.matrix, self._columns, self._below.numbers, resolve)
        body.draw(pen, y)
        self._below.draw(pen, y + body.height, prefix, outside or _nowhere)


def _root(plan: Plan, sheets: Sequence[Sequence[CategoryColumn]]) -> Any:
    matrix = plan.matrix
    height = sum(_Sheet(plan, columns).height for columns in sheets)
    # lxml writes the default namespace for the key None; its stubs know only names.
    root: Any = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})  # type: ignore[dict-item]
    root.set("class", "mx")
    width = plan.density.width
    root.set("width", number(width))
    root.set("height", number(height))
    root.set("viewBox", f"0 0 {number(width)} {number(height)}")
    root.set("font-family", FONTS)
    root.set("role", "group")
    root.set("aria-label", visible(matrix.title))
    etree.SubElement(root, f"{{{SVG}}}desc").text = visible(" ".join((matrix.about, *matrix.notes, *matrix.marks)))
    Pen(root).rect(0, 0, width, height, "ground")
    return root


def _draw_all(
    root: Any, plan: Plan, sheets: Sequence[Sequence[CategoryColumn]], prefix: str, resolve: Resolver | None
) -> None:
    top = 0.0
    for place, columns in enumerate(sheets):
        sheet = _Sheet(plan, columns)
        sheet.draw(Pen(root), top, prefix if not place else f"{prefix}{place}-", resolve)
        top += sheet.height


def _chunks(columns: Sequence[CategoryColumn]) -> Iterator[tuple[CategoryColumn, ...]]:
    """The columns in as few sheets as hold them, about as many on each."""
    sheets = -(-len(columns) // MOST_COLUMNS)
    size = -(-len(columns) // sheets)
    for start in range(0, len(columns), size):
        yield tuple(columns[start : start + size])


def _nowhere(_: Target) -> Href | None:
    return None


def _to_sentences(numbers: Mapping[str, int], prefix: str) -> Resolver:
    """Links to the sentences below the rows."""

    def resolve(target: Target) -> Href | None:
        place = numbers.get(target.sentence or "")
        return None if place is None else Href(f"#{prefix}said-{place}")

    return resolve
