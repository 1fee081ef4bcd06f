"""The overview bound for print: Typst sets each sheet on a landscape A4 page (PDF/UA-1, tagged).

A sheet brings its own margins, so that a text of 9.6 px comes out at 7.2 pt.
"""

from __future__ import annotations

import json

from reports.diagram.matrix.sheet import Plan, in_words, svg_sheets
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


def pages_input(plan: Plan) -> dict[str, str]:
    """What `TYPST_PAGES` reads: every sheet for a page of its own, and the whole of it in words."""
    sheets = [sheet.decode("utf-8") for sheet in svg_sheets(plan)]
    words = {"title": visible(plan.matrix.title), "alt": in_words(plan.matrix), "sheets": sheets}
    return {"overview": json.dumps(words, sort_keys=True)}
