"""Colours and line styles, by Okabe and Ito, "Color Universal Design" (2008): told apart by every kind of eye.

No meaning rests on colour alone: each tone has a line style of its own as well, and sensitive data carry a sign.
"""

from __future__ import annotations

from typing import NamedTuple

from reports.diagram.model import Shape, Tone

FONT = "Helvetica"
TEXT, SMALLEST_TEXT = 9.5, 8.5
"""The sizes of what stands in boxes and on arrows, in points."""
INK = "#1a1a1a"
SENSITIVE = "#8a3069"
"""The reddish purple, darkened until small text in it has a contrast above 4.5 to 1 on white."""


class Line(NamedTuple):
    """How a line is drawn, and the colour of the words on it."""

    colour: str
    style: str
    width: str
    ink: str


LINES: dict[Tone, Line] = {
    "proved": Line("#0072b2", "solid", "1.1", INK),
    "loose": Line("#e69f00", "dotted", "2.2", "#7a5200"),
    "failing": Line("#d55e00", "dashed", "2.2", "#a33d00"),
    "plain": Line("#7f7f7f", "solid", "0.9", INK),
}


class BoxStyle(NamedTuple):
    """How a box is drawn: its Graphviz shape and style, and its filling."""

    shape: str
    style: str
    fill: str


BOXES: dict[Shape, BoxStyle] = {
    "source": BoxStyle("box", "rounded,filled", "#ffffff"),
    "organisation": BoxStyle("box", "filled", "#ffffff"),
    "category": BoxStyle("box", "filled", "#ffffff"),
    "data": BoxStyle("box", "filled", "#ffffff"),
    "own-use": BoxStyle("box", "rounded,filled", "#ffffff"),
    "recipient": BoxStyle("box", "filled", "#ffffff"),
}
