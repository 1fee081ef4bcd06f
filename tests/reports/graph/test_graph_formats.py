"""The graph in other programs' forms, read back by a reader of that form."""

from __future__ import annotations

import json

import networkx as nx
import pytest

from catalog.graph.build import Node
from reports.graph.formats import graphml
from reports.graph.formats import json as node_link
from reports.graph.named import named_graph

HOSTILE = ["a\x1b[31mred", "<b>&amp;\"'", "]]>", "\u202egnp.exe", "##vso[task.complete]", "x\ny", "]]>\x00"]


def small(label: str) -> nx.DiGraph[Node]:
    graph: nx.DiGraph[Node] = nx.DiGraph()
    graph.add_node(("recipient", "bank"), kind="recipient", id="bank", label=label)
    graph.add_node(("purpose", "billing"), kind="purpose", id="billing", label="Billing")
    graph.add_edge(("purpose", "billing"), ("recipient", "bank"), relation="given to", flows=["a/1", "a/2"])
    return graph


def test_both_forms_tell_nodes_edges_flows_and_what_is_not_proved() -> None:
    named = named_graph(small("Bank"), {"a/2"})
    read = nx.node_link_graph(json.loads(node_link.render(named)), edges="links")
    assert dict(read.nodes(data=True)) == {
        "purpose:billing": {"kind": "purpose", "name": "billing", "label": "Billing"},
        "recipient:bank": {"kind": "recipient", "name": "bank", "label": "Bank"},
    }
    edge = ("purpose:billing", "recipient:bank")
    assert list(read.edges(data=True)) == [
        (*edge, {"relation": "given to", "flows": ["a/1", "a/2"], "unproved": ["a/2"]})
    ]
    other = nx.parse_graphml(graphml.render(named).encode())
    assert dict(other.nodes(data=True)) == dict(read.nodes(data=True))
    assert list(other.edges(data=True)) == [(*edge, {"relation": "given to", "flows": "a/1; a/2", "unproved": "a/2"})]


@pytest.mark.parametrize("label", HOSTILE)
def test_hostile_names_stay_text(label: str) -> None:
    named = named_graph(small(label), ())
    xml = graphml.render(named)
    shown = nx.parse_graphml(xml.encode()).nodes["recipient:bank"]["label"]
    assert shown.isprintable()
    assert not {"\x1b", "\x00", "\u202e"} & set(xml + node_link.render(named))
    nodes = {node["id"]: node for node in json.loads(node_link.render(named))["nodes"]}
    assert nodes["recipient:bank"]["label"] == label
