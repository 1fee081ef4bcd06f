"""A drawing bound for print: A4 landscape, the picture first, on as many sheets as it takes to read it, then the arrows
and the sentences as tables.

Typst sets it (PDF/UA-1, tagged). All texts reach it as data, never as its markup.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reports.diagram.dot import key_in_words
from reports.diagram.model import Diagram, Edge, Node, Tone
from reports.diagram.paper_sheets import PaperSheet, numbered
from reports.escaping.visible import visible

TYPST = """\
#let d = json(bytes(sys.inputs.diagram))
#set document(title: d.title)
#set page(
  "a4", flipped: true, margin: (x: 10mm, top: if d.mark == "" { 10mm } else { 16mm }, bottom: 12mm),
  header: text(8pt, weight: "bold", fill: rgb("#9c1324"), d.mark),
  footer: context align(right, text(8pt, counter(page).display("1 / 1", both: true))),
)
#set text(font: "Libertinus Serif", size: 9pt, lang: "en")
#set par(leading: 0.45em)
#show heading: set text(12pt)
#show table.cell.where(y: 0): strong
#show table: set text(7.5pt)
#for sheet in d.sheets [
  = #sheet.title
  #d.subtitle. #d.summary #d.remarks.join(" ") \
  #text(8pt, sheet.key)
  #block(height: 1fr, width: 100%, align(center + horizon,
    image(bytes(sheet.svg), format: "svg", width: sheet.width * 1pt, alt: d.alt)))
  #pagebreak()
]
= The arrows in words
#table(columns: (1.2fr, 1.6fr, 1.8fr, 1fr, auto), stroke: 0.4pt + luma(180), inset: 3pt,
  table.header([From], [What, and how it came out], [To], [Disclosures], [Lines]),
  ..d.arrows.flatten())
#if d.sentences.len() > 0 [
  = The sentences they rest on
  #table(columns: (auto, 1.2fr, 4fr), stroke: 0.4pt + luma(180), inset: 3pt,
    table.header([Line], [Clause], [Words]),
    ..d.sentences.flatten())
]
"""

_IN_WORDS: dict[Tone, str] = {
    "proved": "proved", "loose": "proved by an open list or vaguely", "failing": "not proved", "plain": "",
}  # fmt: skip


def typst_inputs(diagram: Diagram, sheets: Sequence[PaperSheet]) -> dict[str, str]:
    """What the Typst text above reads: the drawing's words as JSON, and the picture."""
    words = _harmless({
        "title": diagram.title,
        "subtitle": diagram.subtitle,
        "summary": diagram.summary,
        "remarks": list(diagram.remarks),
        "mark": diagram.marks[0] if diagram.marks else "",
        "alt": f"{diagram.title}. {diagram.summary} The table after the picture tells every arrow in words.",
        "arrows": _arrows(diagram),
        "sentences": [[s.place, s.clause or "not found", " ".join(s.quote.split())] for s in diagram.sentences],
    })  # fmt: skip
    words["sheets"] = [
        {"title": visible(title), "key": visible(key_in_words(sheet.part)), "svg": sheet.svg.decode("utf-8"),
         "width": round(sheet.width, 2)}
        for title, sheet in zip(numbered(diagram.title, len(sheets)), sheets, strict=True)
    ]  # fmt: skip
    return {"diagram": json.dumps(words, sort_keys=True)}


def _harmless(content: Any) -> Any:
    """The same with every text in it made fit to be shown."""
    if isinstance(content, str):
        return visible(content)
    if isinstance(content, list):
        return [_harmless(part) for part in content]
    return {name: _harmless(part) for name, part in content.items()}


def _arrows(diagram: Diagram) -> list[list[str]]:
    """Each arrow that has words on it as a row."""
    names = {node.id: _name(node) for node in diagram.nodes}
    return [
        [names[edge.tail], _outcome(edge), names[edge.head], ", ".join(edge.disclosures), ", ".join(edge.sentences)]
        for edge in diagram.edges
        if edge.lines
    ]


def _name(node: Node) -> str:
    return node.lines[0] if node.shape in ("category", "recipient", "organisation") else " ".join(node.lines)


def _outcome(edge: Edge) -> str:
    return "; ".join(part for part in (*edge.lines, _IN_WORDS[edge.tone]) if part)
