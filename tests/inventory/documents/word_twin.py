"""A Markdown policy as a Word document."""

from __future__ import annotations

import io

import docx

from tests.inventory.documents.markdown_blocks import Words, nodes_of


def word_twin(markdown: str) -> bytes:
    """The policy as somebody would type it in Word: headings, lists and tables by their styles."""
    document = docx.Document()
    for node in nodes_of(markdown):
        if node.kind == "table":
            table = document.add_table(len(node.rows), len(node.rows[0]), "Light Grid Accent 1")
            for row, cells in zip(table.rows, node.rows, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    _fill(cell.paragraphs[0], words)
            continue
        deeper = f" {node.depth + 1}" if node.depth else ""
        style = {
            "heading": f"Heading {node.level}",
            "item": f"List Bullet{deeper}",
            "continued": f"List Continue{deeper}",
        }
        _fill(document.add_paragraph(style=style.get(node.kind)), node.words)
    return saved(document)


def _fill(paragraph: docx.text.paragraph.Paragraph, words: Words) -> None:
    for text, bold in words:
        paragraph.add_run(text).bold = bold or None


def saved(document: docx.document.Document) -> bytes:
    """The document's bytes."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
