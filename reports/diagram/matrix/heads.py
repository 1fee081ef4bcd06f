"""The heads of the columns, from top to bottom as data flow: whom they come from, what is held, how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from catalog.counting import counted
from reports.diagram.matrix.geometry import LINE, SMALLEST, UPRIGHT_BELOW, Frame, held_by
from reports.diagram.matrix.marks import draw_mark, draw_triangle
from reports.diagram.matrix.model import CategoryColumn
from reports.diagram.matrix.pen import Pen, number
from reports.diagram.matrix.style import Ink
from reports.diagram.matrix.targets import Resolver, Target
from reports.diagram.text_fit import fitted, text_width, wrapped

ARROW = 15.0
UPRIGHT_TITLE, UPRIGHT_PEOPLE, UPRIGHT_KEPT = 150.0, 96.0, 66.0


class ColumnSpan(NamedTuple):
    """Columns side by side whose data come from the same people: from `first` to before `end`."""

    first: int
    end: int
    text: str


class Heads:
    """The heads of some columns on one frame, with the height they take."""

    def __init__(self, frame: Frame, columns: Sequence[CategoryColumn], organisation: str) -> None:
        self._frame = frame
        self._columns = columns
        self._organisation = organisation
        self._spans = list(_spans(columns))
        self._people = [self._wrapped_people(span) for span in self._spans]
        self._titles = [wrapped(one.title, frame.column - 3, SMALLEST, 5, bold=True) for one in columns]
        self._kept = [wrapped(one.kept, frame.column - 3, SMALLEST, 3) for one in columns]
        sideways = frame.upright
        people = [span.text for span in self._spans if self._upright_span(span)]
        level = [lines for span, lines in zip(self._spans, self._people, strict=True) if span.text not in people]
        self.people_height = max(_upright(people, UPRIGHT_PEOPLE), LINE * max(map(len, level), default=0))
        self.title_height = (
            _upright([one.title for one in columns], UPRIGHT_TITLE, bold=True) if sideways
            else LINE * max(map(len, self._titles))
        )  # fmt: skip
        self.kept_height = (
            _upright([one.kept for one in columns], UPRIGHT_KEPT) if sideways else LINE * max(map(len, self._kept))
        )
        self.height = 4 + self.people_height + ARROW + self.title_height + 4 + LINE + self.kept_height + 5

    def draw(self, pen: Pen, top: float, resolve: Resolver) -> None:
        """Draw them from `top` downwards."""
        frame = self._frame
        pen.rect(frame.columns, top, frame.columns_end - frame.columns, self.height, "band")
        people = top + 4
        arrow = people + self.people_height
        title = arrow + ARROW
        types = title + self.title_height + 4
        self._labels(pen, people, title, types)
        for span, lines in zip(self._spans, self._people, strict=True):
            self._draw_people(pen, span, lines, people)
        for position, column in enumerate(self._columns):
            self._draw_column(pen, position, column, (arrow, title, types), resolve)

    def _labels(self, pen: Pen, people: float, title: float, types: float) -> None:
        frame, size = self._frame, self._frame.density.size
        middle = self.title_height / 2 if frame.upright else 0.0
        room = frame.columns - frame.names - 8
        pen.text(frame.names, people + 9, "Comes from", size, bold=True)
        pen.text(frame.names, title + 9 + middle, fitted(held_by(self._organisation), room, size, bold=True), size,
                 bold=True)  # fmt: skip
        pen.text(frame.names, types + 9, "Types of data", SMALLEST, "dim")
        pen.text(frame.names, types + LINE + 9, "Kept for", SMALLEST, "dim")

    def _draw_people(self, pen: Pen, span: ColumnSpan, lines: Sequence[str], top: float) -> None:
        frame = self._frame
        left, right = frame.columns + span.first * frame.column, frame.columns + span.end * frame.column
        middle, bottom = (left + right) / 2, top + self.people_height
        if self._upright_span(span):
            words = fitted(span.text, self.people_height - 4, SMALLEST)
            pen.text(middle + SMALLEST * 0.35, bottom - 1, words, SMALLEST, "dim", upright=True)
        else:
            for place, line in enumerate(lines):
                start = bottom - LINE * (len(lines) - place) + 9
                pen.text(middle, start, line, SMALLEST, "dim", anchor="middle")
        if span.end - span.first > 1:
            pen.line(f"M{number(left + 4)} {number(bottom + 2.5)}H{number(right - 4)}", "dim", 0.8)

    def _draw_column(
        self, pen: Pen, position: int, column: CategoryColumn, tops: tuple[float, float, float], resolve: Resolver
    ) -> None:
        frame = self._frame
        middle = frame.middle(position)
        arrow, title, types = tops
        self._draw_arrow(pen, middle, arrow, column)
        found = resolve(Target("category", column.id))
        name = f"{column.title}: {counted(column.types, 'type')}"
        own = pen.group(f"k{position}", label=name, tip=column.tip, href=found.href if found else None)
        if frame.upright:
            words = fitted(column.title, self.title_height - 4, SMALLEST, bold=True)
            own.text(middle + SMALLEST * 0.35, title + self.title_height - 1, words, SMALLEST, bold=True, upright=True)
            kept = fitted(column.kept, self.kept_height - 4, SMALLEST)
            own.text(middle + SMALLEST * 0.35, types + LINE + self.kept_height - 1, kept, SMALLEST, "dim", upright=True)
        else:
            for place, line in enumerate(self._titles[position]):
                own.text(middle, title + 9 + LINE * place, line, SMALLEST, anchor="middle", bold=True)
            for place, line in enumerate(self._kept[position]):
                own.text(middle, types + LINE + 9 + LINE * place, line, SMALLEST, "dim", anchor="middle")
        self._draw_types(own, middle, types + 9, column)

    def _draw_types(self, pen: Pen, middle: float, base: float, column: CategoryColumn) -> None:
        words = str(column.types)
        ink: Ink = "sens" if column.sensitive else "ink"
        if self._frame.column >= text_width(words, SMALLEST, bold=True) + 1:
            pen.text(middle, base, words, SMALLEST, ink, anchor="middle", bold=column.sensitive)
        if column.sensitive and self._frame.column >= 26:
            draw_triangle(pen, middle + text_width(words, SMALLEST, bold=True) / 2 + 2, base, 6.0)

    def _draw_arrow(self, pen: Pen, middle: float, top: float, column: CategoryColumn) -> None:
        """An arrow from the people to the data; beside it a mark where their collection is not simply proved."""
        stem = f"M{number(middle)} {number(top + 4)}V{number(top + 12)}"
        left, right, tip = number(middle - 3), number(middle + 3), number(top + 12)
        barb = number(top + 8.5)
        pen.line(f"{stem}M{left} {barb}L{number(middle)} {tip}L{right} {barb}", "dim", 1.4)
        if column.collected not in ("none", "proved") and self._frame.column >= 26:
            draw_mark(pen, middle + 9, top + 8, 4.0, column.collected)

    def _wrapped_people(self, span: ColumnSpan) -> list[str]:
        width = (span.end - span.first) * self._frame.column - 6
        return wrapped(span.text, width, SMALLEST, 6)

    def _upright_span(self, span: ColumnSpan) -> bool:
        return (span.end - span.first) * self._frame.column < UPRIGHT_BELOW


def _upright(texts: Sequence[str], most: float, *, bold: bool = False) -> float:
    """The height that texts written upwards take, which is `most` at most."""
    return min(most, max((text_width(text, SMALLEST, bold=bold) + 5 for text in texts), default=0.0))


def _spans(columns: Sequence[CategoryColumn]) -> Iterator[ColumnSpan]:
    first = 0
    for position in range(1, len(columns) + 1):
        if position == len(columns) or columns[position].comes_from != columns[first].comes_from:
            yield ColumnSpan(first, position, columns[first].comes_from)
            first = position
