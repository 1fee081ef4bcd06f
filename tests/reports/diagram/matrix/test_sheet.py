"""The overview as a picture: it fits its page, nothing overlaps, and every mark says what it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from lxml import etree

from reports.diagram.matrix.gather import Gatherer
from reports.diagram.matrix.geometry import PAGE_HEIGHT, PAGE_WIDTH, SMALLEST
from reports.diagram.matrix.model import Group, OwnUse, SensitiveType
from reports.diagram.matrix.pen import SVG
from reports.diagram.matrix.sheet import (
    Plan,
    in_words,
    inline_svg,
    plan_for_paper,
    plan_for_screen,
    svg_file,
    svg_sheets,
)
from reports.diagram.matrix.style import style_sheet
from reports.diagram.matrix.targets import Href, Target
from reports.escaping.visible import visible
from tests.reports.diagram.matrix.generated import write_inventory
from tests.reports.diagram.matrix.sheets import EXAMPLE, WEBSITE, failing_case, gatherer_of, texts_of
from tests.reports.formats.naughty import naughty_strings

ELEMENTS = {"svg", "desc", "style", "g", "a", "title", "text", "rect", "circle", "path"}


@pytest.fixture(params=["example", "failing", "one", "middling", "many"])
def gatherer(request: pytest.FixtureRequest, tmp_path: Path) -> Gatherer:
    sizes = {"one": (1, 1, 1), "middling": (40, 14, 200), "many": (200, 50, 1200)}
    if request.param in sizes:
        return gatherer_of(write_inventory(tmp_path / "inventory", *sizes[request.param]))
    return failing_case() if request.param == "failing" else gatherer_of(EXAMPLE)


def parsed(svg: bytes) -> etree._Element:
    return etree.fromstring(svg)


def links_of(svg: bytes) -> list[etree._Element]:
    return list(parsed(svg).iter(f"{{{SVG}}}a"))


def test_fits_a_landscape_page_with_no_text_below_seven_points_and_nothing_overlapping(gatherer: Gatherer) -> None:
    (sheet,) = svg_sheets(plan_for_paper(gatherer))
    assert float(parsed(sheet).get("height")) <= PAGE_HEIGHT
    sizes = [float(text.get("font-size")) for text in parsed(sheet).iter(f"{{{SVG}}}text")]
    assert min(sizes) >= SMALLEST
    assert SMALLEST * 0.75 > 7
    boxes = list(texts_of(sheet))
    for place, box in enumerate(boxes):
        assert 0 <= box.left <= box.right <= PAGE_WIDTH, box
        assert 0 <= box.top <= box.bottom <= PAGE_HEIGHT, box
        assert not [other for other in boxes[place + 1 :] if box.overlaps(other)], box


def test_a_page_on_a_screen_has_marks_as_large_as_a_finger_needs() -> None:
    plan = plan_for_screen(gatherer_of(EXAMPLE))
    svg = inline_svg(plan, "d0-", lambda _: None).encode()
    assert plan.density.row >= 24
    boxes = list(texts_of(svg))
    assert not [(a, b) for place, a in enumerate(boxes) for b in boxes[place + 1 :] if a.overlaps(b)]


def test_more_than_fifty_categories_go_on_further_sheets(tmp_path: Path) -> None:
    plan = plan_for_paper(gatherer_of(write_inventory(tmp_path / "wide", 12, 120, 240)))
    sheets = svg_sheets(plan)
    assert [len(columns) for columns in plan.sheets] == [40, 40, 40]
    assert len(sheets) == 3
    titles = [next(box.words for box in texts_of(sheet)) for sheet in sheets]
    assert titles[1].endswith("(categories 41 to 80 of 120)")
    heights = sum(float(parsed(sheet).get("height")) for sheet in sheets)
    assert float(parsed(svg_file(plan)).get("height")) == pytest.approx(heights)


def test_every_mark_is_a_link_to_the_sentence_it_rests_on_with_a_short_name() -> None:
    svg = svg_file(plan_for_paper(gatherer_of(EXAMPLE)))
    ids = [element.get("id") for element in parsed(svg).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = links_of(svg)
    assert len(links) == len([c for row in plan_for_paper(gatherer_of(EXAMPLE)).matrix.rows for c in row.cells])
    for link in links:
        assert link.get("href").removeprefix("#") in ids
        assert len(link.get("aria-label")) <= 120
        number = "".join(text.text for text in link.iter(f"{{{SVG}}}text"))
        assert number in link.get("aria-label")
    (mark,) = [one for one in links if one.get("aria-label").startswith("Payment processor: Account")]
    assert mark.get("aria-label") == "Payment processor: Account and Profile Information, 1 type, proved"
    (target,) = [one for one in parsed(svg).iter() if one.get("id") == mark.get("href").removeprefix("#")]
    assert target.getparent().findtext(f"{{{SVG}}}text") == "70b"


def test_row_column_and_sentence_light_up_without_a_script() -> None:
    svg = svg_file(plan_for_paper(gatherer_of(EXAMPLE)))
    root = parsed(svg)
    assert not list(root.iter(f"{{{SVG}}}script"))
    style = root.findtext(f"{{{SVG}}}style")
    classes = Counter(name for one in root.iter() for name in (one.get("class") or "").split())
    for kind, lit in (("k", "col"), ("q", "said")):
        for name in [name for name in classes if re.fullmatch(rf"{kind}\d+", name)]:
            number = name.removeprefix(kind)
            assert f".mx:has(.{name}:hover,.{name}:focus) .{lit}{number}" in style
            assert classes[f"{lit}{number}"] == 1
    assert ".mx .row:hover>.hit" in style


def test_dark_screens_have_colours_of_their_own_and_paper_has_none_of_them() -> None:
    plan = plan_for_paper(gatherer_of(EXAMPLE))
    assert "@media screen and (prefers-color-scheme:dark)" in svg_file(plan).decode()
    assert b"<style" not in svg_sheets(plan)[0]
    classes = {name for one in parsed(svg_file(plan)).iter() for name in (one.get("class") or "").split()}
    for name in classes:
        if name.startswith(("f-", "s-")):
            assert f".mx .{name}{{" in style_sheet()


def test_how_it_came_out_is_told_by_shape_as_well_as_by_colour() -> None:
    root = parsed(svg_file(plan_for_paper(failing_case())))
    shapes: dict[str, set[str]] = {}
    for mark in root.iter(f"{{{SVG}}}a", f"{{{SVG}}}g"):
        label = mark.get("aria-label") or ""
        if "cell" in (mark.get("class") or "").split():
            drawn = [one.tag.removeprefix(f"{{{SVG}}}") + ("" if one.get("fill") == "none" else "*")
                     for one in mark if one.tag in (f"{{{SVG}}}circle", f"{{{SVG}}}path")]  # fmt: skip
            shapes.setdefault(label.rsplit(", ", 1)[1], set()).add(drawn[0])
    assert shapes == {"proved": {"circle*"}, "on an open list": {"path*"}, "not proved": {"path"}}


def test_a_page_links_marks_to_rows_and_names_to_records() -> None:
    asked: set[str] = set()

    def resolve(target: Target) -> Href:
        asked.add(target.kind)
        return Href(f"#{target.kind}", "row-1 row-2" if target.kind == "disclosure" else "")

    root = etree.fromstring(inline_svg(plan_for_screen(gatherer_of(EXAMPLE)), "d0-", resolve))
    assert asked == {"disclosure", "recipient", "category", "sentence"}
    assert all(one.get("data-rows") == "row-1 row-2" for one in root.iter() if one.get("href") == "#disclosure")
    assert all(one.get("id", "d0-").startswith("d0-") for one in root.iter())


def test_the_whole_is_told_in_words() -> None:
    words = in_words(plan_for_paper(gatherer_of(EXAMPLE)).matrix)
    assert "Payment processor gets 1 of Account and Profile Information (proved)" in words


def test_only_known_elements_are_drawn() -> None:
    tags = {one.tag.removeprefix(f"{{{SVG}}}") for one in parsed(svg_file(plan_for_paper(failing_case()))).iter()}
    assert tags <= ELEMENTS


def hostile(texts: list[str]) -> Plan:
    """The example with hostile texts in every place where a text can stand."""
    plan = plan_for_paper(gatherer_of(EXAMPLE))
    words = cycle(texts)
    columns = tuple(
        replace(column, title=next(words), comes_from=next(words), kept=next(words), tip=next(words))
        for column in plan.matrix.columns
    )
    groups = tuple(
        Group(
            next(words),
            tuple(
                replace(
                    row,
                    name=next(words),
                    tip=next(words),
                    country=next(words),
                    purposes=(next(words), next(words)),
                    conditions=(next(words),),
                    cells={key: replace(cell, tip=next(words)) for key, cell in row.cells.items()},
                )
                for row in group.rows
            ),
        )
        for group in plan.matrix.groups
    )
    sentences = {
        name: replace(one, number=next(words), place=next(words), quote=next(words))
        for name, one in plan.matrix.sentences.items()
    }
    matrix = replace(
        plan.matrix, title=next(words), about=next(words), organisation=next(words), columns=columns, groups=groups,
        sentences=sentences, notes=(next(words), next(words)), marks=(next(words),),
        sensitive=(SensitiveType(next(words), next(words), ((next(words), next(words)),)),),
        own_use=OwnUse((next(words), next(words)), tuple(sentences)[:3]),
    )  # fmt: skip
    return Plan(matrix, plan.density, (columns,))


ATTRIBUTES = {
    "aria-label", "class", "cx", "cy", "d", "fill", "font-family", "font-size", "font-weight", "height", "href", "id",
    "r", "role", "stroke", "stroke-width", "tabindex", "text-anchor", "transform", "viewBox", "width", "x", "y",
}  # fmt: skip


def test_hostile_texts_stay_texts() -> None:
    texts = naughty_strings()
    assert len(texts) >= 500
    for start in range(0, len(texts), 100):
        plan = hostile(texts[start : start + 100])
        for svg in (svg_file(plan), *svg_sheets(plan)):
            root = parsed(svg)
            assert root.getroottree().docinfo.doctype == ""
            for one in root.iter():
                assert isinstance(one.tag, str)
                assert one.tag.removeprefix(f"{{{SVG}}}") in ELEMENTS
                assert set(one.attrib) <= ATTRIBUTES
                assert re.fullmatch(r"#(?:0-)?said-\d+", one.get("href", "#said-0"))
            styles = [one.text for one in root.iter(f"{{{SVG}}}style")]
            assert all(style.startswith(style_sheet()) for style in styles)
        title = next(box.words for box in texts_of(svg_file(plan)))
        assert title[:5] == visible(plan.matrix.title)[:5]
        tips = {one.text for one in parsed(svg_file(plan)).iter(f"{{{SVG}}}title")}
        for row in plan.matrix.rows:
            assert "\n".join(map(visible, row.tip.split("\n"))) in tips or not row.tip


def test_the_first_questions_are_answered_on_the_default_sheet() -> None:
    texts = " ".join(box.words for box in texts_of(svg_file(plan_for_paper(gatherer_of(EXAMPLE)))))
    assert "Payment card (Account and Profile Information) goes to: Payment processor (line 70b)" in texts
    assert "70b “We provide your payment informa… providers for payment processing and verification.”" in texts
    assert "2 on an open list" in texts
    assert "Express consent: Third party to whom the user consented" in texts


def test_own_use_says_what_for_and_cites_only_lines_that_the_sheet_quotes() -> None:
    plan = plan_for_paper(gatherer_of(EXAMPLE))
    words = [box.words for box in texts_of(svg_file(plan))]
    assert not plan.density.quotes_own_use
    assert words[words.index("Own use (purposes)") :].count("11 sentences") == 1
    screen = inline_svg(plan_for_screen(gatherer_of(EXAMPLE)), "d0-", lambda _: None).encode()
    shown = [box.words for box in texts_of(screen)]
    assert any(text.startswith("38a, 40c") for text in shown)
    assert shown.count("40c") == 1


def test_what_is_disclosed_to_nobody_is_drawn_with_its_own_use() -> None:
    words = [box.words for box in texts_of(svg_file(plan_for_paper(gatherer_of(WEBSITE))))]
    assert "Goes to nobody" in words
    assert "Held by Kornblume Books Ltd" in words
    assert words[words.index("Own use (purposes)") :][:3] == ["Own use (purposes)", "1", "11"]
