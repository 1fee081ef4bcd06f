"""`inventory export graph`: the whole graph or a part, into a file or not."""

import json
from pathlib import Path

import networkx as nx

from tests.cli.shell import APTIBLE, Shell


def test_everything_as_graphml(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "flows.graphml"
    assert shell.run("export", "graph", APTIBLE, "--output", file) == 0
    graph = nx.read_graphml(file)
    kinds = {kind for _, kind in graph.nodes(data="kind")}
    assert kinds == {"source", "clause", "statement", "category", "data", "purpose", "recipient"}
    assert graph.edges["purpose:payment-verification", "recipient:bank"]["flows"] == "account/debit-check"
    assert "statement:share-payment" in nx.ancestors(graph, "recipient:bank")


def test_the_ending_names_the_format_and_the_focus_the_part(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "bank.json"
    assert shell.run("export", "graph", APTIBLE, "--focus", "bank", "-o", file) == 0
    content = json.loads(file.read_text())
    assert content["schema"] == "clausemap/graph/1"
    data = {node["name"] for node in content["nodes"] if node["kind"] == "data"}
    assert data == {"account/bank-account"}


def test_what_is_not_proved_is_marked(shell: Shell) -> None:
    """Prohibited in the model inventory: the webinar's host gets bank accounts."""
    assert shell.run("export", "graph", APTIBLE, "--format", "json") == 0
    links = json.loads(shell.out)["links"]
    failing = {flow for link in links for flow in link["unproved"]}
    assert shell.run("show", "disclosures", APTIBLE, "--json") == 0
    shown = json.loads(shell.out)
    records = shown["disclosures"] if isinstance(shown, dict) else shown
    passing = ("exact", "broader", "open-list")
    assert failing == {one["id"] for one in records if one["verdict"] not in passing} != set()


def test_what_cannot_be_done_is_said(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("export", "graph", APTIBLE, "--format", "graphviz") == 2
    assert "There is no format “graphviz”" in shell.err
    stale = tmp_path / "old.json"
    stale.write_text("{}")
    assert shell.run("export", "graph", APTIBLE, "--focus", "nobody", "-o", stale) == 2
    assert "Nothing in the inventory uses “nobody”" in shell.err
    assert not stale.exists()
    assert shell.run("export", "graph", tmp_path) == 2
