"""A document for Typst, which sets it as a tagged PDF (PDF/UA-1). All texts reach Typst as data, never as markup.

The fonts that Typst brings along hold Latin, Greek, Cyrillic and Hebrew letters: a report in those has the same bytes
on every machine. Other scripts take the fonts of the machine; what none of them has stands as ▯.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence, Set
from typing import Any, assert_never

from reports.encoders.document import (
    SIGNED_WITH,
    Block,
    CrossReference,
    Document,
    Heading,
    Items,
    LinkedCell,
    Paragraph,
    Picture,
    Quotation,
    SignatureLines,
    Table,
)
from reports.encoders.sheet import Cell, Gap, Missing
from reports.inert import terminal_text

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
#show heading.where(level: 2): it => { set text(15pt); it; v(2mm) }
#show heading.where(level: 3): set text(11.5pt)
#show heading.where(level: 4): set text(10pt)
#show heading.where(level: 5): set text(9.5pt)
#let anchor(name) = if name in d.anchors [#metadata(name)#label(name)]
#let leads(name, words) = if name in d.anchors {
  link(label(name), [#words (page #context counter(page).at(label(name)).first())])
} else { words }
#let references(see) = see.map(one => leads(one.to, one.text)).join("; ")
#let cell(c) = {
  anchor(c.anchor)
  if c.missing { emph(text(fill: rgb("#9c1324"), c.text)) } else { c.text }
  if c.see.len() > 0 { " "; references(c.see) }
}
#show link: set text(fill: rgb("#1f4e8c"))
#for b in d.blocks {
  if b.kind == "heading" {
    if b.level == 2 { if b.on_same_page { v(6mm) } else { pagebreak(weak: true) } }
    heading(level: b.level, { anchor(b.anchor); b.text })
    if b.level == 1 {
      for mark in d.marks { block(text(fill: rgb("#9c1324"), weight: "bold", mark)) }
      block(below: 6mm, text(fill: luma(70), d.stand))
      outline(target: heading.where(level: 2), title: none)
    }
  } else if b.kind == "paragraph" {
    par({
      anchor(b.anchor)
      if b.lead != "" { strong(b.lead) + " " }
      b.text
      if b.see.len() > 0 { " "; references(b.see) }
    })
  } else if b.kind == "items" {
    list(..b.texts)
  } else if b.kind == "quotation" {
    block(inset: (left: 4mm), stroke: (left: 1.5pt + luma(150)), {
      quote(block: false, b.words); linebreak(); text(8pt, fill: luma(70), leads(b.to, b.place)) })
  } else if b.kind == "signatures" {
    table(columns: (1.3fr, 2.2fr, 1fr, 2fr), rows: (auto,) + (16mm,) * b.roles.len(), align: horizon,
      stroke: 0.4pt + luma(120), table.header(..b.columns), ..b.roles.map(role => (role, "", "", "")).flatten())
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
        image(bytes(b.svg), format: "svg", width: b.width * 1pt, alt: b.words)))
    })
  }
}
"""

_NOT_BUILT_IN = re.compile(
    "[^\u0020-\u007e\u00a1-\u036f\u0370-\u04ff\u05d0-\u05ea\u1e00-\u1fff\u2010-\u2027\u2030-\u203e\u2044-\u2052"
    "\u2070-\u209c\u20a0-\u20bf\u2190-\u22ff\u25a0-\u25ff\u2713\u2717]"
)


_JOINERS = re.compile("(?<=[^\x00-\x7f])[\u200c\u200d]+(?=[^\x00-\x7f])|[\u200e\u200f]+")
"""Invisible, but part of how Persian, Devanagari and emoji are written; marks of direction change no letter."""
NO_FONT = "▯"


def typst_inputs(
    blocks: Document,
    title: str,
    stand: str,
    day: str,
    author: str,
    marks: Sequence[str] = (),
    lacking: Set[str] = frozenset(),
) -> dict[str, str]:
    """What the Typst text above reads; `marks` say what is missing, the first of them on every page.

    The characters that are `lacking` in every font stand as ▯.
    """
    content = {
        "title": printable(title), "stand": printable(stand), "day": day, "author": author,
        "marks": [printable(mark) for mark in marks],
        "blocks": [_block(block) for block in blocks], "anchors": _anchors(blocks),
    }  # fmt: skip
    written = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return {"document": written.translate(dict.fromkeys(map(ord, lacking), NO_FONT))}


def printable(text: str) -> str:
    """`text` on one line, composed (NFC); what hides or turns letters round stands as its escape."""
    composed = unicodedata.normalize("NFC", text)
    kept = iter([*_JOINERS.findall(composed), ""])
    return "".join(f"{terminal_text(part)}{next(kept)}" for part in _JOINERS.split(composed)).strip()


def built_in(text: str) -> bool:
    """Whether the fonts that Typst brings along have every character of `text`."""
    return not beyond_built_in(text)


def beyond_built_in(text: str) -> frozenset[str]:
    """The visible characters of `text` that the fonts which Typst brings along may lack."""
    return frozenset(found for found in _NOT_BUILT_IN.findall(text) if found.isprintable())


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text, anchor, same):
            said = {"text": printable(text), "anchor": anchor}
            return {"kind": "heading", "level": level, "on_same_page": same, **said}
        case Paragraph(text, lead, see, anchor):
            said = {"text": printable(text), "lead": printable(lead)}
            return {"kind": "paragraph", **said, "see": _references(see), "anchor": anchor}
        case Items(texts):
            return {"kind": "items", "texts": [printable(text) for text in texts]}
        case Quotation(words, place, to):
            return {"kind": "quotation", "words": printable(words), "place": printable(place), "to": to}
        case Table():
            return _table(block)
        case SignatureLines(roles):
            return {"kind": "signatures", "roles": list(roles), "columns": list(SIGNED_WITH)}
        case Picture(title, about, svg, words, whole, width):
            said = {"title": printable(title), "about": printable(about), "words": printable(words)}
            return {"kind": "picture", "svg": svg, "whole": whole, "width": round(width, 2), **said}
        case _:
            assert_never(block)


def _anchors(blocks: Document) -> list[str]:
    """Every anchor of the document that is there just once: Typst allows no other."""
    cells = (cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row)
    found = [
        one.anchor for one in (*blocks, *cells) if isinstance(one, Heading | Paragraph | LinkedCell) and one.anchor
    ]
    return sorted(name for name, times in Counter(found).items() if times == 1)


def _table(table: Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "columns": [printable(column) for column in table.columns],
        "widths": list(table.widths or [1.0] * len(table.columns)),
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: Cell | LinkedCell) -> dict[str, Any]:
    if isinstance(cell, LinkedCell):
        see = _references(cell.see)
        return {"text": printable(cell.text), "missing": False, "see": see, "anchor": cell.anchor}
    return {"text": printable(str(cell)), "missing": isinstance(cell, Missing | Gap), "see": [], "anchor": ""}


def _references(see: Sequence[CrossReference]) -> list[dict[str, str]]:
    return [{"text": printable(one.text), "to": one.to} for one in see]
