"""Overviews for tests, and where their texts stand once they are drawn."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from catalog.graph.flows import holdings
from catalog.justify.prepared import prepare
from inventory.load import load_inventory
from reports.diagram.matrix.gather import Gatherer
from reports.diagram.matrix.pen import SVG
from reports.diagram.text_fit import text_width
from tests.reports.diagram.drawing import CASE

ROOT = Path(__file__).resolve().parents[4]
EXAMPLE = ROOT / "inventory" / "aptible"
WEBSITE = ROOT / "examples" / "monorepo" / "services" / "website" / "privacy"
"""An inventory that discloses nothing."""


@cache
def gatherer_of(folder: Path, accepted: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> Gatherer:
    """What the overview of an inventory shows, on the inventory's own day."""
    inventory = load_inventory(folder)
    prepared = prepare(inventory, inventory.manifest.settings.as_of or datetime.date(2026, 3, 1))
    held, problems = holdings(prepared)
    assert problems == []
    return Gatherer(prepared, held, dict(accepted))


def failing_case(accepted: Mapping[str, tuple[str, ...]] | None = None) -> Gatherer:
    """The overview of the worked case of the tests, in which disclosures fail."""
    return gatherer_of(CASE, tuple((accepted or {}).items()))


class Box(NamedTuple):
    """A text with the room it may take in any font."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether two texts would touch each other."""
        beside = self.right <= other.left + 0.01 or other.right <= self.left + 0.01
        return not beside and self.bottom > other.top + 0.01 and other.bottom > self.top + 0.01


def texts_of(svg: bytes) -> Iterator[Box]:
    """Every text of a drawing, by the room that the widest of the usual fonts takes."""
    for text in etree.fromstring(svg).iter(f"{{{SVG}}}text"):
        size, bold = float(text.get("font-size")), text.get("font-weight") == "700"
        x, y, width = float(text.get("x")), float(text.get("y")), text_width(text.text or "", size, bold=bold)
        if re.match(r"rotate\(-90 ", text.get("transform", "")):
            yield Box(text.text, x - size * 0.72, y - width, x, y)
            continue
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
        yield Box(text.text, left, y - size * 0.72, left + width, y)
