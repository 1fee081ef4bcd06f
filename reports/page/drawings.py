"""Diagrams on the page: each arrow of a disclosure leads to its row in the register, every other to its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from reports.diagram.dot import key_in_words, link_to
from reports.diagram.model import Diagram, Edge
from reports.diagram.paper_sheets import PaperSheet, numbered
from reports.diagram.svg import name_link
from reports.encoders.document import Picture
from reports.page.anchors import anchor
from reports.page.links import Links

SVG = "{http://www.w3.org/2000/svg}"
PARTS = ("t", "", "a", "b")
"""What Graphviz draws an arrow as: the box with its words, and the whole line or its two halves."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram for a page, as an inline SVG whose ids begin with `prefix`, or for paper, as `sheets`.

    `category` names the one it is about, if any.
    """

    title: str
    svg: str
    diagram: Diagram
    prefix: str
    category: str | None = None
    sheets: Sequence[PaperSheet] = ()
    kind: str = "graph"

    def linked(self, links: Links) -> str:
        """The SVG with its links set for a page."""
        return _linked(self, links)

    def pictures(self) -> Iterator[Picture]:
        """What the bound report shows of it."""
        words = f"{self.title}. {self.diagram.summary} The register says the same in words."
        for title, sheet in zip(numbered(self.title, len(self.sheets)), self.sheets, strict=True):
            about = f"{self.diagram.summary} {key_in_words(sheet.part)}"
            yield Picture(title, about, sheet.svg.decode("utf-8"), words, width=sheet.width)


def _linked(drawing: Drawing, links: Links) -> str:
    root = etree.fromstring(drawing.svg, etree.XMLParser(resolve_entities=False, no_network=True))
    by_id = {str(element.get("id")): element for element in root.iter(f"{SVG}g") if element.get("id")}
    quoted = {link_to(one.number): one for one in reversed(drawing.diagram.sentences) if one.clause}
    for link in root.iter(f"{SVG}a"):
        sentence = quoted.get(str(link.get("href")))
        if sentence is not None:
            link.set("href", links.sentence(sentence.statement))
    for edge in drawing.diagram.edges:
        groups = [by_id[name] for part in PARTS if (name := f"{drawing.prefix}{edge.id}{part}") in by_id]
        if edge.disclosures:
            for group in groups:
                _lead_to_rows(group, edge, links)
        _one_stop(link for group in groups for link in group.iter(f"{SVG}a"))
    return etree.tostring(root, encoding="unicode")


def _lead_to_rows(group: Any, edge: Edge, links: Links) -> None:
    for link in list(group.iter(f"{SVG}a")) or [_wrapped(group)]:
        link.set("href", links.to("disclosure", edge.disclosures[0]))
        link.set("data-rows", " ".join(anchor("disclosure", name) for name in edge.disclosures))
        name_link(link, ", ".join(edge.disclosures))


def _wrapped(group: Any) -> Any:
    """A link around everything that an arrow is drawn with."""
    link = etree.Element(f"{SVG}a")
    link.extend([child for child in group if child.tag != f"{SVG}title"])
    group.append(link)
    return link


def _one_stop(links: Iterable[Any]) -> None:
    """An arrow and its words are one thing to whoever goes from link to link by keyboard or by ear."""
    for link in list(links)[1:]:
        link.set("tabindex", "-1")
        link.set("aria-hidden", "true")
