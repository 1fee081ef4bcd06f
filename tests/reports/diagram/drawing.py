"""Drawings for tests: of the worked case, and of one hostile text in every place where a text can stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from catalog.graph.flows import CategoryPicture, holdings
from catalog.justify.prepared import Prepared, prepare
from inventory.load import load_inventory
from reports.diagram.compose import LEGEND, Level, Request, draw
from reports.diagram.focus import Focus
from reports.diagram.model import Cluster, Diagram, Edge, EdgeSentence, Node

CASE = Path(__file__).resolve().parents[2] / "cases" / "aptible" / "inventory"


@cache
def case() -> tuple[Prepared, Sequence[CategoryPicture]]:
    """The worked case, judged on its own day."""
    inventory = load_inventory(CASE)
    day = inventory.manifest.settings.as_of
    assert day is not None
    prepared = prepare(inventory, day)
    held, problems = holdings(prepared)
    assert problems == []
    return prepared, held


def drawn(level: Level | None = None, focus: tuple[str, str] | None = None, most_edges: int = 150) -> Diagram:
    """The worked case drawn."""
    prepared, held = case()
    about = Focus(*focus) if focus else None  # type: ignore[arg-type]
    return draw(prepared, held, Request(level, about, most_edges=most_edges))


def hostile(texts: Sequence[str]) -> Diagram:
    """A drawing in which every text stands in a node, a tip, a cluster, on an edge, in its link and in a sentence."""
    nodes = [Node("n0", "category", ("start",), "start", "cluster_0")]
    clusters = [Cluster("cluster_0", texts[0], "organisation")]
    edges, sentences = [], []
    for number, text in enumerate(texts, start=1):
        clusters.append(Cluster(f"cluster_{number}", text, "recipients"))
        nodes.append(
            Node(f"n{number}", "recipient", (text, text), text, f"cluster_{number}", sensitive=number % 2 == 0)
        )
        tone, _ = LEGEND[number % 3]
        edges.append(Edge(f"e{number}", "n0", f"n{number}", tone, (text,), text, (str(number),), text or "x", (text,)))
        sentences.append(EdgeSentence(str(number), f"line {number}", text, text or "x", text))
    return Diagram(
        texts[0], texts[0], texts[0], tuple(texts[:3]), tuple(clusters), tuple(nodes), tuple(edges), tuple(sentences),
        LEGEND, True,
    )  # fmt: skip


def named(diagram: Diagram, name: str) -> Node:
    """The one box whose first line is `name`."""
    (node,) = [node for node in diagram.nodes if node.lines[0] == name]
    return node


def between(diagram: Diagram, tail: str, head: str) -> list[Edge]:
    """The edges from the box called `tail` to the boxes called `head`."""
    names = {node.id: node.lines[0] for node in diagram.nodes}
    return [edge for edge in diagram.edges if names[edge.tail] == tail and names[edge.head] == head]


def for_purpose(diagram: Diagram, tail: str, purpose: str) -> list[Edge]:
    """The edges from the box called `tail` on which a purpose stands."""
    names = {node.id: node.lines[0] for node in diagram.nodes}
    return [edge for edge in diagram.edges if names[edge.tail] == tail and f"for {purpose}" in edge.lines]
