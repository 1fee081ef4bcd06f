"""How a browser shows elements before any style sheet, and what old attributes mean as styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import tinycss2

from inventory.policy.page.colours import old_colour
from inventory.policy.page.declarations import Declaration, declarations_of
from inventory.policy.page.selectors import selectors_of
from inventory.policy.page.sheets import StyleRule
from inventory.policy.page.tree import Element

# The HTML standard, section 15 (rendering), as far as it concerns whether and where text is seen.
_SHEET = """
address, article, aside, blockquote, body, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure,
footer, form, frameset, h1, h2, h3, h4, h5, h6, header, hgroup, hr, html, legend, listing, main, menu, nav, ol,
optgroup, option, p, plaintext, pre, search, section, summary, ul, xmp { display: block }
li { display: list-item }
table { display: table; text-indent: initial }
tr { display: table-row } td, th { display: table-cell; padding: 1px } caption { display: table-caption }
thead { display: table-header-group } tbody { display: table-row-group } tfoot { display: table-footer-group }
col { display: table-column } colgroup { display: table-column-group }
button, input, meter, progress, select, textarea, marquee { display: inline-block }
area, base, basefont, head, link, meta, noembed, noframes, param, rp, script, style, title { display: none }
datalist, template, source, track, frame { display: none !important }
[hidden]:not([hidden="until-found" i]), [popover], dialog:not([open]), input[type="hidden" i] { display: none }
[hidden="until-found" i]:not(math *, svg *) { content-visibility: hidden }
annotation, annotation-xml, semantics > :not(:first-child) { display: none } mphantom { visibility: hidden }
body { margin: 8px }
p, dl, ul, ol, menu, dir, pre, listing, plaintext, xmp, blockquote, figure { margin-top: 1em; margin-bottom: 1em }
ul, ol, menu, dir { padding-left: 40px } dd { margin-left: 40px }
blockquote, figure { margin-left: 40px; margin-right: 40px }
h1 { font-size: 2em; margin-top: .67em; margin-bottom: .67em } h2 { font-size: 1.5em; margin-top: .83em }
h3 { font-size: 1.17em } h5 { font-size: .83em } h6 { font-size: .67em }
h3, h4, h5, h6 { margin-top: 1em; margin-bottom: 1em }
small, sub, sup { font-size: smaller } big { font-size: larger } rt { font-size: 50% }
pre, listing, xmp, plaintext { white-space: pre } textarea { white-space: pre-wrap } nobr { white-space: nowrap }
s, strike, del { text-decoration-line: line-through } u, ins { text-decoration-line: underline }
mark { background-color: mark; color: marktext }
a:link { color: linktext }
input, select, button, textarea { font-size: 13.333px; text-indent: 0; letter-spacing: normal; word-spacing: normal;
  line-height: normal; text-shadow: none; color: fieldtext; background-color: field }
button, input[type="submit" i], input[type="reset" i], input[type="button" i] { color: buttontext;
  background-color: buttonface }
textarea { overflow: auto; width: 170px; height: 32px }
dialog { position: absolute; left: 0; right: 0; margin: auto; width: fit-content;
  height: fit-content; padding: 1em; background-color: canvas; color: canvastext }
[popover] { position: fixed; inset: 0; width: fit-content; height: fit-content; margin: auto; overflow: auto;
  color: canvastext; background-color: canvas }
marquee { overflow: hidden }
bdo[dir] { unicode-bidi: isolate-override } [dir="rtl" i] { direction: rtl } [dir="ltr" i] { direction: ltr }
"""
_SIZES = ("xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")
_FRAMES = frozenset(("table", "td", "th", "img", "iframe", "video", "object", "embed", "marquee", "canvas"))
_SIZED = {
    "width": _FRAMES | {"col", "hr", "pre"},
    "height": _FRAMES | {"tr", "thead", "tbody", "tfoot"},
}
_BACKGROUNDS = frozenset(("body", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "marquee"))
_DRAWN = ("fill", "fill-opacity", "opacity", "display", "visibility", "font-size", "color", "filter", "mask",
          "clip-path", "transform", "letter-spacing", "word-spacing", "direction", "unicode-bidi", "overflow",
          "stroke")  # fmt: skip
_DIMENSION = re.compile(r"\s*(\d+(?:\.\d*)?)\s*(%?)")


@cache
def browser_rules() -> tuple[StyleRule, ...]:
    """The browser's own style sheet."""
    rules: list[StyleRule] = []
    for node in tinycss2.parse_stylesheet(_SHEET, skip_comments=True, skip_whitespace=True):
        found = declarations_of(tinycss2.parse_blocks_contents(node.content))
        rules.append(StyleRule(selectors_of(node.prelude), tuple(found), (float("inf"),), certain=True))
    return tuple(rules)


def attribute_styles(element: Element) -> list[Declaration]:
    """What presentational attributes of the element say, as declarations with the attribute as their text."""
    found: list[Declaration] = []
    for name, value, attribute in _styles(element):
        text = f"{attribute}={element.attrib.get(attribute, '')}"[:80]
        css = tinycss2.parse_blocks_contents(f"{name}: {value}")
        found += [declaration._replace(text=text) for declaration in declarations_of(css)]
    return found


def _styles(element: Element) -> Iterator[tuple[str, str, str]]:
    tag, attributes = element.tag, element.attrib
    if element.is_foreign:
        yield from ((name, attributes[name], name) for name in _DRAWN if name in attributes)
        return
    if tag in _BACKGROUNDS:
        yield from _ground(attributes)
    if tag == "body" and "text" in attributes:
        yield "color", old_colour(attributes["text"]), "text"
    if tag in ("font", "basefont"):
        yield from _font(attributes)
    if tag in ("td", "th") and "nowrap" in attributes:
        yield "white-space", "nowrap", "nowrap"
    yield from _sizes(element)
    if "msodel" in attributes.get("class", "").lower().split():
        yield "text-decoration-line", "line-through", "class"


def _ground(attributes: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    if "bgcolor" in attributes:
        yield "background-color", old_colour(attributes["bgcolor"]), "bgcolor"
    if attributes.get("background"):
        yield "background-image", "url(x)", "background"


def _sizes(element: Element) -> Iterator[tuple[str, str, str]]:
    for name, tags in _SIZED.items():
        size = _DIMENSION.match(element.attrib.get(name, "")) if element.tag in tags else None
        if size and not (element.tag in ("table", "td", "th") and not float(size[1])):
            yield name, f"{size[1]}{size[2] or 'px'}", name


def _font(attributes: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    if "color" in attributes:
        yield "color", old_colour(attributes["color"]), "color"
    size = re.match(r"\s*([+-]?)(\d+)", attributes.get("size", ""))
    if size:
        step = int(size[2]) if not size[1] else 3 + int(f"{size[1]}{size[2]}")
        yield "font-size", _SIZES[min(max(step, 1), 7)], "size"
