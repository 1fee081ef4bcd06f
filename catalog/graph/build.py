"""The inventory as a graph: sources and clauses, statements, categories, data, purposes, recipients.

Every edge carries the `flows` that run along it: ids of disclosures, `use CATEGORY` and `hold CATEGORY`. Whoever walks
the graph keeps to flows that some record declares: plain reachability through a purpose that two categories share
would invent some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from catalog.checking.overview import Overview
from catalog.justify.engine import Judgement
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared

if TYPE_CHECKING:
    import networkx as nx

Node = tuple[str, str]
"""The kind of a node and its id; a datum's id is category/type."""

KINDS = ("source", "clause", "statement", "category", "data", "purpose", "recipient")


def inventory_graph(overview: Overview) -> nx.DiGraph[Node]:
    """The graph of everything declared; nodes have `kind`, `id`, `label`, edges `relation` and `flows` (sorted)."""
    import networkx as nx

    graph: nx.DiGraph[Node] = nx.DiGraph()
    builder = _Builder(graph, overview.prepared)
    for category in overview.categories:
        builder.add_category(category)
    for _, _, attributes in graph.edges(data=True):
        attributes["flows"] = sorted(attributes["flows"])
    return graph


class _Builder:
    """Adds categories to a graph, one at a time."""

    def __init__(self, graph: nx.DiGraph[Node], prepared: Prepared) -> None:
        self._graph = graph
        self._prepared = prepared
        self._norms = prepared.norms

    def add_category(self, category: JudgedCategory) -> None:
        name = category.entry.id
        hold = f"hold {name}"
        self._node("category", name, category.entry.record.title)
        for datum in category.entry.record.data:
            self._hold(category, datum.type, {hold})
        for key, judged in category.collect:
            self._edge("source", key[4], "data", f"{name}/{key[0]}", "gives", {hold})
            self._rest(judged, f"{name}/{key[0]}", hold)
        for key, judged in category.use:
            self._edge("data", f"{name}/{key[0]}", "purpose", key[2], "used for", {f"use {name}"})
            self._hold(category, key[0], {f"use {name}"})
            self._rest(judged, f"{name}/{key[0]}", f"use {name}")
        for disclosure in category.disclosures:
            self._disclosure(category, disclosure)
        self._derivation(category)

    def _disclosure(self, category: JudgedCategory, disclosure: JudgedDisclosure) -> None:
        flow = {disclosure.id}
        recipient = disclosure.record.recipient
        for key, judged in disclosure.goals:
            datum = f"{category.entry.id}/{key[0]}"
            self._hold(category, key[0], flow)
            self._edge("data", datum, "purpose", key[2], "used for", flow)
            self._edge("purpose", key[2], "recipient", recipient, "given to", flow)
            self._rest(judged, datum, disclosure.id)
        for datum in dict.fromkeys(f"{category.entry.id}/{key[0]}" for key, _ in disclosure.goals):
            self._rest_on_collection(("data", datum), f"hold {category.entry.id}", disclosure.id)
        for onward in disclosure.onward:
            for key, judged in onward.goals:
                self._rest(judged, f"{category.entry.id}/{key[0]}", disclosure.id)
        self._onward(category.entry.id, recipient, {key[0] for key, _ in disclosure.goals}, flow, {recipient})

    def _rest_on_collection(self, datum: Node, hold: str, flow: str) -> None:
        """What is disclosed was collected first: from its sources, by the sentences that permit that."""
        for source, _, attributes in self._graph.in_edges(datum, data=True):
            if source[0] in ("source", "statement") and hold in attributes["flows"]:
                attributes["flows"].add(flow)
                for _, _, above in self._graph.in_edges(source, data=True):
                    above["flows"].add(flow)

    def _onward(self, category: str, recipient: str, data: set[str], flow: set[str], seen: set[str]) -> None:
        """Whom the data reach from a recipient, those of others that pass on what is their own included."""
        entry = self._prepared.inventory.recipients.get(recipient)
        covered_by = self._prepared.terms.data.covered_by
        for sub in entry.record.sub_recipients if entry else ():
            passed = {name for name in data if not sub.data or covered_by(category, name, sub.data)}
            if passed and sub.recipient not in seen:
                self._edge("recipient", recipient, "recipient", sub.recipient, "passes on to", flow)
                self._onward(category, sub.recipient, passed, flow, seen | {sub.recipient})

    def _derivation(self, category: JudgedCategory) -> None:
        flows = {f"hold {category.entry.id}", f"use {category.entry.id}", *(d.id for d in category.disclosures)}
        for other in category.entry.record.derived_from:
            self._edge("category", other, "category", category.entry.id, "derived into", flows)

    def _hold(self, category: JudgedCategory, datum: str, flows: set[str]) -> None:
        self._edge("category", category.entry.id, "data", f"{category.entry.id}/{datum}", "holds", flows)

    def _rest(self, judged: Judgement, datum: str, flow: str) -> None:
        """The statements that carry a passing judgement, each below its clause."""
        for index in judged.used if judged.passes else ():
            statement = self._norms[index].id
            self._edge("statement", statement, "data", datum, "permits", {flow})
            clause = self._prepared.anchors[statement].clause
            if clause is not None:
                self._edge("clause", clause.id, "statement", statement, "says", {flow})

    def _edge(self, kind: str, name: str, other: str, other_name: str, relation: str, flows: set[str]) -> None:
        source, target = (kind, name), (other, other_name)
        self._node(kind, name)
        self._node(other, other_name)
        known: dict[str, Any] | None = self._graph.get_edge_data(source, target)
        if known is None:
            self._graph.add_edge(source, target, relation=relation, flows=set(flows))
        else:
            known["flows"] |= flows

    def _node(self, kind: str, name: str, label: str = "") -> None:
        node = (kind, name)
        if node not in self._graph:
            self._graph.add_node(node, kind=kind, id=name, label=label or self._label(kind, name))

    def _label(self, kind: str, name: str) -> str:
        inventory = self._prepared.inventory
        if kind == "recipient":
            entry = inventory.recipients.get(name)
            return entry.record.name if entry else name
        if kind == "statement":
            return self._prepared.statements[name].record.quote
        dimension = {"data": "data", "purpose": "purposes", "source": "sources"}.get(kind)
        term = inventory.vocabulary[dimension].get(name.rpartition("/")[2]) if dimension else None
        return term.record.label if term else name
