"""The graph with names and plain values in place of our own: what every format writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from catalog.checking.overview import Overview
from catalog.graph.build import Node
from catalog.justify.verdicts import PASSING

if TYPE_CHECKING:
    import networkx as nx


def node_name(node: Node) -> str:
    """A name that no other node has, such as `recipient:mail-host`."""
    return f"{node[0]}:{node[1]}"


def unproved(overview: Overview) -> frozenset[str]:
    """The ids of the disclosures that are not proved."""
    return frozenset(disclosure.id for _, disclosure in overview.disclosures() if disclosure.verdict not in PASSING)


def named_graph(graph: nx.DiGraph[Node], not_proved: Collection[str], marks: Sequence[str] = ()) -> nx.DiGraph[str]:
    """A copy in order: nodes with `kind`, `name`, `label`, edges with `relation`, `flows` and `unproved` among them.

    `marks` say what could not be read; the graph as a whole has them as its attribute `partial`.
    """
    import networkx as nx

    named: nx.DiGraph[str] = nx.DiGraph(**({"partial": "\n".join(marks)} if marks else {}))
    for node in sorted(graph):
        named.add_node(node_name(node), kind=node[0], name=node[1], label=str(graph.nodes[node]["label"]))
    for source, target, edge in sorted(graph.edges(data=True), key=lambda one: one[:2]):
        flows = list(edge["flows"])
        failing = [flow for flow in flows if flow in not_proved]
        names = node_name(source), node_name(target)
        named.add_edge(*names, relation=edge["relation"], flows=flows, unproved=failing)
    return named


def node_link(named: nx.DiGraph[str]) -> dict[str, Any]:
    """The graph as plain data in networkx's node-link form, with `nodes` and `links`."""
    import networkx as nx

    data: dict[str, Any] = nx.node_link_data(named, edges="links")
    return data
