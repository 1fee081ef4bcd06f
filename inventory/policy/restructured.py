"""Reads a policy in reStructuredText: what its page would show. Docutils parses it, and gets nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from inventory.policy.model import HiddenText
from inventory.policy.normal import collapse
from inventory.policy.outcome import DocumentFault, DocumentReading, too_deep
from inventory.policy.prepare import normal_lines
from inventory.policy.segment import Segmenter

_NONE: Mapping[str, str] = {}
_DEEPEST = 60
_NEAR = 4
_WORD = re.compile(r"\w[\w'’.-]*")
_STRUCK = frozenset(("strike", "strikethrough", "line-through", "del", "s"))
_TAGS = {
    "paragraph": "p", "bullet_list": "ul", "enumerated_list": "ol", "list_item": "li", "definition_list": "dl",
    "term": "dt", "definition": "dd", "field_list": "dl", "field_name": "dt", "field_body": "dd", "option_list": "dl",
    "table": "table", "row": "tr", "block_quote": "blockquote", "attribution": "p", "strong": "b", "footnote": "div",
    "citation": "div", "line_block": "div", "rubric": "p", "caption": "p", "compound": "div", "container": "div",
    "sidebar": "aside", "subtitle": "p", "legend": "div", "description": "dd", "option_group": "dt",
}  # fmt: skip
_ADMONITIONS = frozenset("admonition attention caution danger error hint important note tip warning".split())
_UNSEEN = frozenset(
    "comment substitution_definition literal_block doctest_block image math math_block raw system_message pending meta "
    "label decoration docinfo colspec".split()
)


def read_restructured(text: str, segmenter: Segmenter | None = None) -> DocumentReading:
    """The blocks of a document in reStructuredText, and what of it cannot be shown here."""
    try:
        from inventory.policy.restructured_parser import doctree
    except ImportError:
        message = "Reading .rst needs the extra “rst”: pip install 'clausemap[rst]'."
        return DocumentReading(fault=DocumentFault("INV001", message, "Install it, or save the page as HTML."))
    source = normal_lines(text)
    try:
        document = doctree(source)
    except RecursionError:
        return DocumentReading(fault=too_deep(_DEEPEST))
    walk = _Walk(source.split("\n"), segmenter or Segmenter())
    if not walk.through(document, 0):
        return DocumentReading(fault=too_deep(_DEEPEST))
    return DocumentReading(walk.segmenter.finish(), walk.hidden)


class _Walk:
    """One pass over the nodes, in the order of the page."""

    def __init__(self, lines: Sequence[str], segmenter: Segmenter) -> None:
        self.segmenter = segmenter
        self.hidden: list[HiddenText] = []
        self._lines = lines
        self._line = 1
        self._level = 0
        self._in_head = False

    def through(self, node: Any, depth: int) -> bool:
        """Tell of a node and all within; whether it was no deeper than a page can be."""
        if depth > _DEEPEST:
            return False
        name = type(node).__name__
        if name == "Text":
            self._text(node.astext())
            return True
        self._line = max(self._line, self._place(node))
        if name == "system_message":
            self._not_shown(node)
        if name in _UNSEEN:
            return True
        if name == "inline" and _STRUCK & set(node.get("classes", ())):
            self.hidden.append(HiddenText(collapse(node.astext()), self._line, "is struck out", "struck"))
            return True
        tag, attributes = self._tag(node, name)
        self._before(name)
        if tag:
            self.segmenter.open(tag, attributes)
        shallow = True
        for child in node.children:
            shallow = self.through(child, depth + 1) and shallow
        if tag:
            self.segmenter.close(tag)
        self._after(name)
        return shallow

    def _before(self, name: str) -> None:
        self._level += name == "section"
        if name == "thead":
            self._in_head = True
        elif name == "line":
            self.segmenter.text("\n", self._line)

    def _after(self, name: str) -> None:
        self._level -= name == "section"
        if name == "thead":
            self._in_head = False

    def _tag(self, node: Any, name: str) -> tuple[str, Mapping[str, str]]:
        special = self._SPECIAL.get(name)
        if special is not None:
            return special(self, node)
        return ("div" if name in _ADMONITIONS else _TAGS.get(name, "")), _NONE

    def _title(self, node: Any) -> tuple[str, Mapping[str, str]]:
        in_section = type(node.parent).__name__ in ("section", "document")
        return (f"h{max(1, min(self._level, 6))}" if in_section else "p"), _NONE

    def _target(self, node: Any) -> tuple[str, Mapping[str, str]]:
        anchor = node.get("refid") or next(iter(node.get("ids", ())), "")
        return ("a", {"id": anchor}) if anchor and not node.get("refuri") else ("", _NONE)

    def _reference(self, node: Any) -> tuple[str, Mapping[str, str]]:
        return "a", {"href": node.get("refuri") or f"#{node.get('refid', '')}"}

    def _topic(self, node: Any) -> tuple[str, Mapping[str, str]]:
        return "div", {"role": "doc-toc"} if "contents" in node.get("classes", ()) else _NONE

    def _entry(self, node: Any) -> tuple[str, Mapping[str, str]]:
        spans = {"colspan": str(node.get("morecols", 0) + 1), "rowspan": str(node.get("morerows", 0) + 1)}
        return ("th" if self._in_head else "td"), {name: said for name, said in spans.items() if said != "1"}

    _SPECIAL: ClassVar[dict[str, Callable[[_Walk, Any], tuple[str, Mapping[str, str]]]]] = {
        "title": _title, "target": _target, "reference": _reference, "topic": _topic, "entry": _entry,
    }  # fmt: skip

    def _text(self, data: str) -> None:
        line = self._line_of(data)
        self.segmenter.text(data, line)
        self._line = line + data.count("\n")

    def _place(self, node: Any) -> int:
        """The line that the parser says, which for some nodes is that of their end."""
        said = getattr(node, "line", None)
        return said if isinstance(said, int) and type(node).__name__ == "paragraph" else 0

    def _line_of(self, data: str) -> int:
        """Where the first word of a text stands, looked for from the place that is known."""
        word = _WORD.search(data)
        if word is not None:
            for line in range(self._line, min(self._line + 400, len(self._lines) + 1)):
                if word[0] in self._lines[line - 1]:
                    return line
        return self._line

    def _not_shown(self, message: Any) -> None:
        """What a directive would show that is not known here, or that is taken from another file."""
        words = collapse(message.astext())
        told = words.lower()
        if message.get("level", 0) > 1 and ("directive" in told or "disabled" in told):
            shown = next((collapse(child.astext()) for child in message.children[1:]), words)
            line = message.get("line") or self._line
            self.hidden.append(HiddenText(shown, line, "stands in a directive that is not read", "unclear"))
