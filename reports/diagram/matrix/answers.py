"""What is asked of an overview first, answered below its rows: who gets sensitive data, and what a condition limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reports.diagram.matrix.geometry import LINE, SMALLEST
from reports.diagram.matrix.marks import draw_mark, draw_triangle
from reports.diagram.matrix.model import Matrix, SensitiveType
from reports.diagram.matrix.pen import Pen
from reports.diagram.text_fit import wrapped
from reports.diagram.words import row
from reports.escaping.visible import shortened

MOST_SENSITIVE = 5
MOST_CONDITIONS = 6
INDENT = 12.0


class OverviewAnswer(NamedTuple):
    """Lines of text that begin with the sign they are about."""

    sign: Literal["sensitive", "condition"]
    lines: Sequence[str]

    def draw(self, pen: Pen, left: float, top: float) -> None:
        """Draw them from `top` downwards."""
        if self.sign == "sensitive":
            draw_triangle(pen, left, top + 9, 7.0)
        else:
            draw_mark(pen, left + 3.5, top + 5.5, 3.8, "proved", "always")
        for place, line in enumerate(self.lines):
            ink: Literal["sens", "dim"] = "sens" if self.sign == "sensitive" else "dim"
            pen.text(left + INDENT, top + 9 + place * LINE, line, SMALLEST, ink)


def answers(matrix: Matrix, width: float) -> Iterator[OverviewAnswer]:
    """One for each of the first sensitive data types, and one for all conditions."""
    for one in matrix.sensitive[:MOST_SENSITIVE]:
        yield OverviewAnswer("sensitive", wrapped(_who_gets(one), width - INDENT, SMALLEST, 2))
    more = len(matrix.sensitive) - MOST_SENSITIVE
    if more > 0:
        yield OverviewAnswer("sensitive", [f"{more} more sensitive types of data: see the tips of the marks."])
    limited = _by_condition(matrix)
    if limited:
        shown = [(shortened(condition, 34), names) for condition, names in limited.items()][:MOST_CONDITIONS]
        told = "; ".join(f"{condition}: {row(names, 4)}" for condition, names in shown)
        rest = f"; and {len(limited) - MOST_CONDITIONS} more" if len(limited) > MOST_CONDITIONS else ""
        yield OverviewAnswer(
            "condition", wrapped(f"Only under a condition: {told}{rest}.", width - INDENT, SMALLEST, 3)
        )


def _who_gets(one: SensitiveType) -> str:
    given = [f"{name} ({how})" for name, how in one.rows]
    return f"{one.label} ({one.category}) goes to: {', '.join(given) or 'nobody'}"


def _by_condition(matrix: Matrix) -> dict[str, list[str]]:
    """The rows that get something under each condition, own use among them."""
    found: dict[str, list[str]] = {}
    limited = [(one.name, one.conditions) for one in matrix.rows] + [("own use", matrix.own_use.conditions)]
    for name, conditions in limited:
        for condition in conditions:
            found.setdefault(condition, []).append(name)
    return dict(sorted(found.items(), key=lambda pair: pair[0].casefold()))
