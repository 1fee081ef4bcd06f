"""A drawing cut into as many sheets as it takes to read it on A4: first whom data come from, then whom they go to.

Graphviz draws as large as it needs; on one landscape page the words of a category with 13 arrows came out at 4 pt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from reports.diagram.model import Cluster, Diagram, Edge, Node
from reports.diagram.palette import SMALLEST_TEXT

WIDTH, HEIGHT = 785.0, 455.0
"""What margins, heading and legend leave of a landscape A4 page, in points."""
LEAST = 7.0
"""The smallest text that is still read, in points."""

Draw = Callable[[Diagram], bytes]
"""Draws a diagram as SVG, a unit of which is a point."""


class PaperSheet(NamedTuple):
    """A part of a drawing that fits a page, as SVG, and how wide it is printed, in points."""

    part: Diagram
    svg: bytes
    width: float


def paper_sheets(diagram: Diagram, draw: Draw) -> list[PaperSheet]:
    """The whole on one sheet where that can be read, else in parts; a single arrow is never divided."""
    return list(_sheets(diagram, draw))


def numbered(title: str, sheets: int) -> list[str]:
    """The title of each of so many sheets."""
    return [title] if sheets == 1 else [f"{title} ({place} of {sheets})" for place in range(1, sheets + 1)]


def _sheets(part: Diagram, draw: Draw) -> Iterator[PaperSheet]:
    svg = draw(part)
    width, height = size_of(svg)
    scale = min(WIDTH / width, HEIGHT / height, 1.0)
    halves = [] if SMALLEST_TEXT * scale >= LEAST else _divided(part)
    if len(halves) < 2:
        yield PaperSheet(part, svg, width * scale)
        return
    for edges in halves:
        yield from _sheets(_with_edges(part, edges), draw)


def size_of(svg: bytes) -> tuple[float, float]:
    """The width and height of an SVG in its own units."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    return float(root.get("width", "1")), float(root.get("height", "1"))


def _divided(part: Diagram) -> list[list[Edge]]:
    """Its arrows in two or more lots: by what they are, else by whom they lead to, else by where they come from."""
    shapes = {node.id: node.shape for node in part.nodes}
    to_recipients = [edge for edge in part.edges if shapes[edge.head] == "recipient"]
    others = [edge for edge in part.edges if shapes[edge.head] != "recipient"]
    if to_recipients and others:
        return [others, to_recipients]
    order = {node.id: place for place, node in enumerate(part.nodes)}
    for end in ("head", "tail"):
        lots = [list(some) for _, some in groupby(sorted(part.edges, key=_place(order, end)), _place(order, end))]
        if len(lots) > 1:
            return _halves(lots)
    return _halves([[edge] for edge in part.edges])


def _place(order: Mapping[str, int], end: str) -> Callable[[Edge], int]:
    return lambda edge: order[getattr(edge, end)]


def _halves(lots: Sequence[Sequence[Edge]]) -> list[list[Edge]]:
    """Lots in two heaps of about as many arrows each."""
    whole, so_far, cut = sum(map(len, lots)), 0, 1
    for place, lot in enumerate(lots[:-1], start=1):
        so_far += len(lot)
        cut = place
        if 2 * so_far >= whole:
            break
    return [heap for heap in ([e for lot in lots[:cut] for e in lot], [e for lot in lots[cut:] for e in lot]) if heap]


def _with_edges(part: Diagram, edges: Sequence[Edge]) -> Diagram:
    """The same with only those arrows, what they join, and the frames around it."""
    kept = sorted(edges, key=part.edges.index)
    joined = {end for edge in kept for end in (edge.tail, edge.head)}
    nodes = tuple(node for node in part.nodes if node.id in joined)
    return replace(part, edges=tuple(kept), nodes=nodes, clusters=tuple(_around(part.clusters, nodes)))


def _around(clusters: Sequence[Cluster], nodes: Sequence[Node]) -> Iterator[Cluster]:
    parents = {cluster.id: cluster.parent for cluster in clusters}
    needed: set[str] = set()
    for node in nodes:
        place = node.cluster
        while place is not None and place not in needed:
            needed.add(place)
            place = parents[place]
    return (cluster for cluster in clusters if cluster.id in needed)
