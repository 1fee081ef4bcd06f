"""A drawing as text for Graphviz.

Names from the inventory never become DOT: nodes are called n1, n2, …; texts are passed through `graphviz.escape`,
so that a backslash, a quote, `\\N` or `<b>` mean themselves; `&` is spelt out, since Graphviz reads entities in labels.
No record shapes and no HTML-like labels, which have grammars of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Literal

import graphviz  # type: ignore[import-untyped]

from reports.diagram.draft import quotation
from reports.diagram.model import Cluster, Diagram, Edge, EdgeSentence, Node
from reports.diagram.palette import BOXES, FONT, INK, LINES, SENSITIVE, SMALLEST_TEXT, TEXT
from reports.diagram.text_fit import text_width
from reports.diagram.words import ACCEPTED, CONDITION
from reports.diagram.words import SENSITIVE as SIGN
from reports.escaping.uri import relative_reference
from reports.escaping.visible import visible

CENTRED, LEFT = "\\n", "\\l"
NOTE_WIDTH, NARROW = 200, 24
MOST_NOTES = 60
GRAPH = {
    "rankdir": "LR", "nodesep": "0.09", "ranksep": "0.35", "splines": "true", "outputorder": "edgesfirst",
    "fontname": FONT, "fontsize": f"{SMALLEST_TEXT}", "fontcolor": INK, "labelloc": "b", "labeljust": "l", "pad": "0.2",
    "charset": "UTF-8", "bgcolor": "white",
}  # fmt: skip
NODE = {"fontname": FONT, "fontsize": f"{TEXT}", "fontcolor": INK, "margin": "0.08,0.04", "height": "0.25",
        "width": "0.5"}  # fmt: skip
EDGE = {"fontname": FONT, "fontsize": f"{SMALLEST_TEXT}", "fontcolor": INK, "arrowsize": "0.6", "tailport": "e",
        "headport": "w"}  # fmt: skip
_HEADING = {"labelloc": "t", "labeljust": "l", "peripheries": "0", "margin": "4"}
_FRAME = {"fontsize": f"{TEXT}", "margin": "7", "labeljust": "l", "labelloc": "t", "peripheries": "1"}
_CLUSTERS = {
    "people": {**_FRAME, "style": "rounded", "color": "#9a9a9a", "penwidth": "0.8"},
    "organisation": {
        **_FRAME,
        "style": "filled",
        "fillcolor": "#eef3f7",
        "color": "#30434f",
        "penwidth": "2.4",
        "fontsize": "11",
    },
    "recipients": {**_FRAME, "style": "rounded", "color": "#9a9a9a", "penwidth": "0.8"},
    "group": {**_FRAME, "style": "filled", "fillcolor": "#e3ebf1", "color": "#7d8f9b", "penwidth": "0.8"},
}


Around = Literal["all", "key", "nothing"]
"""What stands around the arrows: heading, key and sentences; all but the heading; or what the page itself says."""


def dot(diagram: Diagram, around: Around = "all") -> str:
    """The DOT text."""
    graph = graphviz.Digraph("flows", graph_attr=GRAPH, node_attr=NODE, edge_attr=EDGE)
    graph.attr(label=_notes(diagram) if around != "nothing" else "")
    with graph.subgraph(name="cluster_page") as page:
        page.attr(label=literal([diagram.title], LEFT) if around == "all" else "", fontsize="15", **_HEADING)
        with page.subgraph(name="cluster_body") as body:
            body.attr(label=_heading(diagram) if around == "all" else "", fontsize=f"{TEXT}", **_HEADING)
            beside = _beside(diagram)
            places = {one.id: _boundary(diagram, one) for one in diagram.edges if one.lines and one not in beside}
            _fill(body, diagram, None, places)
            if around != "nothing":
                _legend(body, diagram)
    for edge in diagram.edges:
        if edge in beside:
            graph.edge(edge.tail, edge.head, id=edge.id, **_look(edge) | {"tailport": "_", "headport": "_"})
        else:
            _arrow(graph, edge)
    return str(graph.source)


def _beside(diagram: Diagram) -> list[Edge]:
    """The arrows from a category to its own use, which stands below it: else it would push everything else aside."""
    shapes = {node.id: node.shape for node in diagram.nodes}
    return [edge for edge in diagram.edges if (shapes[edge.tail], shapes[edge.head]) == ("category", "own-use")]


def literal(lines: Iterable[str], end: str = CENTRED) -> str:
    """Lines of text as one label in which nothing is markup, not even where it begins with `<` and ends with `>`."""
    text = end.join(graphviz.escape(visible(line).replace("&", "&amp;")) for line in lines)
    label: str = graphviz.nohtml(text + (end if end == LEFT and text else ""))
    return label


def _wide_enough(lines: Sequence[str], size: float = TEXT, margin: float = 0.08) -> dict[str, str]:
    """A label in a box that holds it in any font: Graphviz measures Helvetica, and a browser may have a wider one.

    `size` is in points, `margin` in inches.
    """
    widest = max((text_width(visible(line), size) for line in lines), default=0.0)
    return {"label": literal(lines), "width": f"{widest / 72 + 2 * margin:.2f}"}


def _fill(graph: graphviz.Digraph, diagram: Diagram, parent: str | None, places: Mapping[str, str | None]) -> None:
    for cluster in diagram.clusters:
        if cluster.parent == parent:
            with graph.subgraph(name=cluster.id) as inner:
                inner.attr(**_cluster(cluster))
                _fill_nodes(inner, diagram, cluster.id)
                _fill(inner, diagram, cluster.id, places)
    for node in diagram.nodes:
        if parent is None and node.cluster is None:
            graph.node(node.id, **_node(node))
    for edge in diagram.edges:
        if places.get(edge.id, "") == parent:
            _writing(graph, edge)


def _fill_nodes(graph: graphviz.Digraph, diagram: Diagram, cluster: str) -> None:
    """The nodes of a cluster, those of own use in one column with their category."""
    inside = {node.id for node in diagram.nodes if node.cluster == cluster}
    for node in diagram.nodes:
        if node.id in inside:
            graph.node(node.id, **_node(node, _words_beside(diagram, node)))
    for edge in _beside(diagram):
        if edge.tail in inside:
            with graph.subgraph() as together:
                together.attr(rank="same")
                together.node(edge.tail)
                together.node(edge.head)


def _cluster(cluster: Cluster) -> dict[str, str]:
    # A long name would reach over to where arrows leave the frame, and be crossed by them.
    lines = wrap(cluster.label, NARROW) if cluster.kind == "organisation" else [cluster.label]
    return {"label": literal(lines, LEFT), "id": cluster.id, **_CLUSTERS[cluster.kind]}


def _words_beside(diagram: Diagram, node: Node) -> tuple[str, ...]:
    """What would stand on the arrows to a node that stands beside where they come from."""
    return tuple(line for edge in _beside(diagram) if edge.head == node.id for line in edge.lines)


def _node(node: Node, more: tuple[str, ...] = ()) -> dict[str, str]:
    box, line = BOXES[node.shape], LINES[node.tone]
    colour = line.colour if node.tone != "plain" else SENSITIVE if node.sensitive else "#5f5f5f"
    return {
        "id": node.id,
        **_wide_enough((*node.lines, *more)),
        "tooltip": literal([node.tip or " "]),
        "shape": box.shape,
        "style": f"{box.style},{line.style}" if node.tone != "plain" else box.style,
        "fillcolor": box.fill,
        "color": colour,
        "fontcolor": line.ink if node.tone != "plain" else SENSITIVE if node.sensitive else INK,
        "penwidth": line.width if node.tone != "plain" else "1.6" if node.sensitive else "0.9",
    }


def _arrow(graph: graphviz.Digraph, edge: Edge) -> None:
    """An edge; what is written on it stands in a box without a frame, which keeps its place clear of all else."""
    look = _look(edge)
    if not edge.lines:
        graph.edge(edge.tail, edge.head, id=edge.id, **look)
        return
    graph.edge(edge.tail, f"{edge.id}t", id=f"{edge.id}a", arrowhead="none", **look)
    graph.edge(f"{edge.id}t", edge.head, id=f"{edge.id}b", **look)


def _writing(graph: graphviz.Digraph, edge: Edge) -> None:
    line = LINES[edge.tone]
    ink = SENSITIVE if edge.sensitive and edge.tone not in ("failing", "loose") else line.ink
    look = _look(edge) | {"shape": "plaintext", "fontcolor": ink, "margin": "0.03,0", "height": "0"}
    look["fontsize"] = f"{SMALLEST_TEXT}"
    graph.node(f"{edge.id}t", id=f"{edge.id}t", **look, **_wide_enough(edge.lines, SMALLEST_TEXT, margin=0.03))


def _look(edge: Edge) -> dict[str, str]:
    line = LINES[edge.tone]
    link = {"URL": literal([link_to(edge.leads_to)])} if edge.leads_to else {}
    tip = literal([edge.tip or " "])
    return {"color": line.colour, "style": line.style, "penwidth": line.width, "tooltip": tip, **link}


def _boundary(diagram: Diagram, edge: Edge) -> str | None:
    """The organisation's cluster, where both ends of an edge lie within it."""
    parents = {cluster.id: cluster.parent for cluster in diagram.clusters}
    own = next((cluster.id for cluster in diagram.clusters if cluster.kind == "organisation"), None)
    places = {node.id: node.cluster for node in diagram.nodes}

    def within(node: str) -> bool:
        place = places[node]
        while place is not None and place != own:
            place = parents[place]
        return place is not None

    return own if within(edge.tail) and within(edge.head) else None


def link_to(number: str) -> str:
    """The reference to a sentence, by its number, within the drawing that quotes it."""
    return f"#line-{relative_reference(number)}"


def _heading(diagram: Diagram) -> str:
    long = [line for text in (diagram.subtitle, diagram.summary, *diagram.remarks) for line in wrap(text, NOTE_WIDTH)]
    return literal(long, LEFT)


def _notes(diagram: Diagram) -> str:
    if not diagram.sentences:
        return ""
    quoted = list(dict.fromkeys(map(quotation, diagram.sentences)))
    lines = ["The lines of the policy that stand on the arrows, in its own words:", *quoted[:MOST_NOTES]]
    if len(quoted) > MOST_NOTES:
        lines.append(f"… and {len(quoted) - MOST_NOTES} more: see `inventory show statements`.")
    return literal([part for line in lines for part in _wrapped(line)], LEFT)


def first_note_line(sentence: EdgeSentence) -> str:
    """The first line of a sentence as it stands below a drawing."""
    return _wrapped(quotation(sentence))[0]


def _wrapped(line: str) -> Sequence[str]:
    return wrap(line, NOTE_WIDTH, subsequent_indent="      ") or [""]


def key_in_words(diagram: Diagram) -> str:
    """What lines and signs mean, as a sentence for a page that draws no key."""
    lines = [f"{LINES[tone].style}: {text}" for tone, text in diagram.legend]
    return f"Lines: {'; '.join([*lines, *_signs(diagram)])}."


def _signs(diagram: Diagram) -> list[str]:
    """What the signs mean that stand in a drawing."""
    written = "\n".join(line for edge in diagram.edges for line in edge.lines)
    meanings = ((SIGN, "and purple: sensitive data"), (CONDITION, "on a condition only"),
                (ACCEPTED[0], "a finding about it is accepted"))  # fmt: skip
    return ["line 7: the sentence of the policy"] + [
        f"{sign} {meaning}" for sign, meaning in meanings if sign in written or (sign == SIGN and diagram.any_sensitive)
    ]


def _legend(graph: graphviz.Digraph, diagram: Diagram) -> None:
    """Each tone as a box whose frame is a line of its kind; the signs in plain words."""
    signs = _signs(diagram)
    with graph.subgraph(name="cluster_legend") as legend:
        legend.attr(label="How to read the lines", **_CLUSTERS["people"])
        for number, (tone, text) in enumerate(diagram.legend, start=1):
            line = LINES[tone]
            look = {"color": line.colour, "style": line.style, "penwidth": line.width, "fontcolor": line.ink}
            legend.node(f"l{number}", shape="box", height="0.2", **look, **_wide_enough([text]))
        legend.node("l0", label=literal(signs, LEFT), shape="plaintext", margin="0.02,0.01")
