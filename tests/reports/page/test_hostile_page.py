"""Hostile text everywhere on the page: it is read back by a browser's rules, and must be text and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from lxml import html

from reports.inert import terminal_text
from reports.page.rendering import page
from tests.reports.formats.reporting import words
from tests.reports.page.made import hostile_texts, made, told

URL = re.compile(r"#[A-Za-z0-9.%-]+")


@cache
def parsed(texts: Sequence[str]) -> Any:
    return html.document_fromstring(page(told(texts), []))


def shape(root: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(element.tag, tuple(sorted(element.attrib))) for element in root.iter() if isinstance(element.tag, str)]


def plain() -> tuple[str, ...]:
    return tuple(f"plain {number}" for number in range(len(hostile_texts())))


def test_no_text_makes_an_element_or_an_attribute() -> None:
    assert shape(parsed(hostile_texts())) == shape(parsed(plain()))
    assert [node for node in parsed(hostile_texts()).iter() if not isinstance(node.tag, str)] == []


def test_only_our_own_script_and_style_are_there() -> None:
    ours, theirs = html.document_fromstring(page(made(), [])), parsed(hostile_texts())
    for name in ("script", "style"):
        assert [one.text for one in theirs.iter(name)] == [one.text for one in ours.iter(name)]
    policy = theirs.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ours.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy[0].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[0]


def test_links_lead_nowhere_but_into_the_page() -> None:
    root = parsed(hostile_texts())
    assert {one for one in root.xpath("//@href") if not URL.fullmatch(one)} == set()
    assert root.xpath("//@src | //@action | //@style | //@srcdoc") == []
    assert {name for element in root.iter() for name in element.attrib if name.startswith("on")} == set()


def test_every_text_can_be_read() -> None:
    bodies = parsed(hostile_texts()).xpath("//table[@id='disclosures']/tbody")
    assert len(bodies) == len(hostile_texts())
    for body, text in zip(bodies, hostile_texts(), strict=True):
        shown = body.text_content()
        assert terminal_text(text) in shown
        assert [word for word in words(text) if word not in shown] == []
        assert [line for line in shown.split("\n") if not line.isprintable()] == []
