"""A Markdown policy in reStructuredText."""

from __future__ import annotations

import re

from tests.inventory.documents.markdown_blocks import Node, Words, nodes_of

_SIGNS = re.compile(r"[\\*`_|<>:]")
_UNDERLINES = "=-~^'+"


def restructured_twin(markdown: str) -> str:
    """The policy with underlined titles, indented lists and grid tables."""
    blocks = [_block(node) for node in nodes_of(markdown)]
    return "\n\n".join(blocks) + "\n"


def _block(node: Node) -> str:
    if node.kind == "heading":
        title = _inline(node.words)
        return f"{title}\n{_UNDERLINES[node.level - 1] * len(title)}"
    if node.kind == "table":
        return _table([[_inline(words) for words in row] for row in node.rows])
    indent = "  " * node.depth
    lead = {"item": f"{indent}- ", "continued": f"{indent}  "}.get(node.kind, "")
    return lead + _inline(node.words)


def _inline(words: Words) -> str:
    out = ""
    for text, bold in words:
        safe = _SIGNS.sub(r"\\\g<0>", text)
        out += f"\\ **{safe.strip()}**\\ " if bold and safe.strip() else safe
    return re.sub(r"^\\ |\\ $", "", out)


def _table(rows: list[list[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    rule = {sign: "+" + "+".join(sign * (width + 2) for width in widths) + "+" for sign in "-="}
    lines = [rule["-"]]
    for number, row in enumerate(rows):
        lines.append("|" + "|".join(f" {cell:<{width}} " for cell, width in zip(row, widths, strict=True)) + "|")
        lines.append(rule["=" if number == 0 else "-"])
    return "\n".join(lines)
