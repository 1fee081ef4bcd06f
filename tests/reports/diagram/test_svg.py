"""SVG: known elements and attributes only, links only within the page, every word still there."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree

from cli.rendering import draw_dot, find_renderer
from reports.diagram.dot import dot
from reports.diagram.model import Diagram
from reports.diagram.svg import ATTRIBUTES, ELEMENTS, SVG, NotADrawingError, inline_svg, page_svg
from reports.escaping.visible import visible
from tests.reports.diagram.drawing import drawn, hostile
from tests.reports.formats.naughty import naughty_strings

SAFE = {"svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"}


def rendered(diagram: Diagram) -> bytes:
    return draw_dot(dot(diagram), "svg", find_renderer())


def parsed(svg: bytes) -> Any:
    return etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))


def spaced(text: str) -> str:
    return re.sub(r"[\s\xa0]+", "", text)


def test_every_arrow_leads_to_its_sentence() -> None:
    diagram = drawn()
    root = parsed(page_svg(rendered(diagram), diagram))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = {link.get("href") for link in root.iter(f"{{{SVG}}}a")}
    assert links == {f"#line-{edge.leads_to}" for edge in diagram.edges if edge.leads_to}
    for link in links:
        (target,) = root.xpath("//*[@id=$id]", id=link.removeprefix("#"))
        assert target.text.startswith(f"line {link.removeprefix('#line-')}: “")


def test_no_link_leads_to_a_sentence_that_is_not_listed() -> None:
    diagram = drawn()
    bare = page_svg(draw_dot(dot(diagram, "nothing"), "svg", find_renderer()), diagram)
    assert not list(parsed(bare).iter(f"{{{SVG}}}a"))


def test_every_box_and_arrow_says_what_it_is() -> None:
    diagram = drawn()
    root = parsed(page_svg(rendered(diagram), diagram))
    for thing in (*diagram.nodes, *diagram.edges):
        parts = [thing.id] if thing in diagram.nodes else [f"{thing.id}t", thing.id]
        element = next(one for part in parts for one in root.xpath("//*[@id=$id]", id=part))
        assert element[0].tag == f"{{{SVG}}}title"
        assert element[0].text == thing.tip
    assert root.findtext(f"{{{SVG}}}title") == diagram.title
    assert diagram.summary in root.findtext(f"{{{SVG}}}desc")
    for link in root.iter(f"{{{SVG}}}a"):
        assert len(link.get("aria-label", "")) <= 80
        assert link.get("aria-label") or "".join(link.itertext()).strip()


def test_lines_differ_in_colour_and_in_style() -> None:
    diagram = drawn()
    root = parsed(page_svg(rendered(diagram), diagram))
    styles = {(path.get("stroke"), path.get("stroke-dasharray")) for path in root.iter(f"{{{SVG}}}path")}
    assert {("#0072b2", None), ("#d55e00", "5,2"), ("#e69f00", "1,5")} <= styles


def test_inline_ids_do_not_meet_those_of_the_page() -> None:
    diagram = drawn("context")
    text = inline_svg(rendered(diagram), diagram, "d1-")
    assert text.startswith("<svg ")
    assert "<?xml" not in text
    root = parsed(text.encode())
    assert all(element.get("id", "d1-").startswith("d1-") for element in root.iter())
    assert {link.get("href") for link in root.iter(f"{{{SVG}}}a")} > {"#line-81a"}


def test_hostile_texts_stay_texts() -> None:
    texts = naughty_strings()
    assert SAFE == ELEMENTS
    for start in range(0, len(texts), 60):
        some = texts[start : start + 60]
        diagram = hostile(some)
        drawing = rendered(diagram)
        for svg in (page_svg(drawing, diagram), inline_svg(drawing, diagram, "d-").encode()):
            check_harmless(svg)
        root = parsed(page_svg(drawing, diagram))
        shown = spaced("".join(text.text or "" for text in root.iter(f"{{{SVG}}}text")))
        for text in some:
            assert spaced(visible(text))[:2000] in shown, text
        boxes = root.xpath("//*[@class='node']")
        assert len(boxes) == len(diagram.nodes) + len(diagram.edges) + len(diagram.legend) + 1
        assert len(root.xpath("//*[@class='edge']")) == 2 * len(diagram.edges)


def check_harmless(svg: bytes) -> None:
    root = parsed(svg)
    assert root.getroottree().docinfo.doctype == ""
    for element in root.iter():
        assert isinstance(element.tag, str)
        assert element.tag.removeprefix(f"{{{SVG}}}") in SAFE
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES
            assert not name.startswith("on")
            assert name != "style"
            if name == "href":
                assert value.startswith("#line-")
            if name != "aria-label":
                assert "javascript:" not in value or value.startswith("#line-")


@pytest.mark.parametrize("drawing", [b"", b"no picture", b"<html/>", b"<svg/>", f"<svg xmlns='{SVG}'>".encode()])
def test_what_is_no_drawing_is_refused(drawing: bytes) -> None:
    with pytest.raises(NotADrawingError):
        page_svg(drawing, drawn("context"))


def test_what_a_renderer_should_not_draw_is_dropped() -> None:
    drawing = (
        f"<svg xmlns='{SVG}' xmlns:xlink='http://www.w3.org/1999/xlink' onload='x()' width='1pt'>"
        "<script>x()</script><!-- c --><g id='e1'>"
        "<a xlink:href='javascript:x()'><path d='M0' onclick='x()' style='x'/></a>"
        "<foreignObject/><image/><title>n1</title></g></svg>"
    )
    root = parsed(page_svg(drawing.encode(), drawn("context")))
    (part,) = root.xpath("//*[@id='e1']")
    assert [child.tag.removeprefix(f"{{{SVG}}}") for child in part] == ["title", "path"]
    assert dict(part[1].attrib) == {"d": "M0"}
    assert dict(root.attrib) == {"aria-label": "Aptible, Inc.: flows of personal data", "role": "group", "width": "1"}
