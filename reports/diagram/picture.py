"""A drawing as a picture of pixels, in every script for which the machine has a font: Typst sets the SVG."""

from __future__ import annotations

import json

TYPST_PICTURE = """\
#let d = json(bytes(sys.inputs.picture))
#set page(width: d.width * 1pt, height: auto, margin: 0pt)
#image(bytes(d.svg), format: "svg", width: 100%)
"""


def picture_input(svg: bytes, width: float) -> dict[str, str]:
    """What `TYPST_PICTURE` reads: an SVG file, and how wide it is to be, in points."""
    words = {"svg": svg.decode("utf-8").removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n'), "width": width}
    return {"picture": json.dumps(words, sort_keys=True)}
