"""A document for Typst, which sets it as a tagged PDF (PDF/UA-1). All texts reach Typst as data, never as markup.

Only the fonts that Typst brings along are used, so that the same report has the same bytes on every machine. They hold
Latin, Greek, Cyrillic and Hebrew letters; what they cannot show stands as its escape.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, assert_never

from reports.encoders.document import Block, Document, Heading, Items, Paragraph, Picture, Quotation, Table
from reports.encoders.sheet import Gap, Missing, shown

TYPST = """\
#let d = json(bytes(sys.inputs.document))
#set document(title: d.title, author: d.author)
#set page("a4", margin: (x: 18mm, top: 22mm, bottom: 18mm),
  header: context if d.marks.len() > 0 or counter(page).get().first() > 1 [#set text(8pt, fill: luma(70));
    #if d.marks.len() > 0 [#text(fill: rgb("#9c1324"), weight: "bold", d.marks.first()) #h(1fr)]
    #d.title #h(1fr) as of #d.day],
  footer: context align(right, text(8pt, counter(page).display("1 / 1", both: true))))
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 9.5pt, lang: "en")
#set par(leading: 0.5em)
#set heading(numbering: none)
#set table(stroke: (x, y) => (bottom: 0.4pt + luma(170)), inset: (x: 3pt, y: 3pt))
#show table: set text(8pt)
#show table.cell.where(y: 0): strong
#show table.cell: set par(justify: false)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): it => { pagebreak(weak: true); set text(15pt); it; v(2mm) }
#show heading.where(level: 3): set text(11.5pt)
#show heading.where(level: 4): set text(10pt)
#show heading.where(level: 5): set text(9.5pt)
#let cell(c) = if c.missing { emph(text(fill: rgb("#9c1324"), c.text)) } else { c.text }
#for b in d.blocks {
  if b.kind == "heading" {
    heading(level: b.level, b.text)
    if b.level == 1 {
      for mark in d.marks { block(text(fill: rgb("#9c1324"), weight: "bold", mark)) }
      block(below: 6mm, text(fill: luma(70), d.stand))
      outline(target: heading.where(level: 2), title: none)
    }
  } else if b.kind == "paragraph" {
    par({ if b.lead != "" { strong(b.lead) + " " }; b.text })
  } else if b.kind == "items" {
    list(..b.texts)
  } else if b.kind == "quotation" {
    block(inset: (left: 4mm), stroke: (left: 1.5pt + luma(150)), {
      quote(block: false, b.words); linebreak(); text(8pt, fill: luma(70), b.place) })
  } else if b.kind == "table" {
    table(columns: b.widths.map(w => w * 1fr), table.header(..b.columns), ..b.rows.flatten().map(cell))
  } else if b.kind == "picture" and b.whole {
    page(flipped: true, margin: 0pt, header: none, footer: none, {
      image(bytes(b.svg), format: "svg", width: 100%, height: 100%, fit: "contain", alt: b.words)
      place(top + right, dx: -7mm, dy: 2mm, {
        show heading: set text(7pt, weight: "regular")
        box(heading(level: 3, b.title)); context text(7pt, counter(page).display(" 1 / 1", both: true))
      })
    })
  } else if b.kind == "picture" {
    page(flipped: true, margin: (x: 10mm, top: 16mm, bottom: 14mm), {
      heading(level: 3, b.title); par(b.about)
      block(height: 1fr, width: 100%, align(center + horizon,
        image(bytes(b.svg), format: "svg", width: 100%, height: 100%, fit: "contain", alt: b.words)))
    })
  }
}
"""

_UNSHOWN = re.compile(
    "[^\u0020-\u007e\u00a1-\u036f\u0370-\u04ff\u05d0-\u05ea\u1e00-\u1fff\u2010-\u2027\u2030-\u203e\u2044-\u2052"
    "\u2070-\u209c\u20a0-\u20bf\u2190-\u22ff\u25a0-\u25ff\u2713\u2717]"
)


def typst_inputs(
    blocks: Document, title: str, stand: str, day: str, author: str, marks: Sequence[str] = ()
) -> dict[str, str]:
    """What the Typst text above reads; `marks` say what is missing, the first of them on every page."""
    content = {
        "title": printable(title), "stand": printable(stand), "day": day, "author": author,
        "marks": [printable(mark) for mark in marks],
        "blocks": [_block(block) for block in blocks],
    }  # fmt: skip
    return {"document": json.dumps(content, sort_keys=True)}


def printable(text: str) -> str:
    """`text` on one line in characters that the fonts have, the others as escapes."""
    return _UNSHOWN.sub(_escape, unicodedata.normalize("NFC", shown(text)).replace("\xa0", " "))


def all_printable(text: str) -> bool:
    """Whether the fonts that Typst brings along have every character of `text`."""
    return _UNSHOWN.search(unicodedata.normalize("NFC", text).replace("\xa0", " ")) is None


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": level, "text": printable(text)}
        case Paragraph(text, lead):
            return {"kind": "paragraph", "text": printable(text), "lead": printable(lead)}
        case Items(texts):
            return {"kind": "items", "texts": [printable(text) for text in texts]}
        case Quotation(words, place):
            return {"kind": "quotation", "words": printable(words), "place": printable(place)}
        case Table():
            return _table(block)
        case Picture(title, about, svg, words, whole):
            said = {"title": printable(title), "about": printable(about), "words": printable(words)}
            return {"kind": "picture", "svg": svg, "whole": whole, **said}
        case _:
            assert_never(block)


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "columns": [printable(column) for column in table.columns],
        "widths": list(table.widths or [1.0] * len(table.columns)),
        "rows": [
            [{"text": printable(str(cell)), "missing": isinstance(cell, Missing | Gap)} for cell in row]
            for row in table.rows
        ],
    }
