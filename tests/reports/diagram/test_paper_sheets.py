"""Drawings on paper: cut until their words can be read, with every arrow on exactly one sheet."""

from __future__ import annotations

from collections.abc import Callable

from reports.diagram.model import Cluster, Diagram, Edge, Node
from reports.diagram.palette import SMALLEST_TEXT
from reports.diagram.paper_sheets import HEIGHT, LEAST, WIDTH, numbered, paper_sheets
from tests.reports.diagram.drawing import drawn


def sized(height_of_an_arrow: float, width: float = 700.0) -> Callable[[Diagram], bytes]:
    """A renderer whose drawings are as high as they have arrows."""
    return lambda part: b'<svg width="%f" height="%f"/>' % (width, height_of_an_arrow * len(part.edges))


def test_a_small_drawing_stays_whole_and_is_not_blown_up() -> None:
    whole = drawn(focus=("recipient", "bank"))
    (sheet,) = paper_sheets(whole, sized(1))
    assert sheet.part is whole
    assert sheet.width == 700
    assert numbered("Bank", 1) == ["Bank"]


def test_a_large_drawing_is_cut_where_people_end_and_recipients_begin() -> None:
    whole = drawn(focus=("category", "account"))
    shapes = {node.id: node.shape for node in whole.nodes}
    room = HEIGHT * SMALLEST_TEXT / LEAST
    sheets = paper_sheets(whole, sized(room / 4))
    assert len(sheets) > 2
    assert [edge.id for sheet in sheets for edge in sheet.part.edges if shapes[edge.head] != "recipient"] == [
        edge.id for edge in whole.edges if shapes[edge.head] != "recipient"
    ]
    drawn_edges = [edge.id for sheet in sheets for edge in sheet.part.edges]
    assert sorted(drawn_edges) == sorted(edge.id for edge in whole.edges)
    for sheet in sheets:
        assert len(sheet.part.edges) <= 4
        ends = {end for edge in sheet.part.edges for end in (edge.tail, edge.head)}
        assert {node.id for node in sheet.part.nodes} == ends
        clusters = {cluster.id for cluster in sheet.part.clusters}
        assert {node.cluster for node in sheet.part.nodes if node.cluster} <= clusters
        assert {cluster.parent for cluster in sheet.part.clusters if cluster.parent} <= clusters


def test_one_arrow_that_is_too_wide_is_made_smaller_and_ends_the_cutting() -> None:
    nodes = (Node("n1", "category", ("a",), "a", "c1"), Node("n2", "recipient", ("b",), "b"))
    edges = (Edge("e1", "n1", "n2", "proved"), Edge("e2", "n1", "n2", "failing"))
    whole = Diagram("T", "S", "S", (), (Cluster("c1", "c", "organisation"),), nodes, edges, (), ())
    sheets = paper_sheets(whole, sized(10, width=2 * WIDTH))
    assert [[edge.id for edge in sheet.part.edges] for sheet in sheets] == [["e1"], ["e2"]]
    assert {sheet.width for sheet in sheets} == {WIDTH}
    assert numbered("T", 2) == ["T (1 of 2)", "T (2 of 2)"]
