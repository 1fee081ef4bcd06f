"""From lines on pages to blocks: headings, paragraphs, list items, rows; words cut at a line's end are whole again."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inventory.documents.pdf_columns import in_reading_order
from inventory.documents.pdf_margins import without_margins
from inventory.documents.pdf_page import PdfLine, PdfPage
from inventory.documents.pdf_tables import PdfTable, tables_of
from inventory.documents.transcript import TABLE_ENDS, TextStretch, heading, inline, item, joined, paragraph, part, rows
from inventory.policy.label import is_heading_like

_MARK = re.compile(r"(?:[•·◦▪‣●○■❖➢–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s|$)")
_LARGER = 1.08
_ENDS = (".", "!", "?", ":", ";")
_CUT = re.compile(r"(\w+)[-\u00ad\u2010]$")
_GOES_ON = re.compile(r"[a-zß-ÿ(,;0-9]")
_STEP = 4.0
_UNCLEAR = "unclear: stands side by side with other text, as in a table whose cells are not drawn"
_USUAL_STEP = 1.35
_MOST_WORDS = 14


@dataclass(slots=True)
class _Block:
    """A block while lines are added to it: its kind, its words, its first and last line, its indent."""

    kind: str
    words: list[tuple[str, bool]]
    first: PdfLine
    last: PdfLine
    page: int
    text_from: float


def lines_of_pages(pages: Sequence[PdfPage]) -> list[str]:
    """The transcript of a document, page by page."""
    kept, edges = without_margins(pages)
    layout = _Layout(kept)
    return joined([*(part("header", text) for text in edges), *layout.lines()])


class _Layout:
    """Works out a document's usual size and spacing first, then its blocks."""

    def __init__(self, pages: Sequence[PdfPage]) -> None:
        self._pages = pages
        lines = [line for page in pages for line in page.lines]
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self._body = sizes.most_common(1)[0][0] if sizes else 10.0
        larger = sorted({size for size in sizes if size >= self._body * _LARGER}, reverse=True)
        self._levels = {size: level for level, size in enumerate(larger, 1)}
        self._known = Counter(word.lower() for line in lines for word in re.findall(r"[\w-]+", line.text))
        self._indents: list[float] = []

    def lines(self) -> Iterator[str]:
        """Every block as a line of the transcript."""
        open_block: _Block | None = None
        for page in self._pages:
            yield f"{{page {page.number}}}"
            spacing = _spacing(page.lines)
            for each in in_reading_order(page, tables_of(page)):
                if isinstance(each, PdfTable):
                    yield from self._close(open_block)
                    open_block = None
                    yield TABLE_ENDS
                    yield from rows([[self._cell(cell) for cell in row] for row in each.rows], each.has_header)
                    yield TABLE_ENDS
                elif each.side_by_side:
                    yield from self._close(open_block)
                    open_block = None
                    yield part(_UNCLEAR, each.text)
                elif open_block is not None and self._goes_on(open_block, each, page, spacing):
                    self._add(open_block, each)
                else:
                    yield from self._close(open_block)
                    open_block = self._started(each, page)
            yield from (part(f"hidden: {why}", text) for why, text in page.hidden)
        yield from self._close(open_block)

    def _started(self, line: PdfLine, page: PdfPage) -> _Block:
        mark = _MARK.match(line.text)
        kind = "heading" if line.size in self._levels else "item" if mark and not self._may_head(line) else "paragraph"
        words = list(line.pieces)
        if kind == "item" and mark and not mark[0][-1:].isalnum():
            words = _without_start(words, mark[0])
        return _Block(kind, words, line, line, page.number, line.box.x0)

    @staticmethod
    def _may_head(line: PdfLine) -> bool:
        """Whether a line in the usual size may be a heading: it is bold throughout, short, and no bullet's."""
        return line.bold and len(line.text.split()) <= _MOST_WORDS and line.text[:1].isalnum()

    def _goes_on(self, block: _Block, line: PdfLine, page: PdfPage, spacing: float) -> bool:
        """Whether a line belongs to the block before it."""
        last = block.last
        is_heading = line.size in self._levels
        if is_heading != (block.kind == "heading") or (is_heading and line.size != last.size):
            return False
        mark = _MARK.match(line.text)
        in_sentence = mark and mark[0][0].isalnum() and _is_full(last, page.lines) and not last.text.endswith(_ENDS)
        if mark and not in_sentence and not is_heading:
            return False
        down = last.box.y0 - line.box.y0
        apart = block.page != page.number or down < -2 or abs(line.box.x0 - last.box.x0) > 100
        if apart:
            return not is_heading and not last.text.endswith(_ENDS) and bool(_GOES_ON.match(line.text))
        heads = block.first is last and self._may_head(last) and not last.text.endswith(":") and not line.bold
        if heads and not _is_full(last, page.lines):
            return False
        if self._may_head(line) and not last.bold and last.text.endswith(_ENDS):
            return False
        if block.kind == "item" and line.box.x0 < block.first.box.x0 + 2:
            return False
        if not is_heading and not _is_full(last, page.lines) and last.text.endswith(_ENDS):
            return False
        return down <= (1.9 * line.size if is_heading else spacing * 1.2)

    def _add(self, block: _Block, line: PdfLine) -> None:
        tail = "".join(text for text, _ in block.words).rstrip()
        cut = _CUT.search(tail)
        begins = re.match(r"[a-zß-ÿ]\w*", line.text)
        if cut and begins:
            if not self._is_compound(cut[1], begins[0]):
                text, bold = next((piece for piece in reversed(block.words) if piece[0].strip()), ("", False))
                while block.words and not block.words[-1][0].strip():
                    block.words.pop()
                block.words[-1] = (text.rstrip()[:-1], bold)
        elif not tail.endswith(("/", "-")) or tail.endswith((" -", "--")):
            block.words.append((" ", False))
        while block.words and block.words[-1][0].endswith("\n"):
            block.words[-1] = (block.words[-1][0].rstrip("\n"), block.words[-1][1])
        block.words += line.pieces
        block.last = line

    def _is_compound(self, before: str, after: str) -> bool:
        """Whether a hyphen at a line's end belongs to the word: the text has it so elsewhere, or both parts alone."""
        if self._known[f"{before}{after}".lower()]:
            return False
        return bool(
            self._known[f"{before}-{after}".lower()] or (self._known[before.lower()] and self._known[after.lower()] > 1)
        )

    def _close(self, block: _Block | None) -> Iterator[str]:
        if block is None:
            return
        words = [TextStretch(text, bold) for text, bold in block.words]
        if block.kind == "heading":
            yield heading(self._levels[block.first.size], _not_bold(words))
        elif block.kind == "item":
            yield item(self._depth(block.first.box.x0), words)
        else:
            self._indents = []
            text = " ".join("".join(text for text, _ in block.words).split())
            bold = all(bold for text, bold in block.words if text.strip())
            stands_alone = bold and self._may_head(block.first) and is_heading_like(text)
            yield heading(len(self._levels) + 1, _not_bold(words)) if stands_alone else paragraph(words)

    def _depth(self, indent: float) -> int:
        """In how many lists an item stands, by its indent against those of the items before it."""
        while self._indents and indent < self._indents[-1] - _STEP:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + _STEP:
            self._indents.append(indent)
        return len(self._indents) - 1

    def _cell(self, lines: Sequence[PdfLine]) -> str:
        if not lines:
            return ""
        block = _Block("cell", list(lines[0].pieces), lines[0], lines[0], 0, 0.0)
        for line in lines[1:]:
            self._add(block, line)
        return inline(TextStretch(text, bold) for text, bold in block.words)


def _spacing(lines: Sequence[PdfLine]) -> float:
    """The usual distance from one line to the next within a paragraph, in points: after lines that are full."""
    steps: Counter[float] = Counter()
    for one, other in itertools.pairwise(lines):
        down = round((one.box.y0 - other.box.y0) * 2) / 2
        if 4 < down < 2 * one.size and abs(one.box.x0 - other.box.x0) < 40 and _is_full(one, lines):
            steps[down] += 1
    return steps.most_common(1)[0][0] + 0.2 if steps else _USUAL_STEP * (lines[0].size if lines else 10.0)


def _is_full(line: PdfLine, lines: Sequence[PdfLine]) -> bool:
    """Whether a line goes as far right as its column does, or almost."""
    column = [one.box.x1 for one in lines if abs(one.box.x0 - line.box.x0) < 60]
    return line.box.x1 > max(column) - 0.13 * (max(column) - line.box.x0)


def _not_bold(words: Iterable[TextStretch]) -> list[TextStretch]:
    return [one._replace(bold=False) for one in words]


def _without_start(pieces: Iterable[tuple[str, bool]], mark: str) -> list[tuple[str, bool]]:
    left = len(mark)
    found: list[tuple[str, bool]] = []
    for text, bold in pieces:
        bare = text.lstrip() if left == len(mark) else text
        found.append((bare[left:], bold))
        left = max(0, left - len(bare))
    return found
