"""What Graphviz drew, made fit for a page: only known elements and attributes, and links only within the page.

Graphviz names every box for hovering by its internal id and repeats texts in attributes; here each box and arrow gets
its own `<title>`, which browsers show and screen readers read.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from reports.diagram.dot import first_note_line, link_to
from reports.diagram.model import Diagram, Edge, Node
from reports.escaping.visible import shortened, visible

LONGEST_NAME = 80
"""Characters of the name of a link that nothing is written on."""
SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
ELEMENTS = frozenset({"svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"})
ATTRIBUTES = frozenset({
    "aria-label", "class", "cx", "cy", "d", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "height",
    "href", "id", "points", "role", "rx", "ry", "stroke", "stroke-dasharray", "stroke-opacity", "stroke-width",
    "text-anchor", "transform", "viewBox", "width", "x", "y",
})  # fmt: skip


class NotADrawingError(ValueError):
    """The renderer's output is no SVG."""


def page_svg(drawn: bytes, diagram: Diagram) -> bytes:
    """A file of its own: the sentences below the drawing are where its links lead."""
    root = _cleaned(drawn, diagram, "")
    _anchor_sentences(root, diagram)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="utf-8") + b"\n"


def inline_svg(drawn: bytes, diagram: Diagram, prefix: str) -> str:
    """An `<svg>` element to stand in an HTML page; its ids begin with `prefix`, its links name sentences by number."""
    return etree.tostring(_cleaned(drawn, diagram, prefix), encoding="unicode")


def _cleaned(drawn: bytes, diagram: Diagram, prefix: str) -> Any:
    root = _parsed(drawn)
    tips: dict[str, Node | Edge] = {node.id: node for node in diagram.nodes}
    tips.update({edge.id: edge for edge in diagram.edges})
    for element in list(root.iter()):
        known = isinstance(element.tag, str) and element.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
        if not known or element.tag == f"{{{SVG}}}title":
            _remove(element)
        elif element is not root:
            _clean(element, tips, prefix)
    for link in list(root.iter(f"{{{SVG}}}a")):
        if link.get("href") is None:
            _unwrap(link)
    return _introduced(root, diagram)


def _parsed(drawn: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(drawn, parser)
    except etree.XMLSyntaxError as error:
        raise NotADrawingError(str(error)) from None
    if root.tag != f"{{{SVG}}}svg":
        raise NotADrawingError("the renderer drew no SVG")
    return root


def _clean(element: Any, tips: dict[str, Node | Edge], prefix: str) -> None:
    href = element.attrib.pop(_HREF, None)
    if href is not None and href.startswith("#"):
        element.set("href", href)
    for name in list(element.attrib):
        if name not in ATTRIBUTES:
            del element.attrib[name]
    name = element.get("id", "")
    thing = tips.get(_owner(name))
    if thing is not None and not name.startswith("a_"):
        title = etree.Element(f"{{{SVG}}}title")
        title.text = _tip(thing)
        element.insert(0, title)
    if name:
        element.set("id", prefix + name)
    if element.tag == f"{{{SVG}}}a":
        thing = tips.get(_owner(str(element.getparent().get("id", "")).removeprefix(prefix)))
        if thing is not None:
            name_link(element, _tip(thing))


def name_link(link: Any, tip: str) -> None:
    """Name a link that has no writing by the beginning of its tip; writing is its name already."""
    link.attrib.pop("aria-label", None)
    if link.find(f".//{{{SVG}}}text") is None:
        link.set("aria-label", shortened(tip, LONGEST_NAME))


def _owner(name: str) -> str:
    """The node or edge to which a part belongs: `a_e7t` is the link around the writing on `e7`."""
    return name.removeprefix("a_").rstrip("abt")


def _tip(thing: Node | Edge) -> str:
    return visible(thing.tip or " · ".join(thing.lines))


def _introduced(root: Any, diagram: Diagram) -> Any:
    """The root with what it shows in words, and no attribute of the renderer's but its size."""
    size = {name: root.get(name) for name in ("width", "height", "viewBox")}
    # lxml writes the default namespace for the key None; its stubs know only names.
    fresh: Any = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})  # type: ignore[dict-item]
    for name, value in size.items():
        if value is not None:
            # In points a wide drawing is wider than a screen; in pixels it is a quarter smaller, and scales as well.
            fresh.set(name, value.removesuffix("pt"))
    fresh.set("role", "group")
    fresh.set("aria-label", visible(diagram.title))
    title, description = etree.SubElement(fresh, f"{{{SVG}}}title"), etree.SubElement(fresh, f"{{{SVG}}}desc")
    title.text = visible(diagram.title)
    description.text = visible(" ".join((diagram.subtitle, diagram.summary, *diagram.remarks)))
    fresh.extend(list(root))
    for element in fresh.iter():
        element.tail = None
    return fresh


def _anchor_sentences(root: Any, diagram: Diagram) -> None:
    """Give each sentence, where it is listed, the id that the arrows' links name; no link leads to one that is not."""
    starts = {first_note_line(one): one for one in reversed(diagram.sentences) if one.clause}
    anchored: set[str] = set()
    for text in root.iter(f"{{{SVG}}}text"):
        sentence = starts.get((text.text or "").replace("\xa0", " ").strip())
        if sentence is not None:
            anchor = link_to(sentence.number).removeprefix("#")
            if anchor not in anchored and text.getparent().get("class") == "graph":
                anchored.add(anchor)
                text.set("id", anchor)
    for link in list(root.iter(f"{{{SVG}}}a")):
        if str(link.get("href")).removeprefix("#") not in anchored:
            _unwrap(link)


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(link: Any) -> None:
    parent = link.getparent()
    place = parent.index(link)
    parent[place : place + 1] = list(link)
