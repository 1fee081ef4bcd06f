"""Pipe tables that Markdown does not see because their delimiter row is missing or does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_MOST_CELLS = 64
_PIPE = re.compile(r"(?<!\\)\|")


def with_pipe_tables(tokens: list[Token]) -> list[Token]:
    """The block tokens, with paragraphs that are rows of cells turned into tables."""
    if not any(token.type == "inline" and "|" in token.content for token in tokens):
        return tokens
    out: list[Token] = []
    position = 0
    while position < len(tokens):
        triple = tokens[position : position + 3]
        if triple[0].type == "paragraph_open" and "|" in triple[1].content:
            out.extend(_split(triple))
            position += 3
        else:
            out.append(triple[0])
            position += 1
    return out


def _split(paragraph: list[Token]) -> list[Token]:
    lines = paragraph[1].content.split("\n")
    first = paragraph[1].map[0] if paragraph[1].map else 0
    groups = list(_groups(lines))
    if all(not is_table for _, _, is_table in groups):
        return paragraph
    level = paragraph[0].level
    out: list[Token] = []
    for start, end, is_table in groups:
        here = lines[start:end]
        out += _table(here, first + start, level) if is_table else _paragraph(here, first + start, level)
    return out


def _groups(lines: list[str]) -> Iterator[tuple[int, int, bool]]:
    start = 0
    while start < len(lines):
        piped = _is_piped(lines[start])
        end = start + 1
        while end < len(lines) and _is_piped(lines[end]) is piped:
            end += 1
        yield start, end, piped and _is_table(lines[start:end])
        start = end


def _is_piped(line: str) -> bool:
    return _PIPE.search(line) is not None or (len(line) > 2 and _DELIMITER.fullmatch(line.strip()) is not None)


def _is_table(lines: list[str]) -> bool:
    if any(line.count("|") > _MOST_CELLS for line in lines):
        return False
    widths = {len(_cells(line)) for line in lines if not _DELIMITER.fullmatch(line.strip())}
    if all(line.strip().startswith("|") and line.strip().endswith("|") for line in lines):
        return max(widths, default=0) > 1
    return len(lines) > 1 and len(widths) == 1 and max(widths) > 1


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(bare)]


def _table(lines: list[str], first: int, level: int) -> list[Token]:
    has_header = len(lines) > 1 and _DELIMITER.fullmatch(lines[1].strip()) is not None
    out = [Token("table_open", "table", 1, level=level)]
    for number, line in enumerate(lines):
        if not _DELIMITER.fullmatch(line.strip()):
            out += _row(_cells(line), first + number, level + 1, "th" if has_header and number == 0 else "td")
    return [*out, Token("table_close", "table", -1, level=level)]


def _row(cells: list[str], line: int, level: int, tag: str) -> list[Token]:
    out = [Token("tr_open", "tr", 1, map=[line, line + 1], level=level)]
    for cell in cells:
        out += [
            Token(f"{tag}_open", tag, 1, level=level + 1),
            Token("inline", "", 0, map=[line, line + 1], level=level + 2, content=cell, children=[]),
            Token(f"{tag}_close", tag, -1, level=level + 1),
        ]
    return [*out, Token("tr_close", "tr", -1, level=level)]


def _paragraph(lines: list[str], first: int, level: int) -> list[Token]:
    span = [first, first + len(lines)]
    return [
        Token("paragraph_open", "p", 1, map=span, level=level, block=True),
        Token("inline", "", 0, map=span, level=level + 1, content="\n".join(lines), children=[], block=True),
        Token("paragraph_close", "p", -1, level=level, block=True),
    ]
