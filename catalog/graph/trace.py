"""Everything up- and downstream of one term, along declared flows only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.checking.overview import Overview
from catalog.graph.build import Node, inventory_graph
from catalog.graph.walk import nodes_of, reached
from inventory.suggestion import did_you_mean

if TYPE_CHECKING:
    import networkx as nx


class UnknownTermError(LookupError):
    """No node of the graph is meant by the term; the message says which was probably meant."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a term means, and what lies above and below; `graph` is both together."""

    term: str
    start: tuple[Node, ...]
    upstream: nx.DiGraph[Node]
    downstream: nx.DiGraph[Node]
    graph: nx.DiGraph[Node]

    def flows(self) -> list[str]:
        """The disclosures that pass through the term."""
        found = {flow for _, _, edge in self.graph.edges(data=True) for flow in edge["flows"]}
        return sorted(flow for flow in found if not flow.startswith(("hold ", "use ")))


def trace(overview: Overview, term: str) -> Trace:
    """Trace `term`: a data type, category, purpose, recipient (or a kind), source, clause or statement.

    Raises UnknownTermError where no record uses it.
    """
    import networkx as nx

    graph = inventory_graph(overview)
    start = nodes_of(graph, overview.prepared, term)
    if not start:
        raise UnknownTermError(f"Nothing in the inventory uses “{term}”. {_hint(overview, graph, term)}")
    upstream, downstream = reached(graph, start, upstream=True), reached(graph, start, upstream=False)
    return Trace(term, tuple(start), upstream, downstream, nx.compose(upstream, downstream))


def _hint(overview: Overview, graph: nx.DiGraph[Node], term: str) -> str:
    if any(judged.clause.id == term for judged in overview.clauses) or term in overview.prepared.statements:
        return "It is part of the policy, but no flow rests on it."
    known = {name for _, name in graph} | {name.rpartition("/")[2] for kind, name in graph if kind == "data"}
    return did_you_mean(term, known, "See `inventory show categories` and `inventory show recipients`.")
