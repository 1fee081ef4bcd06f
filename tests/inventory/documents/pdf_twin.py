"""A Markdown policy as a PDF."""

from __future__ import annotations

import re

import typst

from tests.inventory.documents.markdown_blocks import Node, Words, nodes_of

_SIGNS = re.compile(r"[\\#*_`$<>@=/\[\]~'\"-]")
_PAGE = """#set page(paper: "a4", margin: 2.5cm, numbering: "1", header: [Notice of a company], columns: COLUMNS)
#set text(size: 10pt, font: "Libertinus Serif", lang: "en", hyphenate: true)
#set par(justify: true)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.6em, below: 1em)
"""


def pdf_twin(markdown: str, columns: int = 1) -> bytes:
    """The policy with a running head, page numbers and words cut at line ends, in one column or two."""
    body = "\n\n".join(map(_block, nodes_of(markdown)))
    return typst.compile((_PAGE.replace("COLUMNS", str(columns)) + body).encode("utf-8"), format="pdf")


def _block(node: Node) -> str:
    if node.kind == "heading":
        return f"{'=' * node.level} {_inline(node.words)}"
    if node.kind == "table":
        cells = "\n".join(f"[{_inline(words)}]," for row in node.rows for words in row)
        return f"#table(columns: {len(node.rows[0])}, {cells})"
    lead = {"item": f"{'  ' * node.depth}- ", "continued": "  " * (node.depth + 1)}.get(node.kind, "")
    return lead + _inline(node.words)


def _inline(words: Words) -> str:
    return "".join(f"#strong[{_safe(text)}]" if bold else _safe(text) for text, bold in words)


def _safe(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)
