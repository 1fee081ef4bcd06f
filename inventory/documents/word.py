"""Writes a Word document (.docx) down as text: what its reader sees, a line for each paragraph.

Opened with python-docx, which takes the file's parts apart; nothing that the file refers to elsewhere is fetched.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from inventory.documents.refusal import DocumentRefusedError
from inventory.documents.transcript import TABLE_ENDS, TextStretch, heading, inline, item, joined, paragraph, part, rows
from inventory.documents.word_runs import RunReader
from inventory.documents.word_styles import W, WordStyles, is_on, val
from inventory.documents.zipped import check_zip

_KIND = "Word document"
_DEEPEST = 24
_LONGEST_LABEL = 6
_SKIPPED = ("separator", "continuationSeparator", "continuationNotice")


def transcript(content: bytes) -> str:
    """The document's paragraphs, list items and rows; raises DocumentRefusedError."""
    check_zip(content, _KIND)
    document = _opened(content)
    lines = _Transcriber(document).lines()
    if not any(line and not line.startswith("{") for line in lines):
        message = f"The {_KIND} has no text" + (": only pictures, as a scan has." if document.inline_shapes else ".")
        raise DocumentRefusedError("INV009", message, "Have the text recognised (OCR), check it, and save it as .docx.")
    return "\n".join(lines) + "\n"


def _opened(content: bytes) -> Any:
    try:
        import docx
    except ImportError:
        message = "Reading .docx needs the extra “docx”: pip install 'clausemap[docx]'."
        raise DocumentRefusedError("INV001", message, "Install it, or save the document as HTML.") from None
    try:
        return docx.Document(io.BytesIO(content))
    except Exception:  # noqa: BLE001 - whatever a damaged file makes the library raise
        message = f"The {_KIND} is damaged, or no such document."
        raise DocumentRefusedError("INV001", message, "Open it in Word and save it anew as .docx.") from None


class _Transcriber:
    """Goes through the body once; footnotes come at the end, as on paper they stand below the text."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = WordStyles(getattr(document.styles, "element", None))
        self._runs = RunReader(self._styles)
        self._list: int | None = None
        self._shift = 0

    def lines(self) -> list[str]:
        """The whole document."""
        body = self._document.element.body
        self._shift = int(any(self._styles.heading_level(p.find(f"{W}pPr")) < 0 for p in body.iter(f"{W}p")))
        lines = [*self._edges("header"), *self._blocks(body, 0), *self._footnotes(), *self._edges("footer")]
        return joined(lines)

    def _blocks(self, parent: Any, depth: int) -> Iterator[str]:
        for child in parent if depth < _DEEPEST else ():
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._list = None
                yield from self._table(child, depth)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, depth)
            elif child.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
                yield from self._blocks(child, depth + 1)

    def _control(self, control: Any, depth: int) -> Iterator[str]:
        """A content control: a table of contents made by Word is one."""
        gallery = val(control, "sdtPr/docPartObj/docPartGallery") or ""
        for content in control.findall(f"{W}sdtContent"):
            if "Table of Contents" in gallery:
                for each in content.iter(f"{W}p"):
                    yield part("contents", self._runs.plain(each))
            else:
                yield from self._blocks(content, depth + 1)

    def _paragraph(self, element: Any) -> Iterator[str]:
        properties = element.find(f"{W}pPr")
        style = val(properties, "pStyle")
        words, hidden, boxes = self._runs.read(element, style)
        names = self._styles.names(style)
        level, depth = self._styles.heading_level(properties), self._styles.list_depth(properties)
        if any(name.startswith("toc ") for name in names):
            yield part("contents", "".join(one.text for one in words))
        elif level:
            self._list = None
            yield heading(1 if level < 0 else level + self._shift, [one._replace(bold=False) for one in words])
        elif depth is not None:
            self._list = depth
            yield item(depth, words)
        elif self._list is not None and any(name.startswith(("list continue", "list paragraph")) for name in names):
            yield item(self._list, words, starts=False)
        else:
            if inline(words):
                self._list = None
            yield paragraph(words)
        yield from (part(f"hidden: {why}", text) for why, text in hidden)
        for box in boxes:
            yield from self._blocks(box, _DEEPEST - 4)

    def _table(self, table: Any, depth: int) -> Iterator[str]:
        lines = [row for row in table.iter(f"{W}tr") if self._table_of(row) is table]
        if self._only_lays_out(table, lines):
            for cell in table.iter(f"{W}tc"):
                if self._table_of(cell) is table:
                    yield from self._blocks(cell, depth + 1)
            return
        cells = [[self._cell(cell) for cell in row.iter(f"{W}tc") if self._table_of(cell) is table] for row in lines]
        has_header = bool(lines) and self._is_header(table, lines[0], cells)
        texts = [[inline([one._replace(bold=False) for one in words] if has_header and not number else words)
                  for words, _ in row] for number, row in enumerate(cells)]  # fmt: skip
        yield TABLE_ENDS
        yield from rows(texts, has_header)
        yield TABLE_ENDS
        for row in cells:
            for _, hidden in row:
                yield from (part(f"hidden: {why}", text) for why, text in hidden)

    @staticmethod
    def _table_of(element: Any) -> Any:
        return next(element.iterancestors(f"{W}tbl"), None)

    def _only_lays_out(self, table: Any, lines: list[Any]) -> bool:
        """Whether cells hold whole parts of the page: headings, lists, tables, or many paragraphs."""
        one_column = all(len(row.findall(f"{W}tc")) == 1 for row in lines)
        for cell in table.iter(f"{W}tc"):
            filled = [each for each in cell.findall(f"{W}p") if self._runs.plain(each).strip()]
            kinds = [each.find(f"{W}pPr") for each in filled]
            if len(filled) > (1 if one_column else 3) or any(self._styles.heading_level(kind) for kind in kinds):
                return True
        return any(True for row in lines for _ in row.iter(f"{W}tbl"))

    def _cell(self, cell: Any) -> tuple[list[TextStretch], list[tuple[str, str]]]:
        words: list[TextStretch] = []
        hidden: list[tuple[str, str]] = []
        if is_on(val(cell, "tcPr/vMerge")) and val(cell, "tcPr/vMerge") != "restart":
            return words, hidden
        for element in cell.iter(f"{W}p"):
            own, unseen, _ = self._runs.read(element, val(element.find(f"{W}pPr"), "pStyle"))
            words += [*([TextStretch(" ")] if words else []), *own]
            hidden += unseen
        return words, hidden

    def _is_header(self, table: Any, row: Any, cells: list[list[tuple[list[TextStretch], Any]]]) -> bool:
        if is_on(val(row, "trPr/tblHeader")):
            return True
        first = [[one for one in words if one.text.strip()] for words, _ in cells[0]]
        if any(first) and all(one.bold for words in first for one in words):
            return True
        look = table.find(f"{W}tblPr/{W}tblLook")
        marked = look is not None and is_on(look.get(f"{W}firstRow"))
        texts = ["".join(one.text for one in words).strip() for words in first]
        return marked and all(text and len(text.split()) <= _LONGEST_LABEL and text[-1] not in ".;!" for text in texts)

    def _footnotes(self) -> Iterator[str]:
        for relation in self._document.part.rels.values():
            if not relation.is_external and relation.reltype.endswith(("/footnotes", "/endnotes")):
                for note in _parsed(relation.target_part.blob):
                    if note.get(f"{W}type") not in _SKIPPED:
                        self._list = None
                        yield from self._blocks(note, 1)

    def _edges(self, name: str) -> Iterator[str]:
        """What stands at the top or foot of every page, each text once."""
        found: dict[str, None] = {}
        for section in self._document.sections:
            for edge in (getattr(section, name), getattr(section, f"first_page_{name}")):
                if not edge.is_linked_to_previous:
                    found.update(dict.fromkeys(self._runs.plain(each) for each in edge._element.iter(f"{W}p")))
        yield from (part(name, text) for text in found)


def _parsed(blob: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
