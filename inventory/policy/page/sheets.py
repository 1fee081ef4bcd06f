"""The style sheets of a page as rules: those of its own, with their conditions, layers and nesting."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator, Set
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

import tinycss2

from inventory.policy.page.conditions import all_of, media_holds, supports_holds
from inventory.policy.page.declarations import Declaration, declarations_of
from inventory.policy.page.limits import refuse_deep_nesting
from inventory.policy.page.selectors import Selectors, names_asked, nested, selectors_of
from inventory.policy.page.tree import Element, Page
from inventory.policy.page.values import Token, Tokens, components, split_at_commas

_DEEPEST = 24
_UNSURE_GROUPS = frozenset(("container", "scope", "starting-style", "when", "else", "function", "mixin", "apply"))
_KEYFRAMES = frozenset(("keyframes", "-webkit-keyframes"))


class StyleRule(NamedTuple):
    """Declarations with the selectors they hold for.

    `layer` orders cascade layers (a higher one wins, unlayered rules have the highest); `certain` is false where the
    condition around the rule cannot be told.
    """

    selectors: Selectors
    declarations: tuple[Declaration, ...]
    layer: tuple[float, ...]
    certain: bool


class Keyframes(NamedTuple):
    """The declarations of all frames of an animation, and those of its last frame."""

    every: list[Declaration]
    last: list[Declaration]


class Sheets(NamedTuple):
    """All rules in order, key frames by name, sheets that are not in the file, and variables with a first value."""

    rules: list[StyleRule]
    keyframes: dict[str, Keyframes]
    elsewhere: list[str]
    registered: dict[str, Tokens]


class _Around(NamedTuple):
    """What a rule stands in: conditions, the layer's name, and the selectors of the rule it is nested in."""

    holds: bool | None
    layer: tuple[str, ...]
    parent: Tokens | None
    depth: int


def sheets_of(page: Page) -> Sheets:
    """Everything that the page's own style sheets say."""
    names = {name for element in page.root.iter() for name in _names(element)}
    reader = _Reader(page.is_quirky, names)
    for element in page.root.iter("style", "link"):
        if element.tag == "style":
            reader.style(element)
        else:
            reader.link(element)
    return reader.finish()


class _Reader:
    def __init__(self, quirky: bool, names: Set[str]) -> None:
        self._quirky = quirky
        self._names = names
        self._rules: list[tuple[Selectors, list[Declaration], tuple[str, ...], bool]] = []
        self._layers: dict[tuple[str, ...], int] = {}
        self._keyframes: dict[str, Keyframes] = {}
        self._registered: dict[str, Tokens] = {}
        self._elsewhere: list[str] = []

    def style(self, element: Element) -> None:
        """A `style` element; one of another type is no style sheet."""
        if (element.get("type") or "text/css").strip().lower() == "text/css" or not element.get("type"):
            self._sheet(element.all_text(), _media(element), 0, ())

    def link(self, element: Element) -> None:
        """A `link` element: a sheet in a data address is read, any other is told."""
        relations = (element.get("rel") or "").lower().split()
        if "stylesheet" not in relations or "alternate" in relations or "disabled" in element.attrib:
            return
        self._address(element.get("href") or "", _media(element), 0, ())

    def finish(self) -> Sheets:
        rules = [StyleRule(selectors, tuple(found), self._rank(layer), certain)
                 for selectors, found, layer, certain in self._rules]  # fmt: skip
        return Sheets(rules, self._keyframes, self._elsewhere, self._registered)

    def _rank(self, layer: tuple[str, ...]) -> tuple[float, ...]:
        """Rules of a layer itself win over those of the layers within it."""
        return (*(float(self._layers.get(layer[: end + 1], 0)) for end in range(len(layer))), float("inf"))

    def _address(self, address: str, holds: bool | None, depth: int, layer: tuple[str, ...]) -> None:
        css = _of_data_address(address)
        if css is not None:
            self._sheet(css, holds, depth, layer)
        elif address and holds is not False:
            self._elsewhere.append(address)

    def _sheet(self, css: str, holds: bool | None, depth: int, layer: tuple[str, ...]) -> None:
        if holds is not False and depth < _DEEPEST:
            refuse_deep_nesting(css)
            nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
            self._nodes(nodes, _Around(holds, layer, None, depth + 1))

    def _nodes(self, nodes: Iterable[Any], around: _Around) -> None:
        for node in nodes:
            if node.type == "qualified-rule":
                self._rule(node.prelude, node.content, around)
            elif node.type == "at-rule":
                self._at_rule(node, around)

    def _rule(self, prelude: Tokens, content: Tokens, around: _Around) -> None:
        if not self._quirky and not any(token.type == "{} block" for token in content) and self._concerns_none(prelude):
            return
        written = prelude if around.parent is None else nested(prelude, around.parent)
        if around.depth > _DEEPEST or len(written) > 400:
            return
        self._body(content, written, around)

    def _concerns_none(self, prelude: Tokens) -> bool:
        """Whether every selector asks for a class or id that no element has, as most of a framework's sheet does."""
        return all(any(name not in self._names for name in names_asked(part)) for part in split_at_commas(prelude))

    def _body(self, content: Tokens, written: Tokens, around: _Around) -> None:
        nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        found = declarations_of(nodes, self._quirky)
        if found:
            self._rules.append((selectors_of(written, self._quirky), found, around.layer, around.holds is True))
        inner = around._replace(parent=written, depth=around.depth + 1)
        self._nodes((node for node in nodes if node.type != "declaration"), inner)

    def _at_rule(self, node: Any, around: _Around) -> None:
        name = node.lower_at_keyword
        if name == "import":
            self._import(node, around)
        elif name == "layer":
            self._layer(node, around)
        elif name in _KEYFRAMES and node.content is not None:
            self._keyframes[_name(node.prelude)] = _frames(node.content, self._quirky)
        elif name == "property" and node.content is not None:
            self._register(_name(node.prelude), node.content)
        elif node.content is not None:
            holds = _condition_of(name, node.prelude)
            if holds is not False:
                self._group(node, around._replace(holds=all_of([around.holds, holds]), depth=around.depth + 1))

    def _register(self, name: str, content: Tokens) -> None:
        for node in tinycss2.parse_blocks_contents(content):
            if node.type == "declaration" and node.lower_name == "initial-value":
                self._registered[name] = node.value

    def _group(self, node: Any, around: _Around) -> None:
        if around.depth > _DEEPEST:
            return
        if around.parent is not None:
            self._body(node.content, around.parent, around)
        else:
            nodes = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            self._nodes(nodes, around)

    def _layer(self, node: Any, around: _Around) -> None:
        names = list(_layer_names(node.prelude)) or [(f" {len(self._layers)}",)]
        for name in names:
            self._enter(around.layer + name)
        if node.content is not None:
            self._group(node, around._replace(layer=around.layer + names[0], depth=around.depth + 1))

    def _enter(self, layer: tuple[str, ...]) -> None:
        for end in range(1, len(layer) + 1):
            self._layers.setdefault(layer[:end], len(self._layers))

    def _import(self, node: Any, around: _Around) -> None:
        """`@import ADDRESS [layer] [supports(…)] [media]`."""
        bare = components(node.prelude)
        address = next((_address(token) for token in bare[:1]), "")
        rest, layer, holds = bare[1:], around.layer, around.holds
        if rest and (_is_word(rest[0], "layer") or _is_function(rest[0], "layer")):
            named = [*_layer_names(rest[0].arguments)] if rest[0].type == "function" else []
            layer = layer + (named[0] if named else (f" {len(self._layers)}",))
            self._enter(layer)
            rest = rest[1:]
        if rest and _is_function(rest[0], "supports"):
            holds = all_of([holds, supports_holds(rest[0].arguments)])
            rest = rest[1:]
        self._address(address, all_of([holds, media_holds(rest)]), around.depth, layer)


def _names(element: Element) -> Iterator[str]:
    yield from element.attrib.get("class", "").split()
    yield element.attrib.get("id", "")


def _condition_of(name: str, prelude: Tokens) -> bool | None:
    if name == "media":
        return media_holds(prelude)
    if name == "supports":
        return supports_holds(prelude)
    return None if name in _UNSURE_GROUPS else False


def _media(element: Element) -> bool | None:
    media = element.get("media")
    return media_holds(tinycss2.parse_component_value_list(media)) if media and media.strip() else True


def _name(prelude: Tokens) -> str:
    return "".join(str(token.value) for token in components(prelude)[:1] if token.type in ("ident", "string"))


def _frames(content: Tokens, quirky: bool) -> Keyframes:
    found = Keyframes([], [])
    for frame in tinycss2.parse_rule_list(content, skip_comments=True, skip_whitespace=True):
        if frame.type == "qualified-rule":
            declarations = declarations_of(tinycss2.parse_blocks_contents(frame.content), quirky)
            found.every.extend(declarations)
            if {"to", "100%"} & {part.strip().lower() for part in tinycss2.serialize(frame.prelude).split(",")}:
                found.last.extend(declarations)
    return found


def _layer_names(tokens: Tokens) -> Iterator[tuple[str, ...]]:
    text = tinycss2.serialize(tokens)
    for name in text.split(","):
        if name.strip():
            yield tuple(part.strip() for part in name.split("."))


def _address(token: Token) -> str:
    if token.type in ("string", "url"):
        return str(token.value)
    inner = components(token.arguments) if _is_function(token, "url") else []
    return str(inner[0].value) if inner and inner[0].type == "string" else ""


def _is_word(token: Token, word: str) -> bool:
    return bool(token.type == "ident" and token.lower_value == word)


def _is_function(token: Token, name: str) -> bool:
    return bool(token.type == "function" and token.lower_name == name)


def _of_data_address(address: str) -> str | None:
    """The style sheet inside a `data:` address, else nothing."""
    head, comma, data = address.strip().partition(",")
    if not head.lower().startswith("data:") or not comma:
        return None
    raw = unquote_to_bytes(data)
    if head.lower().replace(" ", "").endswith(";base64"):
        try:
            raw = base64.b64decode(raw, validate=False)
        except (binascii.Error, ValueError):
            return ""
    return raw.decode("utf-8", "replace")
