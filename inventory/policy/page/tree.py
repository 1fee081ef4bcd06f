"""The tree that a browser makes of a page, with the line of every element and text."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from justhtml import JustHTML

DEEPEST = 200
_FORMATTING = re.compile(
    r"<(?P<end>/)?(?P<tag>big|b|code|em|font|i|nobr|small|strike|strong|s|tt|u)(?:[\s/][^>]*)?>", re.IGNORECASE
)
_COMMENT = re.compile(r"<!--.*?(?:--!?>|\Z)", re.DOTALL)
_MOST_COPIES = 200_000


class TextRun(NamedTuple):
    """A stretch of text and the line, from 1, on which it starts (0: not known)."""

    data: str
    line: int


class Element:
    """An element with its attributes, children and line; it looks enough like an ElementTree element for selectors."""

    __slots__ = ("attrib", "content", "is_foreign", "line", "tag")

    def __init__(self, tag: str, attrib: dict[str, str], line: int, is_foreign: bool) -> None:
        self.tag = tag
        self.attrib = attrib
        self.line = line
        self.is_foreign = is_foreign
        self.content: list[Node] = []

    def get(self, name: str, default: str | None = None) -> str | None:
        """The value of an attribute."""
        return self.attrib.get(name, default)

    def __iter__(self) -> Iterator[Element]:
        return (child for child in self.content if isinstance(child, Element))

    @property
    def text(self) -> str:
        """The text that stands directly in the element."""
        return "".join(child.data for child in self.content if isinstance(child, TextRun))

    def iter(self, *tags: str) -> Iterator[Element]:
        """The element and all within, in document order; with `tags`, only those."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if not tags or element.tag in tags:
                yield element
            waiting.extend(reversed(list(element)))

    def all_text(self) -> str:
        """Every text within, in document order."""
        pieces: list[str] = []
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, TextRun):
                pieces.append(node.data)
            else:
                waiting.extend(reversed(node.content))
        return "".join(pieces)


Node: TypeAlias = Element | TextRun


class Page(NamedTuple):
    """The root element, and whether the page is shown in quirks mode: there numbers without a unit are pixels."""

    root: Element
    is_quirky: bool


def parse_page(source: str) -> Page | None:
    """The tree of a page as the HTML standard makes it; nothing if it nests deeper than any real page.

    Elements that are never closed are carried on as browsers do; what that may multiply is bounded.
    """
    if _may_multiply(source):
        return None
    page_root = _converted(_root(source, located=False), _Lines(_root(source, located=True)))
    if page_root is None:
        return None
    doctype = re.match(r"(?:\s|<!--.*?-->)*<!doctype\s+html", source, re.IGNORECASE | re.DOTALL)
    if doctype is None:
        _lower_names(page_root)
    return Page(page_root, doctype is None)


def _lower_names(root: Element) -> None:
    """In quirks mode the names of classes and ids are the same in capitals and small letters."""
    for element in root.iter():
        for name in ("class", "id"):
            if name in element.attrib:
                element.attrib[name] = element.attrib[name].lower()


def _may_multiply(source: str) -> bool:
    """Whether formatting elements that nothing closes could be carried on into very many others."""
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for found in _FORMATTING.finditer(_COMMENT.sub("", source)):
        if found["end"]:
            ends[found["tag"].lower()] += 1
        else:
            starts[found[0].lower()] += 1
    tags = Counter[str]()
    for start, count in starts.items():
        name = re.match(r"<(\w+)", start)
        tags[name[1] if name else ""] += min(count, 3)
    unclosed = sum(max(count - ends[tag], 0) for tag, count in tags.items())
    return unclosed * source.count("<") > _MOST_COPIES


def _root(source: str, located: bool) -> Any:
    document = JustHTML(source, sanitize=False, track_node_locations=located, scripting_enabled=True).root
    return next(child for child in document.children or [] if child.name == "html")


class _Lines:
    """Lines of elements and texts, from a second tree of the same page.

    With locations justhtml keeps broken markup, such as a comment that never ends, as text (seen in 3.16): that tree
    serves for nothing but lines. The first paragraph has the line of the first paragraph there, and so on; a text has
    that of the same text.
    """

    def __init__(self, root: Any) -> None:
        self._lines: dict[tuple[str, str], deque[int]] = {}
        self._add(root)
        waiting = [root]
        while waiting:  # in the order in which `_converted` asks
            for child in waiting.pop().children or ():
                self._add(child)
                if child.name != "#text":
                    waiting.append(child)

    def _add(self, node: Any) -> None:
        self._lines.setdefault(_key(node), deque()).append(node.origin_line or 0)

    def of(self, node: Any) -> int:
        """The line of a node of the first tree, 0 if it is not known."""
        lines = self._lines.get(_key(node))
        return lines.popleft() if lines else 0


def _key(node: Any) -> tuple[str, str]:
    return node.name, (node.data or "") if node.name == "#text" else ""


def _converted(root: Any, lines: _Lines) -> Element | None:
    top = _element(root, lines)
    waiting: list[tuple[Any, Element, int]] = [(root, top, 1)]
    while waiting:
        node, element, depth = waiting.pop()
        if depth > DEEPEST:
            return None
        for child in node.children or ():
            if child.name == "#text":
                element.content.append(TextRun(child.data or "", lines.of(child)))
            elif not child.name.startswith(("#", "!", "?")):
                within = _element(child, lines)
                element.content.append(within)
                inert = getattr(child, "template_content", None)
                if inert is not None:
                    within.content.append(TextRun(inert.to_text(), within.line))
                waiting.append((child, within, depth + 1))
    return top


def _element(node: Any, lines: _Lines) -> Element:
    attributes = {name.lower(): value or "" for name, value in (node.attrs or {}).items()}
    return Element(node.name.lower(), attributes, lines.of(node), node.namespace not in (None, "html"))
