"""Colours of CSS and old HTML, and whether one can be told from another by eye."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tinycss2.color4 import parse_color

from inventory.policy.page.values import Token, Tokens, components

_LEAST_CONTRAST = 1.4
"""Below this ratio (WCAG 2.2) letters cannot be made out: #dcdcdc on white has 1.37, #eeeeee 1.16."""
_OTHER_HUE = 0.5
"""Unless one of red, green and blue differs by so much, as between yellow and white."""
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Colour(NamedTuple):
    """Red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


WHITE, BLACK, CLEAR = Colour(1, 1, 1), Colour(0, 0, 0), Colour(0, 0, 0, 0)
DARK_CANVAS = Colour(18 / 255, 18 / 255, 18 / 255)
_SYSTEM = {
    "canvas": WHITE, "canvastext": BLACK, "linktext": Colour(0, 0, 0.93), "visitedtext": Colour(0.33, 0.1, 0.55),
    "activetext": Colour(1, 0, 0), "buttonface": Colour(0.937, 0.937, 0.937), "buttontext": BLACK,
    "buttonborder": BLACK, "field": WHITE, "fieldtext": BLACK, "highlight": Colour(0.2, 0.6, 1),
    "highlighttext": BLACK, "selecteditem": Colour(0.1, 0.4, 0.8), "selecteditemtext": WHITE, "mark": Colour(1, 1, 0),
    "marktext": BLACK, "graytext": Colour(0.5, 0.5, 0.5), "accentcolor": Colour(0, 0.46, 1), "accentcolortext": WHITE,
    "window": WHITE, "windowtext": BLACK, "background": WHITE, "menu": WHITE, "menutext": BLACK,
    "infobackground": WHITE, "infotext": BLACK, "buttonhighlight": WHITE,
    "threedface": Colour(0.937, 0.937, 0.937), "scrollbar": WHITE,
}  # fmt: skip
_D65 = ((3.2410, -1.5374, -0.4986), (-0.9692, 1.8760, 0.0416), (0.0556, -0.2040, 1.0570))
_D50 = ((3.1339, -1.6169, -0.4906), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))
_FUNCTIONS = ("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color")
_NOT_WORKED_OUT = ("color-mix", "light-dark", "contrast-color", "device-cmyk", "attr", "if")


def colour_of(token: Token) -> Colour | None:
    """The colour that a component names; nothing if it names none or one that cannot be worked out."""
    if token.type == "ident" and token.lower_value in _SYSTEM:
        return _SYSTEM[token.lower_value]
    try:
        found = parse_color(token)
        if found is None or isinstance(found, str):
            return None
        red, green, blue, alpha = _in_srgb(found)
    except (ValueError, TypeError, NotImplementedError, AttributeError, ZeroDivisionError, OverflowError):
        return None
    return Colour(*(min(max(float(part), 0.0), 1.0) for part in (red, green, blue, alpha)))


def _in_srgb(colour: Any) -> Sequence[float]:
    """The coordinates in sRGB; colours of the CIE and Oklab spaces go by way of XYZ (CSS Color 4, section 17)."""
    if colour.space in ("lab", "lch"):
        return (*_from_xyz(colour.to("xyz-d50"), _D50), colour.alpha)
    if colour.space in ("oklab", "oklch"):
        return (*_from_xyz(colour.to("xyz-d65"), _D65), colour.alpha)
    return tuple(colour.to("srgb"))


def _from_xyz(xyz: Sequence[float], rows: Sequence[tuple[float, float, float]]) -> Iterator[float]:
    for row in rows:
        linear = min(max(sum(factor * part for factor, part in zip(row, list(xyz)[:3], strict=True)), 0.0), 1.0)
        yield 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def may_be_colour(token: Token) -> bool:
    """Whether a browser may take the component for a colour, known or not."""
    if token.type == "ident" and token.lower_value == "currentcolor":
        return True
    if token.type == "function" and token.lower_name in (*_FUNCTIONS, *_NOT_WORKED_OUT):
        return token.lower_name in _NOT_WORKED_OUT or colour_of(token) is not None or _is_relative(token)
    return colour_of(token) is not None


def _is_relative(token: Token) -> bool:
    return any(part.type in ("ident", "function") for part in components(token.arguments))


def old_colour(value: str) -> str:
    """The colour of an old attribute (`bgcolor=fff`) as CSS writes it."""
    found = _HEX.fullmatch(value.strip())
    return f"#{found[1]}" if found else value.strip()


def colours_in(tokens: Tokens) -> Iterator[Colour | None]:
    """Every colour in a value such as a gradient, `None` for one that cannot be worked out."""
    for token in components(tokens):
        if may_be_colour(token):
            yield colour_of(token)
        elif token.type == "function":
            yield from colours_in(token.arguments)


def over(top: Colour, below: Colour) -> Colour:
    """What is seen where a colour is laid over an opaque one."""
    return mixed(top._replace(alpha=1.0), below, top.alpha)


def mixed(top: Colour, below: Colour, share: float) -> Colour:
    """An opaque colour of which `share`, from 0 to 1, is `top`."""
    return Colour(*(share * one + (1 - share) * other for one, other in zip(top[:3], below[:3], strict=True)))


def can_be_told_apart(one: Colour, other: Colour) -> bool:
    """Whether letters of one colour can be made out on a ground of the other."""
    hue = max(abs(first - second) for first, second in zip(one[:3], other[:3], strict=True))
    return hue >= _OTHER_HUE or contrast(one, other) >= _LEAST_CONTRAST


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two opaque colours, from 1 to 21, by WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
