"""Whether the letters of a text can be made out: their size, place, colour and order, and whether they are struck."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from inventory.policy.page.boxes import LETTER
from inventory.policy.page.causes import Cause, hidden, struck, unclear
from inventory.policy.page.colours import Colour, can_be_told_apart, colour_of, may_be_colour, mixed, over
from inventory.policy.page.sight import FAR, Clip, Sight
from inventory.policy.page.styles import Style, colour_value
from inventory.policy.page.values import WIDTH, Scale, components, keyword, number, split_at_commas

SMALLEST = 5.0
"""Letters lower than this many pixels cannot be read."""
_PICTOGRAMS = (
    "wingdings",
    "webdings",
    "symbol",
    "zapfdingbats",
    "zapf dingbats",
    "adobe blank",
    "adobeblank",
    "redacted",
)


class Placed:
    """A stretch of text: its letters, and from where to where it is estimated to stand."""

    __slots__ = ("bottom", "data", "left", "right", "top")

    def __init__(self, data: str, left: float, right: float, top: float, bottom: float) -> None:
        self.data = data
        self.left, self.right, self.top, self.bottom = left, right, top, bottom


def unseen(sight: Sight, text: Placed) -> Cause | None:
    """Why a reader cannot see the text, or nothing if the reader can."""
    if sight.gone or sight.struck:
        return sight.gone or sight.struck
    word = sight.style.word("visibility", "visible")
    if word in ("hidden", "collapse"):
        return hidden("is not shown", sight.style.text("visibility"))
    checks: tuple[Callable[[Sight, Placed], Cause | None], ...] = (_size, _off, _order, _spacing, _clipped, _coloured)
    for check in checks:
        if cause := check(sight, text):
            return cause
    return None


def strike(sight: Sight) -> Cause | None:
    """Whether the element strikes out its text, in a colour that is seen."""
    style, tag = sight.style, sight.element.tag
    if "line-through" not in style.words("text-decoration-line"):
        return None
    colour, said = colour_value(style, "text-decoration-color")
    if said and colour is not None and colour.alpha < 0.1:
        return None
    by_itself = tag in ("s", "strike", "del") and style.text("text-decoration-line").startswith("text-decoration-line")
    return struck(f"<{tag}>" if by_itself else style.text("text-decoration-line"))


def _size(sight: Sight, text: Placed) -> Cause | None:
    size = sight.style.em * sight.zoom
    if size >= SMALLEST:
        return None
    return hidden("is too small to be read", sight.style.em_text or sight.zoom_text)


def _off(sight: Sight, text: Placed) -> Cause | None:
    if sight.off:
        return sight.off
    indent = sight.style.length("text-indent", sight.box.width, 0.0)
    if indent is None:
        return unclear(sight.style.text("text-indent"))
    beyond = sight.box.left + indent
    far = indent > 0 and beyond > WIDTH - 20 and _is_on_one_line(sight.style)
    if far or (indent < 0 and beyond < -0.6 * sight.style.em):
        return hidden("is moved off the page", sight.style.text("text-indent"))
    if text.right > WIDTH * 1.1 and _is_on_one_line(sight.style) and sight.style.text("white-space"):
        return unclear(sight.style.text("white-space"))
    return None


def _is_on_one_line(style: Style) -> bool:
    return bool({"nowrap", "pre"} & set(style.words("white-space")))


def _order(sight: Sight, text: Placed) -> Cause | None:
    style = sight.style
    if style.word("-webkit-text-security", "none") != "none":
        return hidden("is shown as dots", style.text("-webkit-text-security"))
    forced = "override" in style.text("unicode-bidi") or "override" in style.word("unicode-bidi")
    if forced and style.word("direction", "ltr") == "rtl" and not _runs_from_the_right(text.data):
        return hidden("is shown backwards", style.text("unicode-bidi"))
    family = style.value("font-family")
    first = components(split_at_commas(family.tokens)[0]) if family else []
    name = " ".join(str(token.value) for token in first if token.type in ("ident", "string")).lower()
    return unclear(style.text("font-family")) if name in _PICTOGRAMS else None


def _runs_from_the_right(data: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in data[:200])


def _spacing(sight: Sight, text: Placed) -> Cause | None:
    style = sight.style
    for name, low, high in (("letter-spacing", -0.2, 2.0), ("word-spacing", -0.5, 8.0)):
        space = style.length(name, style.em, 0.0)
        if space is None or not low * style.em <= space <= high * style.em:
            return unclear(style.text(name))
    line = _line_height(style)
    wraps = text.right - text.left > sight.box.width
    if line is None or (line < 0.4 * style.em and wraps):
        return unclear(style.text("line-height"))
    return None


def _line_height(style: Style) -> float | None:
    value = style.value("line-height")
    if value is None or keyword(value.tokens):
        return 1.15 * style.em
    (token,) = components(value.tokens)[:1]
    if token.type == "number":
        return float(token.value) * style.em
    return number(value.tokens, Scale(value.em, value.em))


def line_height(style: Style) -> float:
    """The height of one line in pixels; as usual where it cannot be told."""
    found = _line_height(style)
    return 1.15 * style.em if found is None else found


def _clipped(sight: Sight, text: Placed) -> Cause | None:
    for clip in sight.clips:
        if clip.bottom - clip.top < max(6.0, 0.5 * sight.style.em) or clip.right - clip.left < 12:
            return hidden("stands in a box too small to show it", clip.text)
        if _is_outside(sight, text, clip):
            return hidden("stands outside of the box that shows it", clip.text)
        if _is_cut(sight, text, clip):
            return unclear(clip.text)
    return None


def _is_outside(sight: Sight, text: Placed, clip: Clip) -> bool:
    if text.left > clip.right - 6 or text.bottom <= clip.top:
        return True
    return text.top > clip.bottom - 0.35 * sight.style.em and not clip.scrolls_y


def _is_cut(sight: Sight, text: Placed, clip: Clip) -> bool:
    em = sight.style.em
    below = not clip.scrolls_y and text.bottom > clip.bottom + 0.4 * em
    above = text.top < clip.top - 0.4 * em
    before = text.left < clip.left - 0.6 * em
    after = (
        not clip.scrolls_x and _is_on_one_line(sight.style) and text.right > clip.right + 2 * em and clip.right < FAR
    )
    line = sight.style.value("-webkit-line-clamp")
    return (
        below
        or above
        or before
        or after
        or (line is not None and not keyword(line.tokens) and text.bottom - text.top > 2 * em)
    )


def _coloured(sight: Sight, text: Placed) -> Cause | None:
    fill, fill_text = _fill(sight)
    if fill is None:
        return unclear(fill_text)
    if sight.unclear_background:
        return unclear(sight.unclear_background)
    grounds = sight.behind
    if sight.painted is not None and fill.alpha < 0.9:
        return (
            None
            if all(_is_seen(sight, paint, ground) for paint in sight.painted for ground in grounds)
            else unclear(fill_text)
        )
    if all(_is_seen(sight, fill, ground) for ground in grounds):
        return None
    if _has_outline(sight) or (fill.alpha < 0.9 and _has_shadow(sight)):
        return None
    return _why_unseen(sight, fill, fill_text)


def _why_unseen(sight: Sight, fill: Colour, text: str) -> Cause:
    bare = all(can_be_told_apart(over(fill, ground), ground) for ground in sight.behind)
    if bare and sight.fades:
        return hidden("is as good as transparent", min(sight.fades, key=lambda fade: fade.opacity).text)
    if sight.picture:
        return unclear(sight.picture)
    if fill.alpha < 0.2:
        return hidden("is as good as transparent", text)
    if len(sight.behind) > 1 and any(_is_seen(sight, fill, ground) for ground in sight.behind):
        return unclear(sight.style.text("background-image") or sight.style.text("box-shadow") or text or "background")
    return hidden("has the colour of what is behind it", text or _background_text(sight))


def _background_text(sight: Sight) -> str:
    around: Sight | None = sight
    while around is not None:
        if around.own_background:
            return around.style.text("background-color") or around.style.text("background-image")
        around = around.parent
    return "color"


def _fill(sight: Sight) -> tuple[Colour | None, str]:
    style = sight.style
    if sight.element.is_foreign and style.value("fill"):
        value = style.value("fill")
        token = components(value.tokens)[0] if value and components(value.tokens) else None
        if token is not None and keyword([token]) == "none":
            return Colour(0, 0, 0, 0), style.text("fill")
        if token is not None and may_be_colour(token):
            return (style.colour if keyword([token]) == "currentcolor" else colour_of(token)), style.text("fill")
        return None, style.text("fill")
    colour, said = colour_value(style, "-webkit-text-fill-color")
    return colour, style.text("-webkit-text-fill-color") if said else style.colour_text


def _is_seen(sight: Sight, fill: Colour, ground: Colour) -> bool:
    """Whether letters of that colour stand out, after every group they stand in has faded."""
    letters, paper = over(fill, ground), ground
    for fade in sight.fades:
        behind = fade.behind[0]
        letters, paper = mixed(letters, behind, fade.opacity), mixed(paper, behind, fade.opacity)
    return can_be_told_apart(letters, paper)


def _has_outline(sight: Sight) -> bool:
    width = sight.style.length("-webkit-text-stroke-width", None, 0.0) or 0.0
    colour, _ = colour_value(sight.style, "-webkit-text-stroke-color")
    return width >= 0.5 and colour is not None and all(_is_seen(sight, colour, ground) for ground in sight.behind)


def _has_shadow(sight: Sight) -> bool:
    """Whether a sharp shadow shows letters that have no colour of their own."""
    value = sight.style.value("text-shadow")
    for shadow in split_at_commas(value.tokens) if value else ():
        lengths = [number([token], Scale(sight.style.em)) for token in components(shadow) if not may_be_colour(token)]
        colours = [colour_of(token) for token in components(shadow) if may_be_colour(token)]
        colour = colours[0] if colours else sight.style.colour
        blur = lengths[2] if len(lengths) > 2 else 0.0
        near = len(lengths) >= 2 and all(length is not None and abs(length) < 20 for length in lengths[:2])
        sharp = near and blur is not None and blur <= 1
        if sharp and colour is not None and all(_is_seen(sight, colour, ground) for ground in sight.behind):
            return True
    return False


def width_of(data: str, em: float, spacing: float) -> float:
    """How wide a text is on one line, estimated."""
    return len(" ".join(data.split())) * max(LETTER * em + spacing, 0.0)
