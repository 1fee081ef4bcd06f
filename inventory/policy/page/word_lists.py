"""Lists in pages that Word saved: paragraphs that begin with a sign, made the lists that readers see."""

from __future__ import annotations

import re

from inventory.policy.page.tree import Element, Node, TextRun

_CLASS = re.compile(r"\bMsoList(?:Paragraph|Bullet|Number)\w*", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_MARGIN = re.compile(r"margin-left\s*:\s*([\d.]+)(in|pt|cm|mm|px)", re.IGNORECASE)
_POINTS = {"in": 72.0, "pt": 1.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_SIGN = re.compile(r"\s*(?:[·•▪‣●○■§o–-]|\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-z])[.)])(?=[\s\xa0]|$)", re.IGNORECASE)


def with_lists(root: Element) -> None:
    """Put each run of such paragraphs into lists, their signs taken off; other pages stay as they are."""
    for parent in list(root.iter()):
        if any(_is_item(child) for child in parent.content):
            parent.content = _grouped(parent.content)


def _is_item(node: Node) -> bool:
    if not isinstance(node, Element) or node.tag not in ("p", "div"):
        return False
    said = node.get("style") or ""
    named = _CLASS.search(node.get("class") or "") is not None
    return _LEVEL.search(said) is not None or (named and _SIGN.match(node.all_text()) is not None)


def _grouped(content: list[Node]) -> list[Node]:
    found: list[Node] = []
    open_lists: list[tuple[float, Element]] = []
    for node in content:
        if isinstance(node, Element) and _is_item(node):
            _add(found, open_lists, node)
        elif isinstance(node, Element) or node.data.strip():
            open_lists = []
            found.append(node)
    return found


def _add(found: list[Node], open_lists: list[tuple[float, Element]], paragraph: Element) -> None:
    depth = _depth(paragraph)
    while len(open_lists) > 1 and open_lists[-1][0] > depth:
        open_lists.pop()
    if not open_lists or open_lists[-1][0] < depth:
        listing = Element("ul", {}, paragraph.line, is_foreign=False)
        around = open_lists[-1][1].content if open_lists else []
        last = around[-1] if around and isinstance(around[-1], Element) else None
        (last.content if last is not None else found).append(listing)
        open_lists.append((depth, listing))
    item = Element("li", {}, paragraph.line, is_foreign=False)
    _take_sign_off(paragraph)
    item.content.append(paragraph)
    open_lists[-1][1].content.append(item)


def _depth(paragraph: Element) -> float:
    """How deep an item stands: by the level that Word wrote, else by its margin in points."""
    said = paragraph.get("style") or ""
    level = _LEVEL.search(said)
    if level is not None:
        return float(level[1])
    margin = _MARGIN.search(said)
    return float(margin[1]) * _POINTS[margin[2].lower()] if margin else 0.0


def _take_sign_off(paragraph: Element) -> None:
    for element in paragraph.iter("span"):
        if "mso-list:ignore" in (element.get("style") or "").lower().replace(" ", ""):
            element.content = []
            return
    _take_first_sign(paragraph)


def _take_first_sign(element: Element) -> bool:
    """Take the sign off the first text that has words; whether there was such a text."""
    for place, node in enumerate(element.content):
        if isinstance(node, Element):
            if _take_first_sign(node):
                return True
        elif node.data.strip():
            element.content[place] = TextRun(_SIGN.sub("", node.data, count=1), node.line)
            return True
    return False
