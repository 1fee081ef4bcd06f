"""Declarations of CSS: shorthands taken apart, and those that a browser drops left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import tinycss2

from inventory.policy.page import properties
from inventory.policy.page.colours import may_be_colour
from inventory.policy.page.values import Token, Tokens, components, is_calculation, is_length, keyword, split_at_commas

_SIDES = ("top", "right", "bottom", "left")
_ALIASES = {
    "margin-block-start": "margin-top", "margin-block-end": "margin-bottom", "margin-inline-start": "margin-left",
    "margin-inline-end": "margin-right", "padding-block-start": "padding-top", "padding-block-end": "padding-bottom",
    "padding-inline-start": "padding-left", "padding-inline-end": "padding-right", "inset-block-start": "top",
    "inset-block-end": "bottom", "inset-inline-start": "left", "inset-inline-end": "right", "block-size": "height",
    "inline-size": "width", "max-block-size": "max-height", "max-inline-size": "max-width",
    "min-block-size": "min-height", "min-inline-size": "min-width", "overflow-block": "overflow-y",
    "overflow-inline": "overflow-x", "line-clamp": "-webkit-line-clamp", "-webkit-margin-start": "margin-left",
    "-webkit-margin-end": "margin-right", "-webkit-margin-before": "margin-top",
    "-webkit-margin-after": "margin-bottom",
    "-webkit-padding-start": "padding-left", "-webkit-padding-end": "padding-right",
    "-webkit-padding-before": "padding-top", "-webkit-padding-after": "padding-bottom",
    "-webkit-logical-width": "width", "-webkit-logical-height": "height", "-webkit-max-logical-height": "max-height",
    "-webkit-max-logical-width": "max-width", "white-space-collapse": "", "text-wrap-mode": "white-space",
    "-webkit-writing-mode": "writing-mode",
}  # fmt: skip
_PREFIXED = ("transform", "filter", "clip-path", "opacity", "animation", "mask", "backface-visibility", "perspective",
             "background-clip", "background-size", "appearance")  # fmt: skip
_PAIRS = {
    "overflow": ("overflow-x", "overflow-y"), "margin-block": ("margin-top", "margin-bottom"),
    "margin-inline": ("margin-left", "margin-right"), "padding-block": ("padding-top", "padding-bottom"),
    "padding-inline": ("padding-left", "padding-right"), "inset-block": ("top", "bottom"),
    "inset-inline": ("left", "right"),
}  # fmt: skip
_BORDERS = ("content-box", "padding-box", "border-box")


class Declaration(NamedTuple):
    """One longhand property with its value; `text` is what the page says, such as `left: -9999px`."""

    name: str
    value: Tokens
    text: str
    important: bool = False


def declarations_of(nodes: Iterable[object], quirky: bool = False) -> list[Declaration]:
    """The declarations among parsed nodes that concern visibility, as longhands, in their order.

    Values with `var()` are kept under the name they were given: they are taken apart once they are known.
    """
    found: list[Declaration] = []
    for node in nodes:
        if isinstance(node, tinycss2.ast.Declaration):
            found += _read(node, quirky)
    return found


def _read(node: tinycss2.ast.Declaration, quirky: bool) -> Iterator[Declaration]:
    if any(token.type == "error" or (token.type == "literal" and token.value in "!;") for token in node.value):
        return
    if node.name.startswith("--"):
        yield Declaration(node.name, node.value, node.name, bool(node.important))
        return
    name = str(node.lower_name)
    text = f"{name}: {' '.join(tinycss2.serialize(node.value).split())}"
    yield from longhands(name, node.value, text[:80], bool(node.important), quirky)


def longhands(name: str, value: Tokens, text: str, important: bool, quirky: bool) -> Iterator[Declaration]:
    """The declaration as longhands that a browser would accept; nothing where it would drop it."""
    name = plain_name(name)
    if name in _SHORTHANDS or name in properties.JUDGED or name == "all":
        if uses_variables(value):
            yield Declaration(name, value, text, important)
            return
        for longhand, tokens in _apart(name, value):
            if is_accepted(longhand, tokens, quirky):
                yield Declaration(longhand, tokens, text, important)


def plain_name(name: str) -> str:
    """The name without a prefix of its maker, where another name means the same."""
    if name.startswith("-webkit-") and name[8:].startswith(_PREFIXED) and not name.startswith("-webkit-mask-box"):
        return name[8:]
    return _ALIASES.get(name, name)


def uses_variables(value: Tokens) -> bool:
    """Whether the value refers to custom properties."""
    return any(
        (token.type == "function" and (token.lower_name == "var" or uses_variables(token.arguments)))
        or (token.type.endswith("block") and uses_variables(token.content))
        for token in value
    )


def _apart(name: str, value: Tokens) -> Iterable[tuple[str, Tokens]]:
    if keyword(value) in properties.INITIAL_WORDS:
        return [(longhand, value) for longhand in SHORTHAND_PARTS.get(name, (name,))]
    if name in _SHORTHANDS:
        return _SHORTHANDS[name](value)
    return [(name, value)]


def _sides(pattern: str) -> Callable[[Tokens], Iterator[tuple[str, Tokens]]]:
    def apart(value: Tokens) -> Iterator[tuple[str, Tokens]]:
        bare = components(value)
        if 1 <= len(bare) <= 4:
            chosen = [bare[0], bare[1 % len(bare)], bare[2 if len(bare) > 2 else 0],
                      bare[3 if len(bare) > 3 else (1 if len(bare) > 1 else 0)]]  # fmt: skip
            for side, token in zip(_SIDES, chosen, strict=True):
                yield pattern.format(side), [token]

    return apart


def _pair(first: str, second: str) -> Callable[[Tokens], Iterator[tuple[str, Tokens]]]:
    def apart(value: Tokens) -> Iterator[tuple[str, Tokens]]:
        bare = components(value)
        if 1 <= len(bare) <= 2:
            yield first, bare[:1]
            yield second, bare[-1:]

    return apart


def _font(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    """`font: [style] [weight] size[/height] family`; the size is the first length or size word."""
    bare = components(value)
    for place, token in enumerate(bare):
        if is_accepted("font-size", [token], quirky=False) and not (token.type == "number" and token.value != 0):
            slash = len(bare) > place + 2 and bare[place + 1].type == "literal" and bare[place + 1].value == "/"
            family = bare[place + 3 if slash else place + 1 :]
            if family:
                yield "font-size", [token]
                yield "line-height", [bare[place + 2] if slash else _NORMAL]
                yield "font-family", family
            return


def _background(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    layers = [components(layer) for layer in split_at_commas(value)]
    images = [token for layer in layers for token in layer if _is_image(token)]
    colour = next((token for token in layers[-1] if may_be_colour(token)), None)
    words = [token for layer in layers for token in layer if token.type == "ident"]
    clips = [token for token in words if token.lower_value in ("text", *_BORDERS)]
    yield "background-color", [colour or _CLEAR]
    yield "background-image", images or [_NONE]
    yield "background-clip", clips[-1:] or [_BORDER_BOX]
    yield "background-repeat", [token for token in words if "repeat" in token.lower_value] or [_NONE]
    sized = any(token.type == "literal" and token.value == "/" for layer in layers for token in layer)
    yield "background-size", [_COVER] if sized else [_AUTO]


def _is_image(token: Token) -> bool:
    return token.type == "url" or (token.type == "function" and not may_be_colour(token) and not is_calculation(token))


def _decoration(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    bare = components(value)
    lines = properties.KEYWORDS["text-decoration-line"].split()
    yield "text-decoration-line", [t for t in bare if t.type == "ident" and t.lower_value in lines] or [_NONE]
    yield "text-decoration-color", [token for token in bare if may_be_colour(token)] or [_CURRENT]


def _stroke(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    bare = components(value)
    yield "-webkit-text-stroke-width", [token for token in bare if is_length(token)] or [_ZERO]
    yield "-webkit-text-stroke-color", [token for token in bare if may_be_colour(token)] or [_CURRENT]


def _mask(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    yield "mask-image", [token for token in components(value) if _is_image(token)] or [_NONE]


def _mask_box(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    yield "-webkit-mask-box-image-source", [token for token in components(value) if _is_image(token)] or [_NONE]


def _grid(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    yield "grid-template-rows", value


def _offset(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    yield "offset-path", value


def _animation(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    """Of a list of animations all parts are kept together: each is judged as if it were the only one."""
    yield "animation-name", value


def _nowrap_only(value: Tokens) -> Iterator[tuple[str, Tokens]]:
    yield "white-space", [token for token in components(value) if keyword([token]) == "nowrap"] or [_NORMAL]


_SHORTHANDS: dict[str, Callable[[Tokens], Iterable[tuple[str, Tokens]]]] = {
    "margin": _sides("margin-{}"), "padding": _sides("padding-{}"), "inset": _sides("{}"), "font": _font,
    "background": _background, "text-decoration": _decoration, "-webkit-text-stroke": _stroke, "mask": _mask,
    "-webkit-mask-box-image": _mask_box, "offset": _offset, "animation": _animation, "text-wrap": _nowrap_only,
    "grid": _grid, "grid-template": _grid,
    **{name: _pair(*pair) for name, pair in _PAIRS.items()},
}  # fmt: skip
SHORTHAND_PARTS = {
    "margin": [f"margin-{side}" for side in _SIDES], "padding": [f"padding-{side}" for side in _SIDES],
    "inset": list(_SIDES), "font": ["font-size", "line-height", "font-family"],
    "background": ["background-color", "background-image", "background-clip", "background-repeat", "background-size"],
    "text-decoration": ["text-decoration-line", "text-decoration-color"], "mask": ["mask-image"],
    "-webkit-text-stroke": ["-webkit-text-stroke-width", "-webkit-text-stroke-color"], "offset": ["offset-path"],
    "grid": ["grid-template-rows"], "grid-template": ["grid-template-rows"], "text-wrap": ["white-space"],
    "-webkit-mask-box-image": ["-webkit-mask-box-image-source"], "animation": ["animation-name"],
    "all": sorted(properties.JUDGED - {"direction", "unicode-bidi"}), **_PAIRS,
}  # fmt: skip


def is_accepted(name: str, value: Tokens, quirky: bool) -> bool:
    """Whether a browser would take the declaration; only what is surely dropped is not."""
    bare = components(value)
    if not bare:
        return False
    if keyword(bare) in properties.INITIAL_WORDS:
        return True
    if name in properties.LENGTHS:
        return _is_one_length(name, bare, quirky)
    if name in properties.NUMBERS:
        return all(
            token.type in ("number", "percentage") or is_calculation(token)
            or keyword([token]) in properties.NUMBERS[name].split() for token in bare
        )  # fmt: skip
    if name in properties.COLOURS:
        return len(bare) == 1 and may_be_colour(bare[0])
    words = properties.KEYWORDS.get(name) or properties.FUNCTIONS.get(name)
    return words is None or name == "background-blend-mode" or _are_words(bare, words.split())


def _are_words(bare: Sequence[Token], words: Sequence[str]) -> bool:
    return all(
        (token.type == "ident" and token.lower_value in words)
        or (token.type == "function" and token.lower_name in words)
        or (token.type == "url" and "url" in words)
        or (token.type == "literal" and token.value == ",")
        or token.type == "string"
        for token in bare
    )


def _is_one_length(name: str, bare: Sequence[Token], quirky: bool) -> bool:
    if name == "text-indent":
        bare = [token for token in bare if keyword([token]) not in ("hanging", "each-line")]
    if len(bare) != 1:
        return False
    token = bare[0]
    if keyword([token]) in properties.LENGTHS[name].split():
        return True
    if not is_length(token, quirky or name == "line-height"):
        return bool(token.type == "function" and token.lower_name == "fit-content")
    negative = token.type in ("dimension", "number", "percentage") and token.value < 0
    return not negative or not name.startswith(("width", "height", "m_", "max", "min", "padding", "font", "line"))


def _token(css: str) -> Token:
    return tinycss2.parse_one_component_value(css)


_CLEAR, _NONE, _AUTO, _NORMAL = _token("transparent"), _token("none"), _token("auto"), _token("normal")
_COVER, _CURRENT, _ZERO, _BORDER_BOX = _token("cover"), _token("currentcolor"), _token("0"), _token("border-box")
