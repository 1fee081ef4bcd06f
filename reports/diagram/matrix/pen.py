"""Draws SVG elements: texts of the inventory become text nodes and attributes, and nothing else."""

from __future__ import annotations

from typing import Any, Literal

from lxml import etree

from reports.diagram.matrix.style import LIGHT, Ink
from reports.escaping.visible import visible

SVG = "http://www.w3.org/2000/svg"
Anchor = Literal["start", "middle", "end"]


def number(value: float) -> str:
    """A coordinate in at most two decimals, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Pen:
    """Adds elements to one parent."""

    def __init__(self, parent: Any) -> None:
        self.parent = parent

    def text(
        self, x: float, y: float, words: str, size: float, ink: Ink = "ink", *, anchor: Anchor = "start",
        bold: bool = False, upright: bool = False,
    ) -> None:  # fmt: skip
        """One line of text on the base line `y`; an `upright` one runs from there upwards."""
        made = self._made("text", x=x, y=y, fill_ink=ink, font_size=size)
        if anchor != "start":
            made.set("text-anchor", anchor)
        if bold:
            made.set("font-weight", "700")
        if upright:
            made.set("transform", f"rotate(-90 {number(x)} {number(y)})")
        made.text = visible(words)

    def rect(self, x: float, y: float, width: float, height: float, ink: Ink | None = None, classes: str = "") -> None:
        """A filled rectangle, or one that the style sheet fills when it lights up."""
        made = self._made("rect", x=x, y=y, width=width, height=height, fill_ink=ink)
        if ink is None:
            made.set("fill", "none")
        _classed(made, classes)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """A filled disc."""
        self._made("circle", cx=x, cy=y, r=radius, fill_ink=ink)

    def filled(self, path: str, ink: Ink) -> None:
        """A filled path."""
        self._made("path", fill_ink=ink).set("d", path)

    def line(self, path: str, ink: Ink, width: float = 1.0) -> None:
        """A stroked path."""
        made = self._made("path")
        made.set("d", path)
        made.set("fill", "none")
        made.set("stroke", LIGHT[ink])
        made.set("stroke-width", number(width))
        _classed(made, f"s-{ink}")

    def group(self, classes: str = "", *, label: str = "", tip: str = "", href: str | None = None) -> Pen:
        """A group whose name is `label`, whose tip says more; a link where `href` says where to.

        What is written on a link is its name; only a cell, which has marks on it, is named by its label."""
        # A link's own title would count as its text, which its name is to hold; so the tip stands around it.
        parent = etree.SubElement(self.parent, f"{{{SVG}}}g") if href and tip else self.parent
        if parent is not self.parent:
            etree.SubElement(parent, f"{{{SVG}}}title").text = _lines(tip)
        made = etree.SubElement(parent, f"{{{SVG}}}{'a' if href else 'g'}")
        _classed(made, classes)
        if href:
            made.set("href", href)
        if label and (not href or "cell" in classes.split()):
            made.set("aria-label", visible(label))
        if label and not href:
            made.set("role", "group")
        if tip and not href:
            etree.SubElement(made, f"{{{SVG}}}title").text = _lines(tip)
        return Pen(made)

    def _made(self, tag: str, *, fill_ink: Ink | None = None, **numbers: float) -> Any:
        made = etree.SubElement(self.parent, f"{{{SVG}}}{tag}")
        for name, value in numbers.items():
            made.set(name.replace("_", "-"), number(value))
        if fill_ink:
            made.set("fill", LIGHT[fill_ink])
            _classed(made, f"f-{fill_ink}")
        return made


def _lines(tip: str) -> str:
    return "\n".join(map(visible, tip.split("\n")))


def _classed(element: Any, classes: str) -> None:
    together = " ".join(filter(None, (element.get("class"), classes)))
    if together:
        element.set("class", together)
