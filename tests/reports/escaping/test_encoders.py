"""The encoders as rows: what goes in, what comes out."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reports.escaping.json_text import json_text
from reports.escaping.markdown import code, prose
from reports.escaping.sarif_message import plain_message
from reports.escaping.uri import relative_reference
from reports.escaping.visible import log_line, shortened, visible, visible_lines
from reports.escaping.workflow_command import command
from reports.escaping.xml_text import attribute, content


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a b c"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\u202eright", r"\u202eright"),
        ("##[error]x", r"#\x23[error]x"),
        ("##vso[task]x", r"#\x23vso[task]x"),
        ("###[x] ##[y]", r"##\x23[x] #\x23[y]"),
        ("## heading", "## heading"),
        ("Żółć 日本", "Żółć 日本"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_lines_are_kept_where_they_are_ours() -> None:
    assert visible_lines("a\n##[b]\n") == "a\n#\\x23[b]\n"


@pytest.mark.parametrize(("text", "shown"), [("::error::x", r":\x3aerror:\x3ax"), ("a: b", "a: b"), (":::", r":\x3a:")])
def test_no_line_of_a_log_starts_with_a_command(text: str, shown: str) -> None:
    assert log_line(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"), [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcd …"), ("ab cdefg", 5, "ab …")]
)
def test_shortened(text: str, limit: int, shown: str) -> None:
    assert shortened(text, limit) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("é日", '"é日"\n'),
        ("\u202e", '"\\u202e"\n'),
        ("\U000e0041", '"\\udb40\\udc41"\n'),
        ("\ud800", '"\\ud800"\n'),
        ("\x9b", '"\\u009b"\n'),
        ("##[x]", '"##\\u005bx]"\n'),
        ("##vso[x]", '"##vso\\u005bx]"\n'),
    ],
)
def test_json_is_escaped_where_it_cannot_be_seen(text: str, written: str) -> None:
    assert json_text(text) == written


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_gives_back_what_went_in(content: object) -> None:
    written = json_text(content)
    assert json.loads(written) == content
    assert written.replace("\n", "").isprintable()


@given(st.text(st.characters(codec=None)))
def test_any_text_fits_into_xml(text: str) -> None:
    element = ElementTree.fromstring(f"<a b={attribute(text)}>{content(text)}</a>")
    assert element.get("b") == visible(text)
    assert (element.text or "") == "\n".join(log_line(line) for line in text.split("\n"))


def test_xml_has_no_end_of_character_data() -> None:
    assert content("]]>") == "]]&gt;"


@pytest.mark.parametrize(
    ("properties", "message", "written"),
    [
        ({"file": "a,b:c.yaml", "line": 3}, "50%: a, b", "::error file=a%2Cb%3Ac.yaml,line=3::50%25: a, b"),
        ({"title": "x\ny"}, "one\ntwo\r", "::error title=x y::one%0Atwo\\x0d"),
        ({"title": "%0A"}, "%0A::error::", "::error title=%250A::%250A::error::"),
    ],
)
def test_workflow_commands(properties: dict[str, str | int], message: str, written: str) -> None:
    assert command("error", properties, message) == written


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("a b/ü#?.yaml", "a%20b/%C3%BC%23%3F.yaml"),
        ("file:x.yaml", "file%3Ax.yaml"),
        ("100%.yaml", "100%25.yaml"),
        ("odd\udcff.yaml", "odd%FF.yaml"),
        ("half\ud800.yaml", "half%ED%A0%80.yaml"),
    ],
)
def test_paths_as_references(path: str, reference: str) -> None:
    assert relative_reference(path) == reference


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("{0} and {label: x}", "{{0}} and {{label: x}}"),
        ("[here](1)", "\\[here](1)"),
        ("[a] [b](c)", "[a] \\[b](c)"),
        ("[stripe] is a name", "[stripe] is a name"),
        ("[a [b](c)", "\\[a \\[b](c)"),
    ],
)
def test_sarif_messages(text: str, written: str) -> None:
    assert plain_message(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("We don’t share card-data, and/or names.", "We don’t share card-data, and/or names."),
        ("Example Bank, Inc. (a bank); “quoted”", "Example Bank, Inc. (a bank); “quoted”"),
        ("that is e.g. this", "that is e.g. this"),
        ("mail @everyone now", "mail `@everyone` now"),
        ("see http://evil.example now", "see `http://evil.example` now"),
        ("![x](y) <b> stay", "`![x](y) <b>` stay"),
        ("a `tick` b", "a `` `tick` `` b"),
        ("- item", "`-` item"),
        ("1. item", "`1.` item"),
        ("fixes #1 or GH-1", "fixes `#1` or `GH-1`"),
        ("deadbeef0 is a commit", "`deadbeef0` is a commit"),
        ("a | b", "a `|` b"),
        ("snake_case", "`snake_case`"),
        ("a text deadbeef0; then", "a text `deadbeef0`; then"),
        ("GDPR Art. 6(1)(f): or 30(1)(b), (6(1)).", "GDPR Art. 6(1)(f): or 30(1)(b), `(6(1)).`"),
        ("Legal basis (Art. 6) of 2.", "Legal basis (Art. 6) of 2."),
        ("1) item 2)", "`1)` item 2)"),
        ("  spaces   within ", "spaces within"),
        ("", ""),
    ],
)
def test_markdown_prose(text: str, written: str) -> None:
    assert prose(text) == written


@pytest.mark.parametrize(
    ("text", "written"), [("a b", "`a b`"), ("a``b", "```a``b```"), ("`", "`` ` ``"), (" ", ""), ("a\nb", "`a b`")]
)
def test_markdown_code(text: str, written: str) -> None:
    assert code(text) == written


@given(st.text())
def test_any_text_reads_the_same_in_markdown(text: str) -> None:
    (_, paragraph, _) = MarkdownIt("gfm-like", {"html": True}).parse(f"x {prose(text)}")
    children = paragraph.children or []
    assert {child.type for child in children} <= {"text", "code_inline"}
    assert "".join(child.content for child in children) == " ".join(f"x {visible(text)}".split())
