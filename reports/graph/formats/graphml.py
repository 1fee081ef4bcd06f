"""GraphML, as Gephi, yEd, Cytoscape and networkx read it (Brandes et al., "GraphML Progress Report", 2001)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.escaping.visible import visible

if TYPE_CHECKING:
    import networkx as nx

ENDINGS = (".graphml", ".xml")
SEPARATOR = "; "
"""Between flows: GraphML has no lists."""


def render(graph: nx.DiGraph[str]) -> str:
    """The graph with its attributes declared; what XML cannot hold is shown as an escape."""
    import networkx as nx

    plain: nx.DiGraph[str] = nx.DiGraph(**{key: visible(value) for key, value in graph.graph.items()})
    for name, attributes in graph.nodes(data=True):
        plain.add_node(visible(name), **{key: visible(value) for key, value in attributes.items()})
    for source, target, edge in graph.edges(data=True):
        lists = {key: visible(SEPARATOR.join(edge[key])) for key in ("flows", "unproved")}
        plain.add_edge(visible(source), visible(target), relation=edge["relation"], **lists)
    return "\n".join(["<?xml version='1.0' encoding='utf-8'?>", *nx.generate_graphml(plain), ""])
