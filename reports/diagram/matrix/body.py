"""The rows: who gets it, a mark for each category, for what, and on which lines of the policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from catalog.counting import counted
from reports.diagram.matrix.geometry import INDENT, NUMBER_FROM, OWN_USE, SMALLEST, Frame, country_words
from reports.diagram.matrix.marks import draw_mark, draw_triangle
from reports.diagram.matrix.model import CategoryColumn, Cell, Mark, Matrix, OverviewRow, OwnUse
from reports.diagram.matrix.pen import Pen, number
from reports.diagram.matrix.style import Ink
from reports.diagram.matrix.targets import Resolver, Target
from reports.diagram.text_fit import fitted, text_width, wrapped

OUTCOME: dict[Mark, str] = {
    "none": "nothing to prove", "proved": "proved", "loose": "on an open list", "failing": "not proved",
    "unjudged": "not judged",
}  # fmt: skip


class Body:
    """All rows on one frame; `entries` are the numbers of the quoted sentences, by statement."""

    def __init__(
        self,
        frame: Frame,
        matrix: Matrix,
        columns: Sequence[CategoryColumn],
        entries: Mapping[str, int],
        resolve: Resolver,
    ) -> None:
        self._frame = frame
        self._matrix = matrix
        self._columns = columns
        self._entries = entries
        self._resolve = resolve
        density = frame.density
        self._own_use = any(column.use for column in columns)
        rows = len(matrix.rows) + self._own_use
        self.height = 18 + rows * density.row + len(matrix.groups) * density.group + (4 if self._own_use else 0)

    def draw(self, pen: Pen, top: float) -> None:
        """Draw them from `top` downwards."""
        frame, density = self._frame, self._frame.density
        self._draw_columns(pen, top)
        self._draw_heading(pen, top + 13)
        y = top + 18
        for group in self._matrix.groups:
            base = y + density.group - 4
            pen.text(frame.names, base, group.label, SMALLEST, "dim", bold=True)
            y += density.group
            self._rule(pen, y - 0.5)
            for place, row in enumerate(group.rows):
                if place:
                    self._rule(pen, y, 0.4)
                self._draw_row(pen, y, row)
                y += density.row
        if self._own_use:
            self._rule(pen, y + 2)
            self._draw_own_use(pen, y + 4)

    def _draw_columns(self, pen: Pen, top: float) -> None:
        frame = self._frame
        for position in range(frame.count):
            left = frame.columns + position * frame.column
            pen.rect(left, top, frame.column, self.height, classes=f"col col{position}")
            pen.line(f"M{number(left)} {number(top)}v{number(self.height)}", "line", 0.5)
        pen.line(f"M{number(frame.columns_end)} {number(top)}v{number(self.height)}", "line", 0.5)

    def _draw_heading(self, pen: Pen, base: float) -> None:
        frame, size = self._frame, self._frame.density.size
        pen.text(frame.names, base, "Goes to" if self._matrix.rows else "Goes to nobody", size, bold=True)
        pen.text(frame.country_end, base, "country", SMALLEST, "dim", anchor="end")
        pen.text(frame.purposes, base, "For", size, bold=True)
        pen.text(frame.lines_end, base, "Policy, line", SMALLEST if frame.count > 20 else size, anchor="end", bold=True)

    def _rule(self, pen: Pen, y: float, width: float = 1.0) -> None:
        pen.line(f"M{number(self._frame.names)} {number(y)}H{number(self._frame.lines_end)}", "line", width)

    def _draw_row(self, pen: Pen, top: float, row: OverviewRow) -> None:
        frame, density = self._frame, self._frame.density
        base = top + density.row / 2 + density.size * 0.36
        own = pen.group("row", label=row.name)
        own.rect(frame.names - 6, top, frame.lines_end - frame.names + 12, density.row, classes="hit")
        self._draw_name(own, base, row)
        country = fitted(country_words(row), frame.country, SMALLEST, bold=row.transfer_fails)
        own.text(frame.country_end, base, country, SMALLEST, "bad" if row.transfer_fails else "dim", anchor="end",
                 bold=row.transfer_fails)  # fmt: skip
        for position, column in enumerate(self._columns):
            cell = row.cells.get(column.id)
            if cell is not None:
                self._draw_cell(own, top, position, cell, f"{row.name}: {column.title}")
        self._draw_ends(own, base, row)

    def _draw_name(self, pen: Pen, base: float, row: OverviewRow) -> None:
        frame, size = self._frame, self._frame.density.size
        left = frame.names + 4 + row.depth * INDENT
        found = self._resolve(Target("recipient", row.recipients[0])) if len(row.recipients) == 1 else None
        name = pen.group(label=row.name, tip=row.tip, href=found.href if found else None)
        if row.depth:
            name.line(f"M{number(left - 7)} {number(base - 9)}v6h5", "dim", 1.1)
        ink: Ink = "bad" if row.fails else "ink"
        room = frame.country_end - frame.country - left - 3
        lines = wrapped(row.name, room, size, frame.density.name_lines, bold=row.fails)
        for place, line in enumerate(lines):
            shift = (place - (len(lines) - 1) / 2) * (size + 0.5)
            name.text(left, base + shift, line, size, ink, bold=row.fails)

    def _draw_cell(self, pen: Pen, top: float, position: int, cell: Cell, about: str) -> None:
        frame, density = self._frame, self._frame.density
        types = counted(len(cell.data), "type")
        classes = " ".join(["cell", f"k{position}", *sorted({f"q{self._entries[s]}" for s in cell.sentences
                                                             if s in self._entries})])  # fmt: skip
        label = f"{about}, {types}, {OUTCOME[cell.mark]}"
        own = self._linked(pen, classes, label, cell)
        own.rect(frame.columns + position * frame.column + 0.5, top + 0.5, frame.column - 1, density.row - 1,
                 classes="hit")  # fmt: skip
        self._draw_inside(own, frame.middle(position), top + density.row / 2, cell, len(cell.data))

    def _linked(self, pen: Pen, classes: str, label: str, cell: Cell) -> Pen:
        first = cell.sentences[0] if cell.sentences else None
        name = cell.disclosures[0] if cell.disclosures else ""
        found = self._resolve(Target("disclosure", name, first, cell.disclosures)) if name else None
        own = pen.group(classes, label=label, tip=cell.tip, href=found.href if found else None)
        if found and found.rows:
            own.parent.set("data-rows", found.rows)
        if not found:
            own.parent.set("tabindex", "0")
        return own

    def _draw_inside(self, pen: Pen, middle: float, y: float, cell: Cell, count: int) -> None:
        """The mark, its number to the right, and the sign of sensitive data."""
        frame, size = self._frame, max(SMALLEST, self._frame.density.size - 0.5)
        if frame.column < NUMBER_FROM:
            draw_mark(pen, middle, y, frame.radius, cell.mark, cell.under_condition, bool(cell.accepted))
            if cell.sensitive and frame.column >= 22:
                draw_triangle(pen, middle + frame.radius + 0.5, y + 4, 5.0)
            return
        x = middle - min(12.0, frame.column / 2 - frame.radius - 2.0)
        draw_mark(pen, x, y, frame.radius, cell.mark, cell.under_condition, bool(cell.accepted))
        words = str(count)
        start = x + frame.radius + 4.5
        pen.text(start, y + size * 0.36, words, size, "sens" if cell.sensitive else "ink", bold=True)
        if cell.sensitive:
            draw_triangle(pen, start + text_width(words, size, bold=True) + 1.5, y + 3.5, 6.5)

    def _draw_ends(self, pen: Pen, base: float, row: OverviewRow | OwnUse) -> None:
        """What for, in the room that the lines of the policy leave."""
        frame = self._frame
        lines = self._lines(row)
        pen.text(frame.lines_end, base, lines, SMALLEST, "dim" if row.permitted_by else "bad", anchor="end")
        if row.purposes:
            more = f" +{len(row.purposes) - 1}" if len(row.purposes) > 1 else ""
            room = frame.lines_end - frame.purposes - text_width(lines, SMALLEST) - text_width(more, SMALLEST) - 8
            pen.text(frame.purposes, base, fitted(row.purposes[0], room, SMALLEST) + more, SMALLEST)

    def _lines(self, row: OverviewRow | OwnUse) -> str:
        """The lines that permit it, the one that forbids some of it, or that there is none."""
        sentences = self._matrix.sentences
        forbidding = dict.fromkeys(f"× {sentences[name].number}" for name in row.forbidden_by)
        words = [*self._cited(row), *forbidding] or ["none"]
        whole, shown = len(words), ", ".join(words)
        while text_width(shown, SMALLEST) > self._frame.lines_width and len(words) > 1:
            words.pop()
            shown = f"{', '.join(words)} +{whole - len(words)}"
        return fitted(shown, self._frame.lines_width, SMALLEST)

    def _draw_own_use(self, pen: Pen, top: float) -> None:
        frame, density = self._frame, self._frame.density
        base = top + density.row / 2 + density.size * 0.36
        own = pen.group("row", label=OWN_USE)
        own.rect(frame.names - 6, top, frame.lines_end - frame.names + 12, density.row, classes="hit")
        own.text(frame.names + 4, base, OWN_USE, density.size)
        for position, column in enumerate(self._columns):
            if column.use is None:
                continue
            purposes = counted(len(column.use.purposes), "purpose")
            found = self._resolve(Target("category", column.id))
            label = f"Own use: {column.title}, {purposes}, {OUTCOME[column.use.mark]}"
            cell = own.group(f"cell k{position}", label=label, tip=column.use.tip, href=found.href if found else None)
            if not found:
                cell.parent.set("tabindex", "0")
            cell.rect(frame.columns + position * frame.column + 0.5, top + 0.5, frame.column - 1, density.row - 1,
                      classes="hit")  # fmt: skip
            self._draw_inside(cell, frame.middle(position), top + density.row / 2, column.use, len(column.use.purposes))
        self._draw_ends(own, base, self._matrix.own_use)

    def _cited(self, row: OverviewRow | OwnUse) -> list[str]:
        """The lines that permit it; only how many they are where the sheet does not quote them."""
        numbers = list(dict.fromkeys(self._matrix.sentences[name].number for name in row.permitted_by))
        if isinstance(row, OwnUse) and numbers and not self._frame.density.quotes_own_use:
            return [counted(len(numbers), "sentence")]
        return numbers
