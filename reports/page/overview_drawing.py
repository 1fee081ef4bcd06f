"""The overview on the page and in the bound report: marks lead to rows of the register, names to records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.diagram.matrix.sheet import Plan, in_words, inline_svg, svg_sheets
from reports.diagram.matrix.targets import Href, Resolver, Target
from reports.encoders.document import Picture
from reports.page.anchors import anchor
from reports.page.links import Links


@dataclass(frozen=True, slots=True)
class OverviewDrawing:
    """The overview twice: as a screen shows it, and as it fits sheets of paper. It is about no one category."""

    screen: Plan
    paper: Plan
    prefix: str
    category: str | None = None
    kind: str = "overview"

    @property
    def title(self) -> str:
        """What it is called."""
        return self.screen.matrix.title

    def linked(self, links: Links) -> str:
        """The SVG with its links set for a page, and the sheets that a printer draws instead."""
        sheets = "".join(sheet.decode("utf-8") for sheet in svg_sheets(self.paper, f"{self.prefix}paper-"))
        screen = inline_svg(self.screen, self.prefix, _resolver(links))
        return f'<div class="on-screen">{screen}</div><div class="on-paper" aria-hidden="true">{sheets}</div>'

    def pictures(self) -> Iterator[Picture]:
        """Its sheets for the bound report."""
        words = in_words(self.paper.matrix)
        for sheet in svg_sheets(self.paper):
            yield Picture(self.title, self.paper.matrix.about, sheet.decode("utf-8"), words, whole_page=True)


def _resolver(links: Links) -> Resolver:
    def resolve(target: Target) -> Href | None:
        if target.kind == "sentence":
            return Href(links.sentence(target.name))
        if target.kind == "disclosure":
            rows = " ".join(anchor("disclosure", name) for name in target.rows)
            return Href(links.to("disclosure", target.name), rows)
        found = links.found(target.kind, target.name)
        return Href(found) if found else None

    return resolve
