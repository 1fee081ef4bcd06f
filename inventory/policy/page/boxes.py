"""Where elements stand, estimated: which are moved off the page, and which boxes clip what is in them.

Nothing is laid out: lengths that a page gives are added up, everything else is taken for as large as it may be.
"""

from __future__ import annotations

from inventory.policy.page.causes import Cause, hidden, unclear
from inventory.policy.page.effects import shift_of
from inventory.policy.page.sight import FAR, VIEWPORT, Box, Clip, Sight
from inventory.policy.page.values import HEIGHT, WIDTH

LETTER = 0.5
"""The width of an average letter, in units of the font size."""
_SHIFTS_X = ("left", "right", "margin-left", "margin-right", "translate", "transform", "padding-left")
_SHIFTS_Y = ("top", "bottom", "margin-top", "translate", "transform", "padding-top")
_LONGEST_PAGE = 60_000.0
_CLIPPING = ("hidden", "clip")
_SCROLLING = ("auto", "scroll", "overlay")


def place(sight: Sight, pen: float) -> None:
    """Set the box of an element that begins where the text has got to, `pen` pixels down; and whether it is off."""
    parent = sight.parent
    around = _around(sight)
    base = around.width
    margin = {side: _pixels(sight, f"margin-{side}", base) for side in ("top", "right", "bottom", "left")}
    padding = {side: _pixels(sight, f"padding-{side}", base) for side in ("top", "right", "bottom", "left")}
    auto_width = max(base - margin["left"] - margin["right"] - padding["left"] - padding["right"], 0.0)
    width, height = (auto_width, None) if sight.is_inline else _size(sight, base, auto_width, around.height)
    left = (parent.box.left if parent else 0.0) + margin["left"]
    top = pen + (0.0 if sight.is_inline else margin["top"])
    sight.flow_top, sight.margin_top = pen, margin["top"]
    sight.below = padding["bottom"] + margin["bottom"]
    left, top = _moved(sight, around, Box(left, top, width, height), margin)
    if sight.is_inline:
        top = pen if sight.position == "static" else top
    sight.box = Box(left + padding["left"], top + padding["top"] * (not sight.is_inline), width, height)
    sight.off = _off(sight, pen)


def _around(sight: Sight) -> Box:
    """The box that percentages and offsets refer to."""
    if sight.position == "fixed":
        return sight.holds_fixed.box if sight.holds_fixed else VIEWPORT
    if sight.position == "absolute":
        return sight.holds_absolute.box if sight.holds_absolute else VIEWPORT
    return sight.parent.box if sight.parent else VIEWPORT


def _pixels(sight: Sight, name: str, whole: float) -> float:
    value = sight.style.length(name, whole, 0.0)
    return 0.0 if value is None else value


def _size(sight: Sight, base: float, auto: float, whole_height: float | None) -> tuple[float, float | None]:
    style = sight.style
    width = style.length("width", base, auto)
    if width is None or style.word("width").endswith(("fit-content", "max-content", "min-content")):
        width = auto if width is None else min(letters_wide(sight), auto)
    most, least = style.length("max-width", base, FAR), style.length("min-width", base, 0.0)
    width = max(min(width, FAR if most is None else most), least or 0.0)
    height = style.length("height", whole_height)
    most_high = style.length("max-height", whole_height)
    heights = [value for value in (height, most_high) if value is not None]
    least_high = style.length("min-height", whole_height, 0.0) or 0.0
    return width, max(min(heights), least_high) if heights else None


def _moved(sight: Sight, around: Box, box: Box, margin: dict[str, float]) -> tuple[float, float]:
    style, left, top = sight.style, box.left, box.top
    height = box.height if box.height is not None else 1.2 * style.em
    x, other_x = style.length("left", around.width), style.length("right", around.width)
    y = style.length("top", around.height or 0.0)
    other_y = style.length("bottom", around.height or 0.0)
    if sight.position in ("absolute", "fixed"):
        own_width = box.width if style.value("width") else min(letters_wide(sight), around.width)
        if x is not None and other_x is not None and style.word("margin-left") == style.word("margin-right") == "auto":
            left = around.left + x + (around.width - x - other_x - own_width) / 2
        elif x is not None:
            left = around.left + x + margin["left"]
        elif other_x is not None:
            left = around.left + around.width - other_x - margin["right"] - own_width
        if y is not None:
            top = around.top + y + margin["top"]
        elif other_y is not None:
            top = around.top + (around.height or 0.0) - other_y - margin["bottom"] - height
            top += 0.0 if around.height or around.top > 0 else HEIGHT
    elif sight.position == "relative":
        left += x if x is not None else -(other_x or 0.0)
        top += y if y is not None else -(other_y or 0.0)
    elif style.word("float") == "right":
        left = around.left + around.width - margin["right"] - min(letters_wide(sight), box.width)
    if not sight.is_inline:
        left, top = _transformed(sight, left, top, box.width, height)
    return left, top


def _transformed(sight: Sight, left: float, top: float, width: float, height: float) -> tuple[float, float]:
    if sight.style.value("transform") is None and sight.style.value("translate") is None:
        return left, top
    narrow = sight.out_of_flow and not sight.style.value("width")
    shift = shift_of(sight.style, min(letters_wide(sight), width) if narrow else width, height)
    if shift is None:
        sight.gone = sight.gone or unclear(sight.style.text("transform") or sight.style.text("translate"))
        return left, top
    return left + shift[0], top + shift[1]


def letters_wide(sight: Sight) -> float:
    """How wide the element's text would be on one line, estimated."""
    return min(len(" ".join(sight.element.all_text().split())) * LETTER * max(sight.style.em, 1.0), FAR)


def _off(sight: Sight, pen: float) -> Cause | None:
    parent = sight.parent
    before = None if parent is None else parent.off
    if sight.position == "fixed":
        before = None
    elif sight.position == "absolute" and (sight.style.value("left") or sight.style.value("right")):
        before = sight.holds_absolute.off if sight.holds_absolute else None
    unknown = _unknown_shift(sight)
    if unknown:
        return before or unclear(unknown)
    beyond_x, beyond_y = _beyond_x(sight), _beyond_y(sight, pen)
    if not beyond_x and not beyond_y:
        return None
    names = _SHIFTS_X if beyond_x else _SHIFTS_Y
    text = _culprit(sight, names)
    if text is None:
        return before
    return before or hidden("is moved off the page", text)


def _unknown_shift(sight: Sight) -> str:
    names = ["margin-left", "margin-top"]
    if sight.position != "static":
        names += ["left", "top", "right", "bottom"]
    return next((sight.style.text(name) for name in names if sight.style.is_unclear(name)), "")


def _beyond_x(sight: Sight) -> bool:
    return sight.box.left < -0.6 * max(sight.style.em, 1.0) or sight.box.left > WIDTH - 12


def _beyond_y(sight: Sight, pen: float) -> bool:
    """Off the top, even if what stands above takes half of what is estimated; off the bottom of what never scrolls."""
    shift = sight.box.top - pen
    top = sight.box.top if sight.position in ("absolute", "fixed") else pen * 0.5 + shift
    if sight.position == "fixed" and sight.box.top > HEIGHT - 8:
        return True
    return top < -0.5 * max(sight.style.em, 1.0) or sight.box.top > pen + _LONGEST_PAGE


def _culprit(sight: Sight, names: tuple[str, ...]) -> str | None:
    """What the page says that moves the element, the largest shift first; nothing if it is not moved itself."""
    style = sight.style
    offsets = ("left", "right", "top", "bottom")
    said = [name for name in names if style.value(name) and (sight.position != "static" or name not in offsets)]
    strong = [
        name for name in said if name in ("transform", "translate") or abs(style.length(name, WIDTH, 0.0) or 0.0) > 2
    ]
    order = sorted(strong, key=lambda name: -_shift(sight, name))
    return style.text(order[0]) if order else None


def _shift(sight: Sight, name: str) -> float:
    return FAR if name in ("transform", "translate") else abs(sight.style.length(name, WIDTH, 0.0) or 0.0)


def clip_of(sight: Sight) -> Clip | None:
    """The box outside of which nothing of the element's content is seen, or nothing if there is none."""
    style = sight.style
    x, y = style.word("overflow-x", "visible"), style.word("overflow-y", "visible")
    if sight.element.tag in ("html", "body") and sight.parent_is_root:
        return _viewport_clip(x, y, sight)
    if sight.is_inline:
        return None
    if {"paint", "content", "strict"} & set(style.words("contain")):
        x, y = ("clip" if value == "visible" else value for value in (x, y))
    if x == y == "visible":
        return None
    if x != "clip" and y != "clip":
        x, y = ("auto" if value == "visible" else value for value in (x, y))
    base = _around(sight).width
    box = sight.box
    left = box.left - _pixels(sight, "padding-left", base)
    right = box.left + box.width + _pixels(sight, "padding-right", base)
    top = box.top - _pixels(sight, "padding-top", base)
    bottom = FAR if box.height is None else box.top + box.height + _pixels(sight, "padding-bottom", base)
    shown_x, shown_y = x in ("visible", ""), y in ("visible", "")
    return Clip(
        -FAR if shown_x else left, FAR if shown_x else right, -FAR if shown_y else top, FAR if shown_y else bottom,
        x in _SCROLLING, y in _SCROLLING, _clip_text(sight),
    )  # fmt: skip


def _clip_text(sight: Sight) -> str:
    style = sight.style
    sizes = [name for name in ("height", "max-height", "width", "max-width") if style.value(name)]
    small = min(sizes, key=lambda name: style.length(name, WIDTH, FAR) or 0.0, default="")
    return style.text(small) or style.text("overflow-y") or style.text("overflow-x") or style.text("contain")


def _viewport_clip(x: str, y: str, sight: Sight) -> Clip | None:
    """What the page's own elements say of overflow holds for the window: without scrolling the rest is out of reach."""
    if y not in _CLIPPING:
        return None
    text = sight.style.text("overflow-y") or sight.style.text("overflow-x")
    return Clip(-FAR, WIDTH if x in _CLIPPING else FAR, -FAR, HEIGHT, False, False, text)
