"""Boxes laid over text: opaque, and moved or placed where other text stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from inventory.policy.page.causes import Cause, hidden
from inventory.policy.page.letters import Placed
from inventory.policy.page.sight import FAR, Box, Sight
from inventory.policy.page.values import HEIGHT, WIDTH

_OPAQUE = frozenset(("img", "video", "canvas", "iframe", "svg", "embed"))
_SMALL = 48.0
_MOST = 200
_DRAWN_UP = ("margin-top", "margin-left", "margin-bottom")


class _Text(NamedTuple):
    key: int
    order: int
    placed: Placed
    sight: Sight


class _Cover(NamedTuple):
    sight: Sight
    order: int
    last: int
    text: str
    only: tuple[int, int] | None = None


class Covers:
    """Collects what is seen and what may lie over it, in document order."""

    def __init__(self) -> None:
        self._texts: list[_Text] = []
        self._covers: list[_Cover] = []
        self._order = 0

    @property
    def order(self) -> int:
        """The place in the document that has been reached."""
        return self._order

    def add_text(self, key: int, placed: Placed, sight: Sight) -> None:
        """A text that is seen unless something lies over it."""
        self._order += 1
        self._texts.append(_Text(key, self._order, placed, sight))

    def add_box(self, sight: Sight) -> None:
        """An element that has ended, if it may cover other text than its own."""
        if sight.gone or sight.style.word("visibility") == "hidden" or not _is_opaque(sight):
            return
        if any(fade.opacity < 0.7 for fade in sight.fades):
            return
        self.add_cover(sight, sight.first_text)

    def add_grid_item(self, sight: Sight) -> None:
        """An element of a grid that has ended: in the same area as an earlier one it lies over that."""
        parent = sight.parent
        names = [name for name in ("grid-area", "grid-row", "grid-column") if sight.style.value(name)]
        if parent is None or parent.display not in ("grid", "inline-grid") or not names or sight.gone:
            return
        area = "; ".join(sight.style.text(name) for name in names)
        for other, first, last in parent.areas:
            if other == area and _is_opaque(sight):
                self._covers.append(_Cover(sight, sight.first_text, self._order, area, (first, last)))
        parent.areas.append((area, sight.first_text, self._order))

    def add_cover(self, sight: Sight, order: int) -> None:
        """A box that hides what is below it; `order` is the place where it begins."""
        text = _moved_by(sight)
        if text is None or (sight.layer is not None and sight.layer < 0):
            return
        if len(self._covers) < _MOST:
            self._covers.append(_Cover(sight, order, self._order, text))

    def covered(self) -> Iterator[tuple[int, Cause]]:
        """The texts that something lies over, with the cause."""
        for cover in self._covers:
            if cover.only:
                first, last = cover.only
                yield from ((text.key, _hidden_under(cover)) for text in self._texts[first:last])
                continue
            box = _covered_box(cover.sight)
            if box is None:
                continue
            for text in self._texts:
                if (
                    not cover.order < text.order <= cover.last
                    and _lies_over(cover, box, text)
                    and not _is_above(cover, text)
                ):
                    yield text.key, _hidden_under(cover)


def _hidden_under(cover: _Cover) -> Cause:
    return hidden("lies under something else", cover.text)


def _is_above(cover: _Cover, text: _Text) -> bool:
    """Whether the text is in a layer over the box: of those inside the box's own surroundings the outermost counts."""
    limit = cover.sight.holds_absolute if cover.sight.position != "fixed" else cover.sight.holds_fixed
    raised: Sight | None = None
    around: Sight | None = text.sight
    while around is not None and around is not limit:
        raised = around if around.layer is not None else raised
        around = around.parent
    if raised is None or raised.layer is None:
        return False
    above = cover.sight.layer if cover.sight.layer is not None else 0.0
    return raised.layer > above or (raised.layer == above and raised.first_text >= cover.last)


def _is_opaque(sight: Sight) -> bool:
    if sight.element.tag in _OPAQUE:
        return sight.element.tag in ("svg", "iframe", "canvas") or "src" in sight.element.attrib
    return sight.own_background or bool(sight.picture) or bool(sight.style.value("backdrop-filter"))


def _moved_by(sight: Sight) -> str | None:
    style = sight.style
    if sight.position in ("absolute", "fixed"):
        return style.text("position")
    for name in ("transform", "translate"):
        if style.value(name):
            return style.text(name)
    offsets = ("top", "bottom", "left", "right") if sight.position in ("relative", "sticky") else ()
    shifts = {name: style.length(name, WIDTH, 0.0) or 0.0 for name in (*offsets, *_DRAWN_UP)}
    moved = [name for name, shift in shifts.items() if shift < 0 or (shift and name in offsets)]
    return style.text(moved[0]) if moved else None


def _covered_box(sight: Sight) -> Box | None:
    """The box that the element fills; nothing for one as small as a sign."""
    style, box = sight.style, sight.box
    if sight.position not in ("absolute", "fixed"):
        grown = box.height if box.height is not None else max(sight.below, 1.0)
        return Box(box.left, box.top, box.width, grown) if grown > 4 else None
    around = sight.holds_absolute if sight.position == "absolute" else sight.holds_fixed
    room = around.box if around else Box(0, 0, WIDTH, HEIGHT)
    high = room.height if room.height is not None else (around.below if around else HEIGHT)
    if style.word("height").endswith("-content"):
        return Box(box.left, box.top, box.width, max(sight.below, style.em))
    width, height = _stretched(sight, high)
    if width is None or height is None:
        return Box(box.left, box.top, width or 200.0, height or 20.0) if sight.element.all_text().strip() else None
    return None if width <= _SMALL and height <= _SMALL else Box(box.left, box.top, width, height)


def _stretched(sight: Sight, high: float) -> tuple[float | None, float | None]:
    """Width and height of a placed box; nothing for a side that its content decides."""
    style, box = sight.style, sight.box
    sides = {name: style.length(name, high) for name in ("left", "right", "top", "bottom")}
    across = sides["left"] is not None and sides["right"] is not None
    width = box.width if style.value("width") or across else None
    if box.height is not None:
        return width, box.height
    top, bottom = sides["top"], sides["bottom"]
    if top is not None and bottom is not None:
        return width, max(high - top - bottom, 0.0)
    return width, style.length("height", high)


def _lies_over(cover: _Cover, box: Box, text: _Text) -> bool:
    if box.width >= 0.9 * WIDTH and (box.height or 0) >= 0.9 * HEIGHT:
        return True
    if cover.sight.position == "fixed":
        return False
    placed = text.placed
    height = box.height or 0.0
    middle = (placed.top + placed.bottom) / 2
    if not box.top - 12 <= middle <= box.top + height + 12:
        return False
    return placed.left < box.left + box.width - 10 and min(placed.right, FAR) > box.left + 10
