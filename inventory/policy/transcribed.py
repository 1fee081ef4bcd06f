"""Reads documents that were written down as text, such as those of Word (`inventory.documents.transcript`)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from inventory.policy.model import HiddenText
from inventory.policy.normal import collapse
from inventory.policy.outcome import DocumentReading
from inventory.policy.prepare import normal_lines
from inventory.policy.segment import Segmenter

_PART = re.compile(r"\{(?P<name>[a-z-]+)(?:: (?P<why>[^{}]*))?\} (?P<text>.*)")
_PAGE = re.compile(r"\{page [^{}]*\}")
_HEADING = re.compile(r"(?P<signs>#{1,6}) (?P<text>.*)")
_ITEM = re.compile(r"(?P<indent>(?:  )*)(?P<sign>- )?(?P<text>.*)", re.DOTALL)
_MARK = re.compile(r"\\(?P<plain>.)|(?P<mark>\*\*|~~)|(?P<bar>\|)")
_NONE: Mapping[str, str] = {}
_ROLES = {"contents": "doc-toc", "footer": "contentinfo", "header": "banner", "navigation": "navigation"}
_DEEPEST = 40


def read_transcript(text: str, segmenter: Segmenter | None = None) -> DocumentReading:
    """The blocks of such a text, each on the line on which it was written down."""
    reader = _TranscriptReader(segmenter or Segmenter())
    lines = normal_lines(text).split("\n")
    for number, line in enumerate(lines, 1):
        reader.line(line, number, lines[number] if number < len(lines) else "")
    return reader.finish()


class _TranscriptReader:
    """Takes one line after the other."""

    def __init__(self, segmenter: Segmenter) -> None:
        self._to = segmenter
        self._open = 0
        self._in_table = False
        self._hidden: list[HiddenText] = []

    def finish(self) -> DocumentReading:
        """All blocks, and the texts that readers do not see."""
        self._leave(0)
        self._end_table()
        return DocumentReading(self._to.finish(), self._hidden)

    def line(self, line: str, number: int, following: str) -> None:
        """One block, on its line; of a table's row the line after it says whether it is a heading."""
        if not line.strip():
            self._end_table()
            return
        if _PAGE.fullmatch(line) or line == "| --- |":
            return
        is_row = line.startswith("| ")
        if not is_row:
            self._end_table()
        if is_row:
            self._row(line, number, "th" if following == "| --- |" else "td")
        elif (found := _HEADING.fullmatch(line)) is not None:
            self._leave(0)
            self._block(f"h{len(found['signs'])}", found["text"], number)
        elif (found := _PART.fullmatch(line)) is not None:
            self._part(found["name"], found["why"] or "", found["text"], number)
        elif (found := _ITEM.fullmatch(line)) is not None:
            self._item(min(len(found["indent"]) // 2, _DEEPEST), bool(found["sign"]), found["text"], number)

    def _part(self, name: str, why: str, text: str, number: int) -> None:
        plain = re.sub(r"\\(.)", r"\1", text)
        if name in ("hidden", "unclear"):
            self._hidden.append(HiddenText(plain, number, why, "hidden" if name == "hidden" else "unclear"))
            return
        self._leave(0)
        self._to.open("div", {"role": _ROLES.get(name, "contentinfo")})
        self._block("p", text, number)
        self._to.close("div")

    def _item(self, indent: int, starts: bool, text: str, number: int) -> None:
        """A paragraph, by its indent in as many lists; one that starts an item closes the item before it."""
        self._leave(indent)
        if starts:
            while self._open <= indent:
                self._to.open("ul", _NONE)
                self._to.open("li", _NONE)
                self._open += 1
        self._block("p", text, number)

    def _leave(self, depth: int) -> None:
        """Close the lists that are not among the outermost `depth`."""
        while self._open > depth:
            self._to.close("li")
            self._to.close("ul")
            self._open -= 1

    def _block(self, tag: str, text: str, number: int) -> None:
        self._to.open(tag, _NONE)
        self._inline(text, number)
        self._to.close(tag)

    def _row(self, line: str, number: int, tag: str) -> None:
        if not self._in_table:
            self._leave(0)
            self._to.open("table", _NONE)
            self._in_table = True
        self._to.open("tr", _NONE)
        for cell in _cells(line):
            self._to.open(tag, _NONE)
            self._inline(cell, number)
            self._to.close(tag)
        self._to.close("tr")

    def _end_table(self) -> None:
        if self._in_table:
            self._to.close("table")
            self._in_table = False

    def _inline(self, text: str, number: int) -> None:
        struck: list[str] | None = None
        bold, position = False, 0
        for found in [*_MARK.finditer(text), None]:
            piece = text[position : found.start() if found else None] + (
                (found["plain"] or found["bar"] or "") if found else ""
            )
            position = found.end() if found else len(text)
            if piece and struck is not None:
                struck.append(piece)
            elif piece:
                self._to.text(piece, number)
            if found and found["mark"] == "**":
                bold = not bold
                (self._to.open if bold else self._to_close)("b", _NONE)
            elif found and found["mark"] == "~~":
                struck = self._strike(struck, number)
        if bold:
            self._to.close("b")

    def _to_close(self, tag: str, _: Mapping[str, str]) -> None:
        self._to.close(tag)

    def _strike(self, struck: list[str] | None, number: int) -> list[str] | None:
        if struck is None:
            return []
        if text := collapse("".join(struck)):
            self._hidden.append(HiddenText(text, number, "is struck out, or deleted by a revision", "struck"))
        return None


def _cells(line: str) -> list[str]:
    """The cells of a row; a bar after a backslash is text."""
    inner = line.removeprefix("| ").removesuffix(" |")
    return [cell.strip() for cell in re.split(r"(?<!\\) \| ", f"{inner}")]
