"""What is said in Markdown, for editors that show none."""

from __future__ import annotations

import re

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?: (?=`)|)(.+?)(?:(?<=`) |)(?<!`)\1(?!`)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")


def plain_text(markdown: str) -> str:
    """The text without the marks of quotes, rules, strong words and code that the Markdown of this folder has."""
    return "\n".join(_line(line) for line in markdown.split("\n") if line != "---")


def _line(line: str) -> str:
    quoted = line.startswith("> ")
    pieces: list[str] = []
    position = 0
    for code in _CODE.finditer(line):
        pieces += [_STRONG.sub(r"\1", line[position : code.start()]), code[2]]
        position = code.end()
    text = "".join([*pieces, _STRONG.sub(r"\1", line[position:])])
    return f"“{text.removeprefix('> ')}”" if quoted else text
