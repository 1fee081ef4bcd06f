"""Walking the inventory's graph along declared flows: what a term means there, and what lies above and below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from catalog.graph.build import Node
from catalog.justify.prepared import Prepared

if TYPE_CHECKING:
    import networkx as nx


def nodes_of(graph: nx.DiGraph[Node], prepared: Prepared, term: str) -> list[Node]:
    """The nodes that a term means: those of that id, data, purposes and recipients below it, data by type alone."""
    return [node for node in graph if _means(prepared, node, term)]


def _means(prepared: Prepared, node: Node, term: str) -> bool:
    kind, name = node
    if name == term:
        return True
    if kind == "data":
        category, _, datum = name.rpartition("/")
        return term != category and term in prepared.terms.data.above(category, datum)
    if kind in ("purpose", "recipient", "source"):
        return term in prepared.terms.plain(f"{kind}s").above(name)  # type: ignore[arg-type]
    return False


def reached(graph: nx.DiGraph[Node], start: Iterable[Node], upstream: bool) -> nx.DiGraph[Node]:
    """What lies up- or downstream of the nodes along flows that pass through them, as a graph of its own."""
    import networkx as nx

    way = graph.reverse(copy=False) if upstream else graph
    found: nx.DiGraph[Node] = nx.DiGraph()
    for node in start:
        found.add_node(node, **graph.nodes[node])
        flows = {flow for edge in (*graph.in_edges(node, data=True), *graph.out_edges(node, data=True))
                 for flow in edge[2]["flows"]}  # fmt: skip
        for source, target in nx.edge_bfs(_along(way, flows), node):
            attributes = way.edges[source, target]
            ends = (target, source) if upstream else (source, target)
            for end in ends:
                found.add_node(end, **graph.nodes[end])
            known = set(found.edges[ends]["flows"]) if found.has_edge(*ends) else set()
            shared = sorted(known | (flows & set(attributes["flows"])))
            found.add_edge(*ends, relation=attributes["relation"], flows=shared)
    return found


def _along(graph: nx.DiGraph[Node], flows: set[str]) -> nx.DiGraph[Node]:
    """The graph as far as any of the flows runs along it."""
    import networkx as nx

    def carries(source: Node, target: Node) -> bool:
        return not flows.isdisjoint(graph.edges[source, target]["flows"])

    along: nx.DiGraph[Node] = nx.subgraph_view(graph, filter_edge=carries)
    return along
