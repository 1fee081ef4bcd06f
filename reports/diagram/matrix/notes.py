"""What stands above and below the rows: title, how to read it, the legend; borders, sensitive data, the sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reports.diagram.matrix.answers import answers
from reports.diagram.matrix.geometry import LINE, MARGIN, SMALLEST, Density
from reports.diagram.matrix.marks import draw_mark, draw_triangle
from reports.diagram.matrix.model import Matrix
from reports.diagram.matrix.pen import Pen, number
from reports.diagram.matrix.style import MOST_SENTENCES
from reports.diagram.matrix.targets import Resolver, Target
from reports.diagram.text_fit import fitted, fitted_in_the_middle, text_width, wrapped

TITLE = 19.0
GUIDE = (
    "A row: who gets it, of each category a mark and how many types of data, for what, by which lines of the policy. "
    "Beside an arrow: how collecting came out. A mark tells more under the pointer."
)


class Above:
    """Title, what is judged by what, the reading guide, the legend."""

    def __init__(self, matrix: Matrix, density: Density, part: str = "") -> None:
        self._matrix = matrix
        self._width = density.inner
        self._title = f"{matrix.title}{part}"
        self._about = wrapped(matrix.about, self._width, 11.0, 3)
        self._marks = [line for mark in matrix.marks[:3] for line in wrapped(mark, self._width, 11.0, 2, bold=True)]
        self._legend = list(_rows_of(list(_legend(matrix)), self._width))
        self._guide = wrapped(GUIDE, self._width, SMALLEST, 2)
        lines = len(self._about) + len(self._marks) + len(self._guide)
        self.height = TITLE + 6 + lines * 14.0 + len(self._legend) * 17.0 + 7

    def draw(self, pen: Pen, top: float) -> None:
        """Draw it from `top` downwards."""
        y = top + TITLE * 0.85
        pen.text(MARGIN, y, fitted(self._title, self._width, TITLE, bold=True), TITLE, bold=True)
        y = top + TITLE + 6
        for line in self._marks:
            pen.text(MARGIN, y + 10, line, 11.0, "bad", bold=True)
            y += 14
        for line in self._about:
            pen.text(MARGIN, y + 10, line, 11.0)
            y += 14
        for line in self._guide:
            pen.text(MARGIN, y + 10, line, SMALLEST, "dim")
            y += 14
        for row in self._legend:
            x = MARGIN
            for entry in row:
                entry.draw(pen, x + 7, y + 9)
                pen.text(x + 19, y + 12.5, entry.words, 10.5)
                x += entry.width
            y += 17


class LegendEntry(NamedTuple):
    """A sign and what it means."""

    draw: Callable[[Pen, float, float], None]
    words: str

    @property
    def width(self) -> float:
        """The room it takes with the gap after it."""
        return 19.0 + text_width(self.words, 10.5) + 16.0


def _legend(matrix: Matrix) -> Iterator[LegendEntry]:
    counts, cells = matrix.counts, matrix.cells
    yield LegendEntry(lambda p, x, y: draw_mark(p, x, y, 6, "proved"), f"{counts['proved']:,} proved by a sentence")
    yield LegendEntry(
        lambda p, x, y: draw_mark(p, x, y, 6, "loose"), f"{counts['loose']:,} on an open list (“such as …”) or vague"
    )
    yield LegendEntry(lambda p, x, y: draw_mark(p, x, y, 6, "failing"), f"{counts['failing']:,} not proved")
    if counts["unjudged"]:
        yield LegendEntry(lambda p, x, y: draw_mark(p, x, y, 6, "unjudged"), f"{counts['unjudged']:,} not judged")
    if any(cell.under_condition == "always" for cell in cells):
        yield LegendEntry(lambda p, x, y: draw_mark(p, x, y, 6, "proved", "always"), "ring: only under a condition")
    if any(cell.under_condition == "partly" for cell in cells):
        yield LegendEntry(lambda p, x, y: draw_mark(p, x, y, 6, "proved", "partly"), "half ring: a part of it is")
    if any(cell.accepted for cell in cells):
        yield LegendEntry(
            lambda p, x, y: draw_mark(p, x, y, 5, "none", accepted=True), "frame: a finding about it is accepted"
        )
    if any(cell.sensitive for cell in cells):
        yield LegendEntry(lambda p, x, y: draw_triangle(p, x - 4, y + 4, 8), "sensitive data")
    if any(row.depth for row in matrix.rows):
        yield LegendEntry(_hook, "gets it from the one above")
    if any(row.transfer_fails for row in matrix.rows):
        yield LegendEntry(_border, "no ground to send it there")


def _hook(pen: Pen, x: float, y: float) -> None:
    pen.line(f"M{number(x - 3)} {number(y - 5)}v7h7", "dim", 1.2)


def _border(pen: Pen, x: float, y: float) -> None:
    pen.text(x, y + 4, "×", 11.0, "bad", anchor="middle", bold=True)


def _rows_of(entries: Sequence[LegendEntry], width: float) -> Iterator[list[LegendEntry]]:
    row: list[LegendEntry] = []
    used = 0.0
    for entry in entries:
        if row and used + entry.width > width:
            yield row
            row, used = [], 0.0
        row.append(entry)
        used += entry.width
    yield row


class Below:
    """Notes, who gets sensitive data, and the sentences that rows rest on, by their line."""

    def __init__(self, matrix: Matrix, density: Density) -> None:
        self._lines = density.sentence_lines
        self._width = density.inner
        self._notes = [line for note in matrix.notes for line in wrapped(note, self._width, SMALLEST, 3)]
        self._answers = list(answers(matrix, self._width))
        self._entries = list(_entries(matrix, own_use=density.quotes_own_use)) if self._lines else []
        self.numbers: Mapping[str, int] = {
            statement: place for place, entry in enumerate(self._entries) for statement in entry.statements
        }
        shown = -(-len(self._entries) // 2) * self._lines
        heading = LINE + 3 if self._entries else 0
        told = len(self._notes) + sum(len(answer.lines) for answer in self._answers)
        self.height = 6 + told * LINE + heading + shown * LINE

    def draw(self, pen: Pen, top: float, prefix: str, resolve: Resolver) -> None:
        """Draw it from `top` downwards; the sentences get ids that begin with `prefix`."""
        y = top + 6
        for line in self._notes:
            pen.text(MARGIN, y + 9, line, SMALLEST, "dim")
            y += LINE
        for answer in self._answers:
            answer.draw(pen, MARGIN, y)
            y += LINE * len(answer.lines)
        if self._entries:
            pen.text(MARGIN, y + 11, "The lines of the policy, in its own words", SMALLEST, bold=True)
            self._draw_entries(pen, y + LINE + 3, prefix, resolve)

    def _draw_entries(self, pen: Pen, top: float, prefix: str, resolve: Resolver) -> None:
        half = -(-len(self._entries) // 2)
        for place, entry in enumerate(self._entries):
            x = MARGIN + (place // half) * (self._width / 2 + 4)
            y = top + (place % half) * LINE * self._lines
            found = resolve(Target("sentence", entry.statements[0]))
            own = pen.group(label=entry.place, href=found.href if found else None)
            own.rect(x - 3, y, self._width / 2, LINE * self._lines, classes=f"hit said said{place}")
            own.parent[-1].set("id", f"{prefix}said-{place}")
            label = max(34.0, text_width(entry.place, SMALLEST, bold=True) + 5)
            own.text(x, y + 9, entry.place, SMALLEST, bold=True)
            for n, line in enumerate(self._words(entry.words, self._width / 2 - label - 12)):
                own.text(x + label, y + 9 + n * LINE, line, SMALLEST, "dim")

    def _words(self, words: str, width: float) -> list[str]:
        if self._lines == 1:
            return [fitted_in_the_middle(words, width, SMALLEST)]
        return wrapped(words, width, SMALLEST, self._lines)


class QuotedSentence(NamedTuple):
    """A sentence of a policy, and the statements that quote it."""

    place: str
    words: str
    statements: tuple[str, ...]


def _entries(matrix: Matrix, *, own_use: bool) -> Iterator[QuotedSentence]:
    """What the ends of rows cite, in the order of the policy."""
    cited = {name for row in matrix.rows for name in (*row.permitted_by, *row.forbidden_by)}
    cited.update(matrix.own_use.forbidden_by, matrix.own_use.permitted_by if own_use else ())
    by_place: dict[str, list[str]] = {}
    for name, sentence in matrix.sentences.items():
        if name in cited:
            by_place.setdefault(sentence.number, []).append(name)
    for place, statements in list(by_place.items())[:MOST_SENTENCES]:
        yield QuotedSentence(place, f"“{matrix.sentences[statements[0]].quote}”", tuple(statements))
