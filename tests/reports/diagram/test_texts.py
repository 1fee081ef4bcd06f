"""DOT and Mermaid: written out in full for the worked case, and inert whatever the names are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from reports.diagram.dot import dot, key_in_words, literal
from reports.diagram.mermaid import fenced, label, mermaid
from tests.reports.diagram.drawing import drawn, hostile
from tests.reports.formats.naughty import naughty_strings

WORDS = r'"(?:[\w ,]|#[0-9]+;|<br/>)*"'
MERMAID = re.compile(
    rf"flowchart LR|direction LR|end|subgraph (?:page|legend|cluster_\d+)\[{WORDS}\]"
    rf"|n\d+(?:\(|\[){WORDS}(?:\)|\])(?::::(?:failing|sensitive))?"
    rf"|l\d+\[{WORDS}\]:::(?:proved|loose|failing|plain)"
    rf"|n\d+ (?:-->|-\.->)(?:\|{WORDS}\|)? n\d+"
    r"|classDef (?:proved|loose|failing|plain) stroke:#[0-9a-f]{6},stroke-width:[0-9.]+px(?:,stroke-dasharray:\d \d)?"
    r"|linkStyle [0-9,]+ stroke:#[0-9a-f]{6},stroke-width:[0-9.]+px(?:,stroke-dasharray:\d \d)?"
    r"|classDef sensitive stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}"
)
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def test_texts_of_the_worked_case(golden: Callable[[str, str], None]) -> None:
    golden("aptible.mmd", mermaid(drawn()))
    golden("bank.dot", dot(drawn(focus=("recipient", "bank"))))


def test_mermaid_is_short_enough_for_code_hosts() -> None:
    assert len(mermaid(drawn())) < 50_000


def test_no_name_becomes_mermaid() -> None:
    texts = naughty_strings()
    assert len(texts) >= 500
    for line in mermaid(hostile(texts)).splitlines():
        assert MERMAID.fullmatch(line), line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a"b', '"a#34;b"'),
        ("%%{init: {}}%%", '"#37;#37;#123;init#58; #123;#125;#125;#37;#37;"'),
        ("1. item", '"1#46; item"'),
        ("#35;", '"#35;35#59;"'),
        ("`code`", '"#96;code#96;"'),
        ("two\nlines", '"two lines"'),
        ("", '" "'),
    ],
)
def test_mermaid_spells_out_what_could_be_more_than_text(text: str, expected: str) -> None:
    assert label([text]) == expected


def test_a_fence_ends_where_it_should() -> None:
    text = fenced(mermaid(hostile(["```", "~~~"])))
    assert [line for line in text.splitlines() if "`" in line or "~" in line] == ["```mermaid", "```"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>bold</b>", "<b>bold</b>"),
        ("\\N", "\\\\N"),
        ("ends with \\", "ends with \\\\"),
        ("&lt;", "&amp;lt;"),
        ("\u202eturned", "\\\\u202eturned"),
    ],
)
def test_labels_mean_themselves(text: str, expected: str) -> None:
    assert str(literal([text])) == expected


def test_only_so_many_sentences_stand_below_a_drawing() -> None:
    text = dot(hostile([f"name {number}" for number in range(70)]))
    assert "line 60: “name 59”" in text
    assert "line 61: " not in text.split("cluster_page", 1)[0]
    assert "… and 10 more: see `inventory show statements`." in text


def test_a_bare_drawing_has_no_heading_but_the_sentences_on_its_arrows() -> None:
    diagram = drawn("context")
    text = dot(diagram, "key")
    assert diagram.title not in text
    assert diagram.summary not in text
    for sentence in diagram.sentences:
        assert sentence.place + ": “" in text


def test_no_name_becomes_dot() -> None:
    for text in naughty_strings():
        outside = QUOTED.sub('""', dot(hostile([text])))
        assert re.fullmatch(r'[\w\s=;{}\[\]>",.+-]*', outside), text
        assert "<" not in outside
        assert "shape=record" not in outside


def test_a_drawing_for_paper_leaves_key_and_sentences_to_its_page() -> None:
    diagram = drawn("context")
    text = dot(diagram, "nothing")
    assert "How to read the lines" not in text
    assert "in its own words" not in text
    words = key_in_words(diagram)
    assert words.startswith("Lines: solid: proved by a sentence of the policy; dotted: ")
    assert "▲ and purple: sensitive data" in words
