"""Markdown as GitHub reads it. Nothing in it is live, whatever the inventory and the policy say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from reports.encoders.document import (
    SIGNED_WITH,
    Block,
    Document,
    Heading,
    Items,
    LinkedCell,
    Paragraph,
    Picture,
    Quotation,
    SignatureLines,
    Table,
    in_a_row,
    of_register,
)
from reports.encoders.sheet import Cell, Missing, Register, shown
from reports.escaping.markdown import prose


def encode(register: Register) -> str:
    """A register, each sheet a table under a heading."""
    return document(list(of_register(register)))


def document(blocks: Document) -> str:
    """A document; of pictures only what is said about them, since its tables say the rest."""
    return "\n".join(filter(None, map(_block, blocks)))


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {prose(text)}\n"
        case Paragraph(text, lead, see):
            said = prose(in_a_row(text, see))
            return " ".join(part for part in (f"**{prose(lead)}**" if lead else "", said) if part) + "\n"
        case Items(texts):
            return "".join(f"- {prose(text)}\n" for text in texts)
        case Quotation(words, place):
            return f"> “{prose(words)}”\n>\n> {prose(place)}\n"
        case Table(columns, rows):
            return _table(columns, rows)
        case SignatureLines(roles):
            return _table(SIGNED_WITH, [[role, "", "", ""] for role in roles])
        case Picture(title, about):
            return f"### {prose(title)}\n\n{prose(about)}\n"
        case _:
            assert_never(block)


def _table(columns: Sequence[str], rows: Sequence[Sequence[Cell | LinkedCell]]) -> str:
    return "".join(_line(row) for row in (columns, ["---"] * len(columns), *rows))


def _line(cells: Sequence[Cell | LinkedCell]) -> str:
    return "| " + " | ".join("---" if cell == "---" else cell_text(cell) for cell in cells) + " |\n"


def cell_text(cell: Cell | LinkedCell) -> str:
    """A cell of a table. A bar would end it even within a code span, so bars stand outside, as references."""
    if isinstance(cell, Missing):
        return f"missing: {cell_text(cell.key)}"
    return "&#124;".join(prose(part) for part in shown(str(cell) if isinstance(cell, LinkedCell) else cell).split("|"))
