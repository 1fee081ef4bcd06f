"""Tags and text in document order, cut into blocks the way a page shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from inventory.policy.block import Block
from inventory.policy.lists import Listing
from inventory.policy.page_parts import PageParts
from inventory.policy.row import Row
from inventory.policy.run import Run
from inventory.policy.writer import BlockWriter

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center details dialog div fieldset figcaption figure footer form "
    "header hgroup html legend main nav optgroup option p pre search section summary tbody tfoot thead".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
SETEXT = "data-setext"
"""The attribute that marks a heading underlined with hyphens or equals signs."""
_BOLD = frozenset(("b", "strong"))
_SECTIONS = frozenset(("article", "section"))
_WRAPPERS = frozenset("aside body center details div figure footer header main nav".split())
_UNNAMED = frozenset("dl fieldset form html ol table tbody tfoot thead ul".split())


class Segmenter:
    """Takes balanced `open`, `text` and `close` events.

    A run of text ends at every block-level tag and at two line breaks in a row. Inside a heading or a table row it
    does not: a heading is one block, and so is a row.
    """

    def __init__(self) -> None:
        self._writer = BlockWriter()
        self._run = Run()
        self._lists: list[Listing] = []
        self._header: Row | None = None
        self._awaits_header = True
        self._in_head = False
        self._columns: tuple[str, ...] = ()
        self._row: Row | None = None
        self._heading: tuple[int, bool] | None = None
        self._bold = 0
        self._after_term = False
        self._parts = PageParts()
        self._links: list[str] = []

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A start tag and its attributes."""
        if tag in _BOLD:
            self._bold += 1
        elif tag in self._OPENERS:
            self._OPENERS[tag](self)
        elif tag in BLOCK_TAGS:
            self._end_run()
        elif tag in HEADINGS and self._row is None:
            self._end_run()
            self._heading = (HEADINGS[tag], SETEXT in attributes)
        if tag == "a":
            self._links.append(attributes.get("href", ""))
        elif tag in BLOCK_TAGS:
            self._parts.enter(tag, attributes)
        if attributes:
            self._note_anchor(tag, attributes)

    def close(self, tag: str) -> None:
        """The end tag that belongs to an `open`."""
        if tag in _BOLD:
            self._bold -= 1
        elif tag in self._CLOSERS:
            self._CLOSERS[tag](self)
        elif tag in BLOCK_TAGS:
            self._end_run()
        elif tag in HEADINGS and self._heading is not None:
            (level, underlined), self._heading = self._heading, None
            self._writer.heading(self._take_run(), level, underlined)
        if tag == "a" and self._links:
            self._links.pop()
        elif tag in BLOCK_TAGS:
            self._parts.leave()

    def text(self, data: str, line: int) -> None:
        """Visible text that starts on `line`."""
        self._after_term = self._after_term and not data.strip()
        self._run.add(data, line, self._bold > 0, self._links[-1] if self._links else "")
        self._run.part = self._run.part or self._parts.current

    def raw(self, markup: str, line: int) -> None:
        """Markup that nobody has parsed shows nothing."""

    def finish(self) -> list[Block]:
        """All blocks, once the document has ended."""
        self._end_run(term_too=True)
        return self._writer.blocks

    def _note_anchor(self, tag: str, attributes: Mapping[str, str]) -> None:
        anchor = attributes.get("id") or (attributes.get("name") if tag == "a" else "")
        if not anchor or tag in _UNNAMED:
            return
        if tag in _SECTIONS:
            self._writer.section_anchor = anchor
        elif not self._run.anchor:
            self._run.anchor, self._run.wraps = anchor, tag in _WRAPPERS

    def _take_run(self) -> Run:
        run, self._run = self._run, Run()
        return run

    def _end_run(self, term_too: bool = False) -> None:
        if self._heading is not None or self._row is not None:
            self._run.pad(" ")
        elif term_too or not self._after_term:
            self._after_term = False
            self._writer.run(self._take_run())

    def _line_break(self) -> None:
        self._run.breaks += 1
        self._run.pad("\n")
        if self._run.breaks > 1:
            self._end_run()

    def _rule(self) -> None:
        self._end_run()
        self._writer.separate()

    def _open_list(self) -> None:
        self._end_run(term_too=True)
        self._lists.append(self._writer.start_list())

    def _close_list(self) -> None:
        self._end_run(term_too=True)
        listing = self._lists.pop()
        self._close_definition(listing)
        self._writer.end_list(listing)

    def _open_item(self) -> None:
        self._end_run()
        self._writer.start_item(self._lists[-1] if self._lists else self._writer.start_list())

    def _close_item(self) -> None:
        self._end_run()
        self._writer.end_item()

    def _open_term(self) -> None:
        self._end_run(term_too=True)
        if self._lists:
            self._close_definition(self._lists[-1])
        self._open_definition()
        self._bold += 1

    def _close_term(self) -> None:
        self._bold -= 1
        self._run.pad("\n")
        self._after_term = bool(self._run.pieces)

    def _open_definition(self) -> None:
        self._end_run()
        if self._lists and not self._lists[-1].term_open:
            self._writer.start_item(self._lists[-1])
            self._lists[-1].term_open = True

    def _close_definition(self, listing: Listing) -> None:
        if listing.term_open:
            self._writer.end_item()
            listing.term_open = False

    def _open_head(self) -> None:
        self._end_run()
        self._in_head = True

    def _close_head(self) -> None:
        self._end_run()
        self._in_head = False

    def _open_table(self) -> None:
        self._close_head()
        self._header, self._awaits_header, self._columns = None, True, ()

    def _close_table(self) -> None:
        self._end_run()
        header, self._header, self._columns = self._header, None, ()
        if header is not None:
            self._writer.row(header)

    def _open_row(self) -> None:
        self._end_run()
        self._row = Row()

    def _close_row(self) -> None:
        row, self._row = self._row, None
        if row is None:
            return
        if self._run.pieces:
            row.add(self._take_run(), heading=False)
        if row.is_header and row.cells and self._awaits_header:
            self._header, self._columns = row, tuple(row.cells)
        else:
            self._header = None
            self._writer.row(row, self._columns)
        self._awaits_header = self._awaits_header and not row.cells

    def _close_cell(self, heading: bool = False) -> None:
        if self._row is None:
            self._end_run()
        else:
            self._row.add(self._take_run(), heading or self._in_head)

    def _close_heading_cell(self) -> None:
        self._close_cell(heading=True)

    _OPENERS: ClassVar[dict[str, Callable[[Segmenter], None]]] = {
        "br": _line_break, "hr": _rule, "ul": _open_list, "ol": _open_list, "menu": _open_list, "dir": _open_list,
        "dl": _open_list, "li": _open_item, "dt": _open_term, "dd": _open_definition, "table": _open_table,
        "tr": _open_row, "td": _end_run, "th": _end_run,
        "thead": _open_head, "tbody": _close_head, "tfoot": _close_head,
    }  # fmt: skip
    _CLOSERS: ClassVar[dict[str, Callable[[Segmenter], None]]] = {
        "ul": _close_list, "ol": _close_list, "menu": _close_list, "dir": _close_list, "dl": _close_list,
        "li": _close_item, "dt": _close_term, "dd": _end_run, "table": _close_table, "tr": _close_row,
        "td": _close_cell, "th": _close_heading_cell, "thead": _close_head,
    }  # fmt: skip
