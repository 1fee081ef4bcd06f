"""Styles that take an element off the page with all that is in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from inventory.policy.page.causes import Cause, hidden, unclear
from inventory.policy.page.colours import colours_in
from inventory.policy.page.properties import HARMLESS, UNJUDGED
from inventory.policy.page.sight import Sight
from inventory.policy.page.styles import Style
from inventory.policy.page.tree import Element
from inventory.policy.page.values import WIDTH, Scale, Token, Tokens, components, keyword, number, split_at_commas

_SMALLEST_SCALE = 0.3
_HARMLESS_AMOUNTS: dict[str, tuple[float, float]] = {
    "blur": (0, 1), "brightness": (0.6, 1.3), "contrast": (0.7, 3), "saturate": (0, 3), "invert": (0, 0.1),
}  # fmt: skip
_REPLACED = frozenset(("audio", "canvas", "iframe", "video", "progress", "meter", "embed", "frameset", "frame"))
_SVG_WITHOUT_TEXT = frozenset(
    "title desc metadata defs symbol clippath mask pattern marker lineargradient radialgradient filter style "
    "script".split()
)


def taken_away(sight: Sight) -> Cause | None:
    """The first thing that keeps an element and all within from being seen, whatever stands within."""
    if sight.display == "none":
        return _not_displayed(sight)
    if sight.style.unclear:
        return unclear(sight.style.unclear)
    if cause := _replaced(sight.element):
        return cause
    if sight.display == "contents":
        return None
    checks: tuple[Callable[[Style], Cause | None], ...] = (_filter, _clip_path, _mask, _blend, _unjudged)
    if not sight.is_inline:
        checks = (*checks, _transform, _skipped, _contained)
    return next(filter(None, (check(sight.style) for check in checks)), None) or _in_no_track(sight)


def _in_no_track(sight: Sight) -> Cause | None:
    """Whether the element stands in a grid with a row or column of no size, and one of both clips."""
    parent = sight.parent
    if parent is None or parent.display not in ("grid", "inline-grid"):
        return None
    clips = any({"hidden", "clip"} & set(style.words("overflow-y")) for style in (sight.style, parent.style))
    for name in ("grid-template-rows", "grid-template-columns", "grid-auto-rows", "grid-auto-columns"):
        if clips and any(map(_is_no_track, components(_tokens(parent.style, name)))):
            return unclear(parent.style.text(name))
    return None


def _is_no_track(token: Token) -> bool:
    if token.type == "function":
        parts = split_at_commas(token.arguments)
        return token.lower_name in ("minmax", "repeat") and any(map(_is_no_track, components(parts[-1])))
    return bool(token.type in ("number", "dimension", "percentage") and token.value < 0.2)


def _replaced(element: Element) -> Cause | None:
    """Elements of which browsers show something else than the text within."""
    if element.is_foreign:
        undrawn = element.tag in _SVG_WITHOUT_TEXT
        return hidden("is no visible part of the drawing", f"<{element.tag}>") if undrawn else None
    if element.tag in _REPLACED:
        return hidden("stands in place of something that browsers show instead", f"<{element.tag}>")
    if element.tag == "noscript":
        return hidden("is shown only where scripts are switched off", "<noscript>")
    return unclear("<object>") if element.tag == "object" and {"data", "type"} & element.attrib.keys() else None


def _not_displayed(sight: Sight) -> Cause:
    element, text = sight.element, sight.style.text("display")
    if "hidden" in element.attrib and text == "display: none":
        return hidden("is not shown", "hidden")
    if text == "display: none" and element.tag in ("dialog", "template", "datalist", "noembed", "noframes", "script"):
        return hidden("is not shown", f"<{element.tag}>")
    return hidden("is not shown", text or "display: none")


def _skipped(style: Style) -> Cause | None:
    if style.word("content-visibility") == "hidden":
        return hidden("is not shown", style.text("content-visibility"))
    return None


def _contained(style: Style) -> Cause | None:
    sized = style.value("height") is not None and not keyword(_tokens(style, "height"))
    if not sized and {"strict", "size"} & set(style.words("contain")):
        return unclear(style.text("contain"))
    return None


def _tokens(style: Style, name: str) -> Tokens:
    value = style.value(name)
    return value.tokens if value else []


def opacity_of(style: Style) -> float | None:
    """The opacity from 0 to 1, also of a filter; nothing if it cannot be told."""
    value = style.length("opacity", 1.0, 1.0)
    for token in components(_tokens(style, "filter")):
        if token.type == "function" and token.lower_name == "opacity" and value is not None:
            part = number(token.arguments, Scale(style.em, 1.0))
            value = None if part is None else value * min(max(part, 0.0), 1.0)
    return None if value is None else min(max(value, 0.0), 1.0)


def _filter(style: Style) -> Cause | None:
    for token in components(_tokens(style, "filter")):
        if token.type == "ident" or (token.type == "function" and token.lower_name in ("opacity", "drop-shadow")):
            continue
        if token.type != "function":
            return unclear(style.text("filter"))
        amount = number(token.arguments, Scale(style.em, 1.0)) if components(token.arguments) else 1.0
        if token.lower_name == "blur" and amount is not None and amount > 3 and "blur" in style.text("filter"):
            return hidden("is blurred", style.text("filter"))
        if not _keeps_letters(token.lower_name, amount):
            return unclear(style.text("filter"))
    return None


def _keeps_letters(name: str, amount: float | None) -> bool:
    if name in ("grayscale", "sepia", "hue-rotate"):
        return True
    if amount is None:
        return False
    low, high = _HARMLESS_AMOUNTS.get(name, (1, 0))
    return low <= amount <= high


def _clip_path(style: Style) -> Cause | None:
    text = style.text("clip-path")
    for token in components(_tokens(style, "clip-path")):
        if token.type == "ident":
            continue
        if token.type != "function":
            return unclear(text)
        cause = _inset(token, style) if token.lower_name == "inset" else None
        if cause == "gone":
            return hidden("is clipped away", text)
        if cause != "whole" and not _is_whole(token, style):
            return _nothing_left(token, style) or unclear(text)
    return None


def _nothing_left(token: Token, style: Style) -> Cause | None:
    if token.lower_name in ("circle", "ellipse"):
        radius = number(components(token.arguments)[:1], Scale(style.em, 100.0))
        if radius is not None and radius <= 1:
            return hidden("is clipped away", style.text("clip-path"))
    return None


def _inset(token: Token, style: Style) -> str:
    arguments = list(_before_word(components(token.arguments), "round"))
    sides = [number([part], Scale(style.em, 1000.0)) for part in arguments]
    if not sides or None in sides or len(sides) > 4:
        return ""
    known = [side for side in sides if side is not None]
    top, right = known[0], known[1 % len(known)]
    bottom = known[2] if len(known) > 2 else top
    left = known[3] if len(known) > 3 else right
    if max(known) <= 2:
        return "whole"
    return "gone" if top + bottom >= 980 or left + right >= 980 else ""


def _before_word(tokens: list[Token], word: str) -> Iterator[Token]:
    for token in tokens:
        if token.type == "ident" and token.lower_value == word:
            return
        yield token


def _is_whole(token: Token, style: Style) -> bool:
    """Whether a shape leaves all of its box: a polygon with the four corners, a circle of 71 % and more."""
    scale = Scale(style.em, 100.0)
    if token.lower_name == "polygon":
        points = [components(part) for part in split_at_commas(token.arguments)]
        corners = {tuple(number([part], scale) for part in point) for point in points if len(point) == 2}
        return corners == {(0, 0), (100, 0), (100, 100), (0, 100)}
    if token.lower_name in ("circle", "ellipse"):
        radii = [number([part], scale) for part in _before_word(components(token.arguments), "at")]
        centred = not any(keyword([part]) == "at" for part in components(token.arguments))
        return bool(radii) and centred and all(radius is not None and radius >= 71 for radius in radii)
    return False


def _mask(style: Style) -> Cause | None:
    for name in ("mask-image", "-webkit-mask-box-image-source"):
        for token in components(_tokens(style, name)):
            shades = list(colours_in([token]))
            if keyword([token]) != "none" and not (
                shades and all(shade is not None and shade.alpha > 0.5 for shade in shades)
            ):
                return unclear(style.text(name))
    return None


def _blend(style: Style) -> Cause | None:
    word = style.word("mix-blend-mode", "normal")
    return None if word in ("normal", "multiply", "darken") else unclear(style.text("mix-blend-mode"))


def _unjudged(style: Style) -> Cause | None:
    for name in _UNJUDGED & style.names():
        value = style.value(name)
        if value is not None and keyword(value.tokens) not in HARMLESS:
            return unclear(value.text)
    return None


_UNJUDGED = UNJUDGED - {"stroke", "fill", "appearance", "perspective"}


def _transform(style: Style) -> Cause | None:
    scales = scales_of(style)
    if scales is None:
        return unclear(style.text("transform") or style.text("scale") or style.text("rotate"))
    if min(map(abs, scales)) < 0.05:
        return hidden("is shrunk to nothing", style.text("scale") if style.value("scale") else style.text("transform"))
    turned = keyword(_tokens(style, "rotate")) != "none" and style.value("rotate") is not None
    if turned or min(scales) < _SMALLEST_SCALE:
        return unclear(style.text("rotate") if turned else style.text("transform") or style.text("scale"))
    return None


def scales_of(style: Style) -> tuple[float, float] | None:
    """By how much the element is scaled along both axes; nothing if it is turned or bent so that it cannot be told."""
    x = y = 1.0
    parts = [
        number([token], Scale(style.em, 1.0)) for token in components(_tokens(style, "scale")) if token.type != "ident"
    ]
    if None in parts:
        return None
    known = [part for part in parts if part is not None]
    if known:
        x, y = x * known[0], y * known[min(1, len(known) - 1)]
    for token in components(_tokens(style, "transform")):
        if token.type != "function":
            continue
        found = _scale_of(token, style)
        if found is None:
            return None
        x, y = x * found[0], y * found[1]
    return x, y


def _scale_of(token: Token, style: Style) -> tuple[float, float] | None:
    name = token.lower_name
    numbers = [number(part, Scale(style.em, 1.0)) for part in split_at_commas(token.arguments)]
    if name.startswith("translate") or name == "perspective":
        depth = {"translatez": 0, "translate3d": 2}.get(name)
        return (1.0, 1.0) if depth is None or (len(numbers) > depth and numbers[depth] == 0) else None
    if name.startswith(("rotate", "skew")):
        return (1.0, 1.0) if _is_slight(token) else None
    if not numbers or numbers[0] is None or numbers[-1] is None:
        return None
    if name in ("scale", "scale3d"):
        second = numbers[1] if len(numbers) > 1 else numbers[0]
        return None if second is None else (numbers[0], second)
    if name == "matrix" and len(numbers) == 6 and not numbers[1] and not numbers[2] and numbers[3] is not None:
        return numbers[0], numbers[3]
    return {"scalex": (numbers[0], 1.0), "scaley": (1.0, numbers[0]), "scalez": (1.0, 1.0)}.get(name)


def _is_slight(token: Token) -> bool:
    """Whether a turn is of five degrees at most, or none at all."""
    for part in components(token.arguments):
        if part.type == "dimension" and part.lower_unit in ("deg", "rad", "turn", "grad"):
            degrees = part.value * {"deg": 1, "rad": 180 / math.pi, "turn": 360, "grad": 0.9}[part.lower_unit]
            if abs(degrees) > 5 and degrees % 360:
                return False
        elif part.type not in ("number", "literal"):
            return False
    return bool(token.lower_name != "rotate3d")


def shift_of(style: Style, width: float, height: float) -> tuple[float, float] | None:
    """By how much transforms move the element right and down; `width` and `height` are its own."""
    x = y = 0.0
    parts = [part for part in components(_tokens(style, "translate")) if part.type != "ident"]
    functions = [token for token in components(_tokens(style, "transform")) if token.type == "function"]
    moves = [("translate", [[part] for part in parts])] if parts else []
    moves += [(token.lower_name, split_at_commas(token.arguments)) for token in functions]
    for name, arguments in moves:
        if name in ("matrix", "matrix3d"):
            places = (4, 5) if name == "matrix" else (12, 13)
            values = [number(arguments[place], Scale(1.0)) if place < len(arguments) else None for place in places]
        elif name in ("translate", "translate3d"):
            values = [number(arguments[0], Scale(style.em, width)),
                      number(arguments[1], Scale(style.em, height)) if len(arguments) > 1 else 0.0]  # fmt: skip
        elif name == "translatex":
            values = [number(arguments[0], Scale(style.em, width)), 0.0]
        elif name == "translatey":
            values = [0.0, number(arguments[0], Scale(style.em, height))]
        else:
            continue
        if values[0] is None or values[1] is None:
            return None
        x, y = x + values[0], y + values[1]
    return x, y


def is_clipped_away(style: Style) -> bool | None:
    """Whether `clip: rect(…)` leaves nothing; `False` if that cannot be told, nothing where all is left."""
    for token in components(_tokens(style, "clip")):
        if token.type != "function":
            continue
        parts = [part for part in components(token.arguments) if part.type != "literal"]
        edges = [None if keyword([part]) else number([part], Scale(style.em)) for part in parts]
        if all(keyword([part]) == "auto" for part in parts):
            return None
        if len(edges) != 4:
            return False
        top, right, bottom, left = edges
        if (top or 0) <= 0 >= (left or 0) and (right is None or right >= WIDTH) and (bottom is None or bottom >= 100):
            return None
        flat = bottom is not None and bottom - (top or 0) <= 2
        narrow = right is not None and right - (left or 0) <= 2
        return bool(flat or narrow)
    return None
