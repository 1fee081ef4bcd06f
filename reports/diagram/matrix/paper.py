"""The overview bound for print and as a picture: Typst sets each sheet on a landscape A4 page (PDF/UA-1, tagged).

A sheet brings its own margins, so that a text of 9.6 px comes out at 7.2 pt.
"""

from __future__ import annotations

import json

from reports.diagram.matrix.sheet import Plan, in_words, svg_file, svg_sheets
from reports.escaping.visible import visible

TYPST_PAGES = """\
#let d = json(bytes(sys.inputs.overview))
#set document(title: d.title)
#set page("a4", flipped: true, margin: 0pt)
#set text(lang: "en")
#for (place, sheet) in d.sheets.enumerate() {
  if place > 0 { pagebreak() }
  image(bytes(sheet), format: "svg", width: 100%, height: 100%, fit: "contain", alt: d.alt)
}
"""

TYPST_PICTURE = """\
#let d = json(bytes(sys.inputs.overview))
#set page(width: 842.25pt, height: auto, margin: 0pt)
#image(bytes(d.sheets.first()), format: "svg", width: 100%)
"""


def pages_input(plan: Plan) -> dict[str, str]:
    """What `TYPST_PAGES` reads: every sheet for a page of its own, and the whole of it in words."""
    sheets = [sheet.decode("utf-8") for sheet in svg_sheets(plan)]
    return {"overview": _json(plan, sheets)}


def picture_input(plan: Plan) -> dict[str, str]:
    """What `TYPST_PICTURE` reads: all sheets, one below the other."""
    return {"overview": _json(plan, [svg_file(plan).decode("utf-8").split("\n", 1)[1]])}


def _json(plan: Plan, sheets: list[str]) -> str:
    words = {"title": visible(plan.matrix.title), "alt": in_words(plan.matrix), "sheets": sheets}
    return json.dumps(words, sort_keys=True)
