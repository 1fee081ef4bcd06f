"""A drawing as text for Mermaid, which code hosts draw in a pull request.

Whatever is not a letter, a digit, a space or a comma is written as its entity code (`#35;`), so that no quote ends a
label, and no directive, tag, link or Markdown is left in one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reports.diagram.model import Cluster, Diagram, Edge, Node, Tone
from reports.diagram.palette import LINES, SENSITIVE
from reports.escaping.visible import visible

ARROWS: dict[Tone, str] = {"proved": "-->", "loose": "-.->", "failing": "-->", "plain": "---"}
DASHES: dict[Tone, str] = {
    "proved": "",
    "loose": ",stroke-dasharray:2 3",
    "failing": ",stroke-dasharray:7 4",
    "plain": "",
}
BREAK = "<br/>"


def mermaid(diagram: Diagram) -> str:
    """The text, ending in a line feed; without the sentences, which would make it longer than hosts accept."""
    return "\n".join(_lines(diagram)) + "\n"


def fenced(text: str) -> str:
    """Mermaid text as a block of Markdown."""
    return f"```mermaid\n{text}```\n"


def label(lines: Iterable[str]) -> str:
    """Lines of text as one label in its quotes, which Mermaid does not take empty."""
    text = BREAK.join("".join(map(_encoded, visible(line))) for line in lines if line.strip())
    return f'"{text or " "}"'


def _encoded(character: str) -> str:
    return character if character.isalnum() or character in " ," else f"#{ord(character)};"


def _lines(diagram: Diagram) -> Iterator[str]:
    yield "flowchart LR"
    yield f"subgraph page[{label([diagram.title])}]"
    yield "direction LR"
    yield from _inside(diagram, None)
    yield from _legend(diagram)
    yield "end"
    yield from (_edge(edge) for edge in diagram.edges)
    yield from _styles(diagram)


def _inside(diagram: Diagram, parent: str | None) -> Iterator[str]:
    for cluster in diagram.clusters:
        if cluster.parent == parent:
            yield from _cluster(diagram, cluster)
    yield from (_node(node) for node in diagram.nodes if node.cluster == parent)


def _cluster(diagram: Diagram, cluster: Cluster) -> Iterator[str]:
    yield f"subgraph {cluster.id}[{label([cluster.label])}]"
    yield from _inside(diagram, cluster.id)
    yield "end"


def _node(node: Node) -> str:
    opening, closing = ("(", ")") if node.shape in ("source", "own-use") else ("[", "]")
    marks = ":::failing" if node.tone == "failing" else ":::sensitive" if node.sensitive else ""
    return f"{node.id}{opening}{label(node.lines)}{closing}{marks}"


def _edge(edge: Edge) -> str:
    text = f"|{label(edge.lines)}|" if edge.lines else ""
    return f"{edge.tail} {ARROWS[edge.tone]}{text} {edge.head}"


def _legend(diagram: Diagram) -> Iterator[str]:
    yield f"subgraph legend[{label(['How to read the lines'])}]"
    yield f"l0[{label([diagram.subtitle, diagram.summary, *diagram.remarks])}]:::plain"
    yield from (f"l{number}[{label([text])}]:::{tone}" for number, (tone, text) in enumerate(diagram.legend, start=1))
    yield "end"


def _styles(diagram: Diagram) -> Iterator[str]:
    for tone, line in LINES.items():
        yield f"classDef {tone} stroke:{line.colour},stroke-width:{line.width}px{DASHES[tone]}"
        numbers = [str(number) for number, edge in enumerate(diagram.edges) if edge.tone == tone]
        if numbers:
            yield f"linkStyle {','.join(numbers)} stroke:{line.colour},stroke-width:{line.width}px{DASHES[tone]}"
    yield f"classDef sensitive stroke:{SENSITIVE},color:{SENSITIVE}"
