"""Media and feature queries, answered for a screen of 1280 × 800 in light, without script: yes, no, or unsure."""

from __future__ import annotations

from collections.abc import Callable

import tinycss2

from inventory.policy.page import properties
from inventory.policy.page.declarations import is_accepted, plain_name
from inventory.policy.page.property_names import BROWSER_PROPERTIES
from inventory.policy.page.selectors import selectors_of
from inventory.policy.page.values import HEIGHT, WIDTH, Scale, Token, Tokens, components, number, split_at_commas

_KNOWN = {
    "orientation": "landscape", "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference",
    "prefers-contrast": "no-preference", "prefers-reduced-transparency": "no-preference", "hover": "hover",
    "any-hover": "hover", "pointer": "fine", "any-pointer": "fine", "update": "fast", "scan": "progressive",
    "display-mode": "browser", "forced-colors": "none", "inverted-colors": "none", "overflow-inline": "scroll",
    "overflow-block": "scroll", "scripting": "none", "color-gamut": "srgb", "dynamic-range": "standard",
    "-ms-high-contrast": "", "-moz-touch-enabled": "", "prefers-reduced-data": "no-preference",
}  # fmt: skip
_NOT_ANSWERED = frozenset(
    "environment-blending nav-controls video-color-gamut video-dynamic-range horizontal-viewport-segments "
    "vertical-viewport-segments device-posture shape light-level -webkit-animation -webkit-transition".split()
)
"""Features that some browser knows, and that say nothing about a usual screen."""
_UNSURE = ("scripting", "prefers-reduced-data", "-moz-touch-enabled")
_SIZES = {
    "width": WIDTH, "height": HEIGHT, "aspect-ratio": WIDTH / HEIGHT, "color": 8.0, "color-index": 0.0,
    "monochrome": 0.0, "resolution": 1.0, "grid": 0.0, "-webkit-device-pixel-ratio": 1.0, "-webkit-transform-3d": 1.0,
    "device-width": WIDTH, "device-height": HEIGHT, "device-aspect-ratio": WIDTH / HEIGHT,
}  # fmt: skip
_SCREENS = {"device-width", "device-height", "device-aspect-ratio"}
_DOTS = {"dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96}
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": lambda one, other: one < other, ">": lambda one, other: one > other, "=": lambda one, other: one == other,
    "<=": lambda one, other: one <= other, ">=": lambda one, other: one >= other,
}  # fmt: skip


def all_of(parts: list[bool | None]) -> bool | None:
    """Whether all hold, in three values."""
    if any(part is False for part in parts):
        return False
    return None if None in parts else True


def any_of(parts: list[bool | None]) -> bool | None:
    """Whether one holds, in three values."""
    if any(part is True for part in parts):
        return True
    return None if None in parts else False


def negated(part: bool | None) -> bool | None:
    """The contrary, in three values."""
    return None if part is None else not part


def media_holds(tokens: Tokens) -> bool | None:
    """Whether one of the media queries holds; none at all holds always."""
    if not components(tokens):
        return True
    return any_of([_query(components(query)) for query in split_at_commas(tokens)])


def _query(tokens: list[Token]) -> bool | None:
    if not tokens:
        return False
    words = [token.lower_value if token.type == "ident" else "" for token in tokens]
    turned = words[0] == "not" and len(words) > 1 and words[1] != ""
    start = 1 if turned or words[0] == "only" else 0
    if start < len(words) and words[start]:
        kind = words[start]
        if kind in ("and", "or", "not", "layer"):
            return negated(_condition(tokens[1:], _feature)) if kind == "not" else False
        holds: bool | None = kind in ("all", "screen")
        rest = tokens[start + 1 :]
        if rest:
            if words[start + 1] != "and":
                return False
            holds = all_of([holds, _condition(rest[1:], _feature)])
        return negated(holds) if turned else holds
    return _condition(tokens, _feature)


def _condition(tokens: list[Token], feature: Callable[[Token], bool | None]) -> bool | None:
    """`(…) and (…)`, `(…) or (…)`, `not (…)`."""
    parts: list[bool | None] = []
    turn, joint = False, "and"
    for token in tokens:
        word = token.lower_value if token.type == "ident" else ""
        if word == "not":
            turn = True
        elif word in ("and", "or"):
            joint = word
        else:
            holds = feature(token)
            parts.append(negated(holds) if turn and not _is_unheard_of(token, feature) else holds)
            turn = False
    if not parts:
        return None
    return all_of(parts) if joint == "and" else any_of(parts)


def _is_unheard_of(token: Token, feature: Callable[[Token], bool | None]) -> bool:
    """Whether no browser knows the media feature: then neither it nor its contrary holds."""
    inner = components(token.content) if token.type == "() block" else []
    return feature is _feature and bool(inner) and inner[0].type == "ident" and not _is_known(inner[0].lower_value)


def _is_known(name: str) -> bool:
    bare = name.replace("min-", "").replace("max-", "")
    return bare in _SIZES or name in _KNOWN or bare in _NOT_ANSWERED


def _feature(token: Token) -> bool | None:
    if token.type != "() block":
        return None
    inner = components(token.content)
    if not inner:
        return False
    if inner[0].type == "() block" or (inner[0].type == "ident" and inner[0].lower_value == "not"):
        return _condition(inner, _feature)
    colon = next((place for place, part in enumerate(inner) if part.type == "literal" and part.value == ":"), None)
    if colon is None:
        return _range(inner)
    name = inner[0].lower_value if inner[0].type == "ident" else ""
    return _compared(name, inner[colon + 1 :])


def _compared(name: str, value: list[Token]) -> bool | None:
    for start, sign in (("min-", ">="), ("max-", "<=")):
        plain = name.replace(start, "", 1) if name.startswith((start, f"-webkit-{start}", f"-moz-{start}")) else ""
        if plain in _SIZES:
            return _measured(plain, sign, value)
    if name in _SIZES:
        return _measured(name, "=", value)
    if name in _KNOWN and len(value) == 1 and value[0].type == "ident":
        return None if name in _UNSURE else value[0].lower_value == _KNOWN[name]
    return None if _is_known(name) else False


def _measured(name: str, sign: str, value: list[Token]) -> bool | None:
    size = _size(value)
    if size is None:
        return None
    if name in _SCREENS and not (sign == ">=" and size <= _SIZES[name]):
        return False if sign == "<=" and size < _SIZES[name] else None
    return _COMPARE[sign](_SIZES[name], size)


def _size(value: list[Token]) -> float | None:
    if len(value) == 3 and value[1].type == "literal" and value[1].value == "/":
        one, other = number(value[:1], Scale(16)), number(value[2:], Scale(16))
        return one / other if one is not None and other else None
    if len(value) == 1 and value[0].type == "dimension" and value[0].lower_unit in _DOTS:
        return float(value[0].value) * _DOTS[value[0].lower_unit]
    return number(value, Scale(16))


def _range(inner: list[Token]) -> bool | None:
    """`(width >= 40em)`, `(400px < width <= 1000px)`, or a feature alone."""
    parts: list[list[Token]] = [[]]
    signs: list[str] = []
    for token in inner:
        if token.type == "literal" and token.value in "<>=":
            if not parts[-1] and signs:
                signs[-1] += token.value
            else:
                signs.append(token.value)
                parts.append([])
        else:
            parts[-1].append(token)
    if not signs:
        return _alone(inner)
    holds: list[bool | None] = []
    for left, sign, right in zip(parts, signs, parts[1:], strict=False):
        holds.append(_compared_sides(left, sign, right))
    return all_of(holds)


def _compared_sides(left: list[Token], sign: str, right: list[Token]) -> bool | None:
    def side(tokens: list[Token]) -> float | None:
        is_name = len(tokens) == 1 and tokens[0].type == "ident"
        return _SIZES.get(tokens[0].lower_value) if is_name else _size(tokens)

    one, other = side(left), side(right)
    return _COMPARE[sign](one, other) if one is not None and other is not None and sign in _COMPARE else None


def _alone(inner: list[Token]) -> bool | None:
    name = inner[0].lower_value if len(inner) == 1 and inner[0].type == "ident" else ""
    if name in _SIZES:
        return _SIZES[name] != 0
    if name in _KNOWN:
        return None if name in _UNSURE else _KNOWN[name] not in ("none", "no-preference", "")
    return None if _is_known(name) or not name else False


def supports_holds(tokens: Tokens) -> bool | None:
    """Whether a current browser supports what is asked for."""
    return _condition(components(tokens), _supported)


def _supported(token: Token) -> bool | None:
    if token.type == "function":
        return _is_selector(token.arguments) if token.lower_name == "selector" else None
    if token.type != "() block":
        return None
    inner = components(token.content)
    if inner and (
        inner[0].type in ("() block", "function") or (inner[0].type == "ident" and inner[0].lower_value == "not")
    ):
        return _condition(inner, _supported)
    asked = tinycss2.parse_one_declaration(token.content)
    if asked.type != "declaration":
        return False
    if asked.name.startswith("--"):
        return True
    if asked.lower_name not in BROWSER_PROPERTIES:
        return False
    name = plain_name(asked.lower_name)
    if name in properties.JUDGED and name not in properties.FREE | properties.UNJUDGED:
        return is_accepted(name, asked.value, quirky=False)
    return True if asked.lower_name in _SURE else None


def _is_selector(tokens: Tokens) -> bool | None:
    found = selectors_of(tokens).each
    return (True if all(selector.certain for selector in found) else None) if found else False


_SURE = frozenset(
    "gap grid-template-columns grid-template-rows grid-area flex flex-wrap flex-direction object-fit aspect-ratio "
    "columns column-count scroll-behavior background-image mask-image -webkit-mask-image grid-auto-flow "
    "backdrop-filter margin padding inset overflow font background text-decoration "
    "user-select will-change transition animation".split()
)
