"""The simple selectors by which a page's own style sheet hides elements."""

from __future__ import annotations

import re
from collections.abc import Mapping

from inventory.policy.hiding import hiding_style
from inventory.policy.prepare import blank_between

_SIMPLE = re.compile(r"[a-z0-9]*(?:[.#][\w-]+)?", re.IGNORECASE)


def hiding_selectors(css: str) -> frozenset[str]:
    """The selectors of one tag, class or id (`p`, `.x`, `p.x`, `#x`) whose rule hides.

    Rules inside at-rules are left out: they hold on paper or on small screens only.
    """
    found: set[str] = set()
    for selectors, body in _rules(blank_between(css, "/*", "*/")):
        if hiding_style(body):
            found.update(name for name in map(str.strip, selectors.split(",")) if name and _SIMPLE.fullmatch(name))
    return frozenset(found)


def _rules(css: str) -> list[tuple[str, str]]:
    rules, depth, start, selectors = list[tuple[str, str]](), 0, 0, ""
    for found in re.finditer(r"[{};]", css):
        if found[0] == "{":
            depth += 1
            selectors = css[start : found.start()].strip() if depth == 1 else selectors
        elif found[0] == "}":
            depth = max(depth - 1, 0)
            if not depth and not selectors.startswith("@"):
                rules.append((selectors, css[start : found.start()]))
        if depth == 0 or found[0] == "{":
            start = found.end()
    return rules


def selectors_of(tag: str, attributes: Mapping[str, str]) -> list[str]:
    """The simple selectors that an element answers to."""
    names = [f".{name}" for name in attributes.get("class", "").split()]
    if attributes.get("id"):
        names.append(f"#{attributes['id']}")
    return [tag, *names, *(tag + name for name in names)]
