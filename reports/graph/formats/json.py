"""Node-link JSON, as networkx and d3 read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.escaping.json_text import json_text
from reports.graph.named import node_link

if TYPE_CHECKING:
    import networkx as nx

ENDINGS = (".json",)
"""Of files that are written so unless another format is named."""


def render(graph: nx.DiGraph[str]) -> str:
    """The graph with a line for its schema; lists of flows stay lists."""
    return json_text({"schema": "clausemap/graph/1", **node_link(graph)})
