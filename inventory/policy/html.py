"""Reads a policy in HTML: the text that a browser shows, cut into blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from lxml import etree

from inventory.policy.hiding import is_reported, why_hidden
from inventory.policy.layout import is_data_row
from inventory.policy.model import HiddenText
from inventory.policy.normal import collapse
from inventory.policy.outcome import Reading, too_deep
from inventory.policy.prepare import normal_lines
from inventory.policy.segment import Segmenter
from inventory.policy.stylesheet import hiding_selectors, selectors_of

_DEEPEST = 200
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NO_ATTRIBUTES: Mapping[str, str] = {}


def read_html(text: str, segmenter: Segmenter | None = None) -> Reading:
    """The blocks of an HTML page and the texts it hides; INV010 if it nests deeper than any real page.

    A `segmenter` of the caller's own may note more than blocks.
    """
    source = normal_lines(text)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_blank_text=False)
    root = etree.fromstring(source.encode("utf-8", "replace"), parser) if source.strip() else None
    if root is None:
        return Reading()
    sheet = hiding_selectors("\n".join(map(str, (style.text or "" for style in root.iter("style")))))
    walk = _Walk(sheet, segmenter or Segmenter())
    return Reading(walk.segmenter.finish(), walk.hidden) if walk.through(root) else Reading(fault=too_deep(_DEEPEST))


def _attributes(element: etree._Element) -> Mapping[str, str]:
    if not len(element.attrib):
        return _NO_ATTRIBUTES
    return {str(name): str(value) for name, value in element.attrib.items()}


class _Walk:
    """One pass over the tree that keeps count of lines: elements know theirs, texts follow by their line feeds."""

    def __init__(self, sheet: frozenset[str], segmenter: Segmenter) -> None:
        self._sheet = sheet
        self.segmenter = segmenter
        self.hidden: list[HiddenText] = []
        self._line = 1
        self._layout_rows: list[bool] = []
        self._preformatted = 0

    def through(self, root: etree._Element) -> bool:
        """Tell the segmenter of everything visible; false if the tree is too deep to be true."""
        depth = 0
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                depth += 1
                if depth > _DEEPEST:
                    return False
                if self._start(element):
                    walker.skip_subtree()
            elif event == "end":
                depth -= 1
                self._end(element)
            else:
                self._resume(element)
            if event != "start" and element.tail:
                self._say(element.tail)
        return True

    def _start(self, element: etree._Element) -> bool:
        """Open an element; true if it and all within is hidden."""
        tag = str(element.tag)
        self._resume(element)
        attributes = _attributes(element)
        why = self._why_hidden(tag, attributes)
        if why:
            self._hide(element, why)
            return True
        if tag == "tr":
            self._layout_rows.append(not is_data_row(element))
        self.segmenter.open(self._role(tag, attributes), attributes)
        self._preformatted += tag == "pre"
        if element.text:
            self._say(element.text)
        return False

    def _why_hidden(self, tag: str, attributes: Mapping[str, str]) -> str:
        why = why_hidden(tag, attributes)
        if not why and self._sheet and not self._sheet.isdisjoint(selectors_of(tag, attributes)):
            return "style sheet"
        return why

    def _resume(self, element: etree._Element) -> None:
        line = cast("int | None", element.sourceline)
        self._line = max(self._line, line or 0)

    def _role(self, tag: str, attributes: Mapping[str, str]) -> str:
        """The tag that the segmenter is told: rows that only lay out are divisions, bold spans are bold."""
        if tag in ("tr", "td", "th") and self._layout_rows and self._layout_rows[-1]:
            return "div"
        return "b" if tag == "span" and _HEAVY.search(attributes.get("style", "")) else tag

    def _end(self, element: etree._Element) -> None:
        tag, attributes = str(element.tag), _attributes(element)
        if self._why_hidden(tag, attributes):
            return
        self.segmenter.close(self._role(tag, attributes))
        self._preformatted -= tag == "pre"
        if tag == "tr":
            self._layout_rows.pop()

    def _hide(self, element: etree._Element, why: str) -> None:
        data = "".join(map(str, element.itertext()))
        text = collapse(data)
        if text and is_reported(why):
            lead = data[: len(data) - len(data.lstrip())]
            self.hidden.append(HiddenText(text, self._line + lead.count("\n"), why))
        self._line += data.count("\n")

    def _say(self, data: str) -> None:
        pieces = data.split("\n\n") if self._preformatted else [data]
        for number, piece in enumerate(pieces):
            if number:
                self._line += 2
                self.segmenter.open("div", _NO_ATTRIBUTES)
                self.segmenter.close("div")
            self.segmenter.text(piece, self._line)
            self._line += piece.count("\n")
