"""A trace as text, and as node-link data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from catalog.checking.overview import Overview
from catalog.explain.wording import listing
from catalog.graph.build import KINDS, Node
from catalog.graph.trace import Trace
from reports.graph.named import named_graph, node_link, node_name, unproved
from reports.prose import Prose

if TYPE_CHECKING:
    import networkx as nx

PLURALS = {
    "source": "sources", "clause": "clauses", "statement": "statements", "category": "categories", "data": "data",
    "purpose": "purposes", "recipient": "recipients",
}  # fmt: skip


def trace_text(trace: Trace, overview: Overview, width: int | None) -> str:
    """What lies upstream and downstream, kind by kind, and the declared flows that make it so."""
    prose = Prose(width)
    prose.say(f"{trace.term}: {listing((_named(node) for node in trace.start), 12)}")
    for title, graph in (("Upstream", trace.upstream), ("Downstream", trace.downstream)):
        prose.gap()
        prose.say(title)
        _sections(prose, overview, [node for node in graph if node not in trace.start], graph)
    prose.gap()
    _flows(prose, trace, overview)
    return prose.text()


def _named(node: Node) -> str:
    return f"the {node[0]} {node[1]}" if node[0] != "data" else f"{node[1]} (data)"


def _sections(prose: Prose, overview: Overview, nodes: Iterable[Node], graph: nx.DiGraph[Node]) -> None:
    found = sorted(nodes)
    if not found:
        prose.say("nothing", 2)
    for kind in KINDS:
        of_kind = [node for node in found if node[0] == kind]
        if of_kind:
            prose.say(f"{PLURALS[kind]}:", 2)
        for node in of_kind:
            prose.say(_line(overview, node, graph), 4, 2)


def _line(overview: Overview, node: Node, graph: nx.DiGraph[Node]) -> str:
    kind, name = node
    if kind == "clause":
        clause = next(judged.clause for judged in overview.clauses if judged.clause.id == name)
        return f"{name} ({clause.document}:{clause.line})"
    label = str(graph.nodes[node]["label"])
    return f"{name}: “{label}”" if kind == "statement" else f"{name} ({label})" if label != name else name


def _flows(prose: Prose, trace: Trace, overview: Overview) -> None:
    by_id = {disclosure.id: disclosure for _, disclosure in overview.disclosures()}
    told = [by_id[flow] for flow in trace.flows() if flow in by_id]
    prose.say("Disclosures" if told else "No disclosure passes through it.")
    for disclosure in told:
        data = [key[0] for key, _ in disclosure.goals]
        shown = [name for name in data if any(n[0] == "data" and n[1].endswith(f"/{name}") for n in trace.graph)]
        prose.say(
            f"{disclosure.id}: {listing(shown, 12)} → {listing(disclosure.record.purposes)} → "
            f"{disclosure.record.recipient} ({disclosure.verdict})", 2, 2,
        )  # fmt: skip


def trace_record(trace: Trace, overview: Overview) -> dict[str, Any]:
    """The traced part of the graph in node-link form; `start` marks what the term means."""
    named = named_graph(trace.graph, unproved(overview))
    start = {node_name(node) for node in trace.start}
    for name, attributes in named.nodes(data=True):
        attributes["start"] = name in start
    return {"schema": "clausemap/trace/1", "term": trace.term, **node_link(named)}
