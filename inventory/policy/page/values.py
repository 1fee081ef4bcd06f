"""Values of CSS: components, lengths, numbers and colours, as far as they can be worked out without a browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

Token: TypeAlias = Any
"""A component value of tinycss2."""
Tokens: TypeAlias = Sequence[Token]

ROOT_SIZE = 16.0
WIDTH, HEIGHT = 1280.0, 800.0
_UNITS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
    "rem": ROOT_SIZE, "rlh": 18.4, "rex": 8.0, "rch": 8.0, "vw": WIDTH / 100, "vh": HEIGHT / 100, "vi": WIDTH / 100,
    "vb": HEIGHT / 100, "vmin": HEIGHT / 100, "vmax": WIDTH / 100,
}  # fmt: skip
_UNITS |= {f"{size}{unit}": _UNITS[unit] for size in "sld" for unit in ("vw", "vh", "vi", "vb", "vmin", "vmax")}
_OF_FONT = {"em": 1.0, "ex": 0.5, "ch": 0.5, "cap": 0.7, "ic": 1.0, "lh": 1.15}
_CALC = ("calc", "-webkit-calc", "min", "max", "clamp")
_DEEPEST = 16


class Scale(NamedTuple):
    """What relative lengths are relative to: the font size, the length that 100 % is (none if not known), the root's
    font size.
    """

    em: float
    whole: float | None = None
    root: float = ROOT_SIZE


def components(tokens: Tokens) -> list[Token]:
    """The tokens without white space and comments."""
    return [token for token in tokens if token.type not in ("whitespace", "comment")]


def split_at_commas(tokens: Tokens) -> list[list[Token]]:
    """The stretches between commas."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def keyword(tokens: Tokens) -> str:
    """The one identifier that the value is, in lower case; else an empty string."""
    bare = components(tokens)
    return str(bare[0].lower_value) if len(bare) == 1 and bare[0].type == "ident" else ""


def is_length(token: Token, quirky: bool = False) -> bool:
    """Whether the component is a length, a percentage or a calculation."""
    if token.type == "dimension":
        return token.lower_unit in _UNITS or token.lower_unit in _OF_FONT
    if token.type == "number":
        return quirky or token.value == 0
    return token.type == "percentage" or is_calculation(token)


def is_calculation(token: Token) -> bool:
    """Whether the component is a mathematical function, of which not all can be worked out."""
    return token.type == "function" and token.lower_name in (
        *_CALC, "env", "round", "mod", "rem", "abs", "sign", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
        "pow", "sqrt", "hypot", "log", "exp", "anchor", "anchor-size", "attr", "if", "calc-size", "progress",
    )  # fmt: skip


def number(tokens: Tokens, scale: Scale) -> float | None:
    """The length in pixels, or the plain number, that the value comes to; nothing if it cannot be told."""
    bare = components(tokens)
    return _product_of(bare, scale, 0) if len(bare) == 1 else None


def _value(token: Token, scale: Scale, depth: int) -> float | None:
    if token.type == "dimension":
        unit = token.lower_unit
        factor = _UNITS.get(unit) or (_OF_FONT[unit] * scale.em if unit in _OF_FONT else None)
        factor = scale.root if unit == "rem" else factor
        return None if factor is None else token.value * factor
    if token.type == "percentage":
        return None if scale.whole is None else token.value / 100 * scale.whole
    if token.type == "number":
        return float(token.value)
    if depth > _DEEPEST:
        return None
    if token.type == "() block":
        return _sum_of(token.content, scale, depth + 1)
    return _function(token, scale, depth + 1) if token.type == "function" else _constant(token)


def _constant(token: Token) -> float | None:
    names = {"pi": math.pi, "e": math.e, "infinity": 1e9, "-infinity": -1e9}
    return names.get(token.lower_value) if token.type == "ident" else None


def _function(token: Token, scale: Scale, depth: int) -> float | None:
    if token.lower_name not in _CALC:
        return None
    values = [_sum_of(part, scale, depth) for part in split_at_commas(token.arguments)]
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not known:
        return None
    if token.lower_name == "min":
        return min(known)
    if token.lower_name == "max":
        return max(known)
    if token.lower_name == "clamp":
        return max(known[0], min(known[1], known[2])) if len(known) == 3 else None
    return known[0] if len(known) == 1 else None


def _sum_of(tokens: Tokens, scale: Scale, depth: int) -> float | None:
    total, sign, part = 0.0, 1.0, list[Token]()
    for token in [*components(tokens), None]:
        if token is not None and not (token.type == "literal" and token.value in ("+", "-")):
            part.append(token)
            continue
        value = _product_of(part, scale, depth)
        if value is None:
            return None
        total += sign * value
        if token is not None:
            sign, part = (1.0 if token.value == "+" else -1.0), []
    return total


def _product_of(tokens: Tokens, scale: Scale, depth: int) -> float | None:
    if len(tokens) % 2 == 0:
        return None
    total = _value(tokens[0], scale, depth)
    for sign, token in zip(tokens[1::2], tokens[2::2], strict=True):
        value = _value(token, scale, depth)
        if total is None or value is None or sign.type != "literal" or sign.value not in ("*", "/"):
            return None
        if sign.value == "/" and value == 0:
            return None
        total = total * value if sign.value == "*" else total / value
    return total
