"""The cascade: of all declarations for an element, which one counts for each property."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import tinycss2

from inventory.policy.page.browser_defaults import attribute_styles, browser_rules
from inventory.policy.page.declarations import SHORTHAND_PARTS, Declaration, declarations_of, uses_variables
from inventory.policy.page.limits import refuse_deep_nesting
from inventory.policy.page.selectors import Matched, names_in
from inventory.policy.page.sheets import StyleRule

Weight: TypeAlias = tuple[int, bool, tuple[float, ...], tuple[int, int, int], int]
"""Origin and importance, whether from a `style` attribute, layer, specificity, order (CSS Cascade 5, section 6)."""
_BROWSER, _ATTRIBUTE, _AUTHOR, _IMPORTANT, _BROWSER_IMPORTANT = range(5)
_TOP = (float("inf"),)
_MOST_IN_RULE = 100_000


class Ranked(NamedTuple):
    """A declaration with its weight."""

    weight: Weight
    declaration: Declaration


class SelectorRule(NamedTuple):
    """A rule under one of its selectors."""

    test: object
    rule: StyleRule
    specificity: tuple[int, int, int]
    order: int
    origin: int
    part: str


class Cascade:
    """All rules for a page, looked up by the id, class or tag of their subject."""

    def __init__(self, rules: Sequence[StyleRule], quirky: bool) -> None:
        self._quirky = quirky
        self._index: dict[tuple[str, str], list[SelectorRule]] = {}
        self._inline: dict[str, list[Declaration]] = {}
        for order, rule in enumerate((*browser_rules(), *rules)):
            origin = _BROWSER if order < len(browser_rules()) else _AUTHOR
            for key, selector in zip(names_in(rule.selectors.each), rule.selectors.each, strict=True):
                entry = SelectorRule(
                    selector.compiled.test, rule, selector.compiled.specificity, order, origin, selector.part
                )
                self._index.setdefault(key, []).append(entry)

    def matching(self, element: Matched) -> list[SelectorRule]:
        """The rules that hold for the element or a pseudo-element of it."""
        return [entry for entry in self._candidates(element) if entry.test(element)]  # type: ignore[operator]

    def _candidates(self, element: Matched) -> Iterator[SelectorRule]:
        keys = [("any", ""), ("tag", element.local_name), *(("class", name) for name in element.classes)]
        if element.id:
            keys.append(("id", element.id))
        for key in keys:
            yield from self._index.get(key, ())

    def ranked(self, element: Matched, entries: Iterable[SelectorRule], part: str) -> dict[str, list[Ranked]]:
        """For each property its declarations, the weightiest first; `part` names a pseudo-element, or is empty."""
        found: dict[str, list[Ranked]] = {}
        for entry in entries:
            if entry.part == part:
                for place, declaration in enumerate(entry.rule.declarations):
                    _add(found, Ranked(_weight(entry, declaration.important, place), declaration))
        if not part:
            for declaration in attribute_styles(element.etree_element):
                _add(found, Ranked((_ATTRIBUTE, False, _TOP, (0, 0, 0), 0), declaration))
            for order, declaration in enumerate(self._of_attribute(element.etree_element.get("style"))):
                origin = _IMPORTANT if declaration.important else _AUTHOR
                _add(found, Ranked((origin, True, _TOP, (0, 0, 0), order), declaration))
        for each in found.values():
            each.sort(key=lambda ranked: ranked.weight, reverse=True)
        return found

    def _of_attribute(self, style: str | None) -> list[Declaration]:
        if not style:
            return []
        if style not in self._inline:
            refuse_deep_nesting(style)
            nodes = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)
            self._inline[style] = declarations_of(nodes, self._quirky)
        return self._inline[style]


def _add(found: dict[str, list[Ranked]], ranked: Ranked) -> None:
    declaration = ranked.declaration
    waits = not declaration.name.startswith("--") and uses_variables(declaration.value)
    for name in SHORTHAND_PARTS.get(declaration.name, (declaration.name,)) if waits else (declaration.name,):
        found.setdefault(name, []).append(ranked)


def _weight(entry: SelectorRule, important: bool, place: int) -> Weight:
    order = entry.order * _MOST_IN_RULE + place
    if entry.origin == _BROWSER:
        return (_BROWSER_IMPORTANT if important else _BROWSER, False, _TOP, entry.specificity, order)
    if important:
        return (_IMPORTANT, False, tuple(-place for place in entry.rule.layer), entry.specificity, order)
    return (_AUTHOR, False, entry.rule.layer, entry.specificity, order)
