"""The marks in the cells: a shape for how it came out, a hole for a condition, a frame for what somebody accepts."""

from __future__ import annotations

from reports.diagram.matrix.model import Mark
from reports.diagram.matrix.pen import Pen, number
from reports.diagram.matrix.style import Ink
from reports.diagram.tally import UnderCondition

INK_OF: dict[Mark, Ink] = {"none": "dim", "proved": "good", "loose": "loose", "failing": "bad", "unjudged": "bad"}


def draw_mark(
    pen: Pen, x: float, y: float, radius: float, mark: Mark, under: UnderCondition = "never", accepted: bool = False
) -> None:
    """A mark around (x, y): disc, diamond, cross or question mark."""
    ink = INK_OF[mark]
    if mark == "proved":
        pen.circle(x, y, radius, ink)
    elif mark == "loose":
        pen.filled(_diamond(x, y, radius * 1.2), ink)
    elif mark == "failing":
        pen.line(_cross(x, y, radius * 0.8), ink, radius * 0.5)
    elif mark == "unjudged":
        pen.text(x, y + radius * 0.85, "?", radius * 2.4, ink, anchor="middle", bold=True)
    if mark in ("proved", "loose"):
        _hole(pen, x, y, radius * 0.5, under)
    if accepted:
        pen.line(_square(x, y, radius * 1.35), "ink")


def _hole(pen: Pen, x: float, y: float, radius: float, under: UnderCondition) -> None:
    """A whole one where all of it is under a condition, its right half where a part is."""
    if under == "always":
        pen.circle(x, y, radius, "ground")
    elif under == "partly":
        top, bottom = f"M{number(x)} {number(y - radius)}", f"{number(x)} {number(y + radius)}"
        pen.filled(f"{top}A{number(radius)} {number(radius)} 0 0 1 {bottom}Z", "ground")


def draw_triangle(pen: Pen, x: float, y: float, size: float) -> None:
    """The sign of sensitive data, its foot from (x, y) to the right."""
    right, tip = f"{number(x + size)} {number(y)}", f"{number(x + size / 2)} {number(y - size)}"
    pen.filled(f"M{number(x)} {number(y)}L{right}L{tip}Z", "sens")


def _diamond(x: float, y: float, r: float) -> str:
    points = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    return "M" + "L".join(f"{number(a)} {number(b)}" for a, b in points) + "Z"


def _cross(x: float, y: float, r: float) -> str:
    left, right, top, bottom = number(x - r), number(x + r), number(y - r), number(y + r)
    return f"M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}"


def _square(x: float, y: float, r: float) -> str:
    left, right, top, bottom = number(x - r), number(x + r), number(y - r), number(y + r)
    return f"M{left} {top}H{right}V{bottom}H{left}Z"
