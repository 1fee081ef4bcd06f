"""Reads a policy in HTML: the text that a reader of the page sees, cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from inventory.policy.layout import is_data_row
from inventory.policy.normal import GAP
from inventory.policy.outcome import DocumentReading, too_deep, too_much_style
from inventory.policy.page.causes import Cause
from inventory.policy.page.limits import TooMuchWorkError
from inventory.policy.page.look import Look, look_at
from inventory.policy.page.tree import DEEPEST, Element, TextRun, parse_page
from inventory.policy.page.unseen import Unseen
from inventory.policy.page.word_lists import with_lists
from inventory.policy.prepare import normal_lines
from inventory.policy.segment import BLOCK_TAGS, Segmenter

_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NO_ATTRIBUTES: Mapping[str, str] = {}


def read_html(text: str, segmenter: Segmenter | None = None) -> DocumentReading:
    """The blocks of an HTML page and the texts that readers do not see; INV010 if it nests deeper than any real page.

    A `segmenter` of the caller's own may note more than blocks.
    """
    source = normal_lines(text)
    page = parse_page(source) if source.strip() else None
    if page is None:
        return DocumentReading(fault=too_deep(DEEPEST)) if source.strip() else DocumentReading()
    with_lists(page.root)
    try:
        look = look_at(page)
    except TooMuchWorkError:
        return DocumentReading(fault=too_much_style())
    walk = _Walk(look, segmenter or Segmenter())
    walk.through(page.root)
    return DocumentReading(walk.segmenter.finish(), walk.unseen.finish(look.elsewhere))


class _Walk:
    """One pass over the tree that tells the segmenter of everything seen, and notes the rest."""

    def __init__(self, look: Look, segmenter: Segmenter) -> None:
        self.segmenter = segmenter
        self.unseen = Unseen()
        self._look = look
        self._layout_rows: list[bool] = []
        self._preformatted = 0
        self._line = 1

    def through(self, element: Element) -> None:
        """Tell of an element and all within."""
        cause = self._look.elements.get(id(element))
        if cause is not None:
            self._leave_out(element, cause)
            return
        role = self._start(element)
        self._gap(element, self._look.before)
        for node in element.content:
            if isinstance(node, TextRun):
                self._text(node)
            else:
                self.through(node)
        self._gap(element, self._look.after)
        self._end(element, role)

    def _start(self, element: Element) -> str:
        tag = element.tag
        self._line = max(self._line, element.line)
        if tag == "tr":
            self._layout_rows.append(not is_data_row(element))
        role = self._role(element)
        if role in BLOCK_TAGS:
            self.unseen.part()
        self.segmenter.open(role, element.attrib or _NO_ATTRIBUTES)
        self._preformatted += tag == "pre"
        if tag == "input" and (element.get("type") or "").lower() in ("submit", "button", "reset"):
            self._say(element.get("value") or "", self._line)
        return role

    def _role(self, element: Element) -> str:
        """The tag that the segmenter is told: rows that only lay out are divisions, bold spans are bold."""
        tag = element.tag
        if tag in ("tr", "td", "th") and self._layout_rows and self._layout_rows[-1]:
            return "div"
        return "b" if tag == "span" and _HEAVY.search(element.attrib.get("style", "")) else tag

    def _end(self, element: Element, role: str) -> None:
        self.segmenter.close(role)
        self._preformatted -= element.tag == "pre"
        if element.tag == "tr":
            self._layout_rows.pop()
        if role in BLOCK_TAGS:
            self.unseen.part()

    def _text(self, node: TextRun) -> None:
        line = node.line or self._line
        cause = self._look.texts.get(id(node))
        if cause is None:
            if node.data.strip():
                self.unseen.end()
            self._say(node.data, line)
        else:
            self._note(node.data, line, cause)
        self._line = line + node.data.count("\n")

    def _note(self, data: str, line: int, cause: Cause) -> None:
        self.unseen.add(data, line, cause)
        if cause.kind == "unclear":
            self.segmenter.text(f" {GAP} ", line)

    def _leave_out(self, element: Element, cause: Cause) -> None:
        self._line = max(self._line, element.line)
        data = element.all_text()
        self.unseen.end()
        self.unseen.add_element(element, self._line, cause)
        if cause.kind == "unclear" and data.strip():
            self.segmenter.text(f" {GAP} ", self._line)
        self._line += data.count("\n")

    def _gap(self, element: Element, where: set[int]) -> None:
        """Words that the style sheet shows are in no text: nothing can be quoted across them."""
        if id(element) in where:
            self.segmenter.text(f" {GAP} ", self._line)

    def _say(self, data: str, line: int) -> None:
        data = data.replace(GAP, "\ufffd")
        for number, piece in enumerate(data.split("\n\n") if self._preformatted else [data]):
            if number:
                line += 2
                self.segmenter.open("div", _NO_ATTRIBUTES)
                self.segmenter.close("div")
            self.segmenter.text(piece, line)
            line += piece.count("\n")
