"""Text inside drawings (SVG): seen where it stands within the drawing's frame."""

from __future__ import annotations

import re

from inventory.policy.page.boxes import LETTER
from inventory.policy.page.causes import Cause, hidden, unclear
from inventory.policy.page.sight import Sight

_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+))(?:px)?\s*")
_WRITES = frozenset(("text", "tspan", "textpath", "a"))


def outside_of_drawing(sight: Sight, data: str) -> Cause | None:
    """Why a text in a drawing is not seen: no text element, or outside of the frame, as far as that can be told."""
    frame, written, anchor = _parts(sight)
    if frame is None:
        return None
    if written is None:
        inner = any(one.element.tag == "foreignobject" for one in _around(sight))
        return (
            unclear("<foreignObject>")
            if inner
            else hidden("is no visible part of the drawing", f"<{sight.element.tag}>")
        )
    if any(one.element.tag == "switch" for one in _around(sight)):
        return unclear("<switch>")
    if any("transform" in one.element.attrib for one in _around(sight)) or anchor:
        return unclear("transform" if not anchor else "text-anchor")
    return _outside(sight, frame, written, data)


def _parts(sight: Sight) -> tuple[Sight | None, Sight | None, str]:
    written, frame, anchor = None, None, ""
    for around in _around(sight):
        if around.element.tag == "text" and written is None:
            written = around
        anchor = anchor or around.element.attrib.get("text-anchor", "").replace("start", "")
        if around.element.tag == "svg":
            frame = around
    return frame, written, anchor


def _around(sight: Sight) -> list[Sight]:
    found: list[Sight] = []
    around: Sight | None = sight
    while around is not None and around.element.is_foreign:
        found.append(around)
        around = around.parent
    return found


def _outside(sight: Sight, frame: Sight, written: Sight, data: str) -> Cause | None:
    x, y = _attribute(written, "x", 0.0), _attribute(written, "y", 0.0)
    width, height = _attribute(frame, "width", 300.0), _attribute(frame, "height", 150.0)
    if x is None or y is None or width is None or height is None:
        return unclear(f"<{written.element.tag}>")
    scale = 1.0
    if "viewbox" in frame.element.attrib:
        view = [float(part) for part in re.findall(r"[-+]?\d*\.?\d+", frame.element.attrib["viewbox"])]
        if len(view) != 4 or not view[2] or not view[3]:
            return unclear("viewBox")
        if "width" not in frame.element.attrib:
            width = sight.box.width
            height = width * view[3] / view[2] if "height" not in frame.element.attrib else height
        scale = min(width / view[2], height / view[3])
        x, y, width, height = x - view[0], y - view[1], view[2], view[3]
    em = sight.style.em
    if em * scale < 5:
        return hidden("is too small to be read", "viewBox")
    end = x + len(data.strip()) * LETTER * em
    if x < -em / 2 or y < 0.6 * em or x > width or y > height:
        return hidden("stands outside of the drawing's frame", f"<{written.element.tag}>")
    return unclear("<svg>") if end > width * 1.1 else None


def _attribute(sight: Sight, name: str, initial: float) -> float | None:
    value = sight.element.attrib.get(name)
    if value is None:
        return initial
    found = _NUMBER.fullmatch(value)
    return float(found[1]) if found else None
