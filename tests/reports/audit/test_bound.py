"""The bound report: all of it, read back from PDF and Markdown, with hostile text too."""

from __future__ import annotations

import io
import itertools
import re
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt

from cli.rendering import typeset
from reports.audit.bound import bound, title
from reports.encoders import markdown, pdf
from reports.page.contents import Contents
from reports.registers._words import stand
from tests.reports.formats.reporting import words
from tests.reports.formats.test_hostile_text import tokens
from tests.reports.page.made import hostile_texts, made, told

pypdf = pytest.importorskip("pypdf", reason="pypdf reads the report back; it is not installed")
LIVE = {"/JavaScript", "/JS", "/Launch", "/URI", "/EmbeddedFile", "/SubmitForm", "/AA", "/RichMedia"}
FEW = 150


def set_in_type(contents: Contents) -> bytes:
    blocks = bound(contents, [])
    return typeset(
        pdf.TYPST, pdf.typst_inputs(blocks, title(contents), stand(contents), contents.day, "clausemap"), 120
    )


@cache
def worked() -> Any:
    return pypdf.PdfReader(io.BytesIO(set_in_type(made())))


def squeezed(text: str) -> str:
    """`text` without white space and the hyphens at which lines were broken."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", text)


def text_of(reader: Any) -> str:
    return squeezed("".join(page.extract_text() for page in reader.pages))


def test_it_is_a_tagged_document_with_its_title() -> None:
    catalog = worked().trailer["/Root"]
    assert bool(catalog["/MarkInfo"]["/Marked"])
    assert catalog["/Lang"] == "en"
    assert "/StructTreeRoot" in catalog
    assert worked().metadata.title == "Privacy inventory of Aptible, Inc."
    assert "pdfuaid:part" in catalog["/Metadata"].get_data().decode()


def test_every_disclosure_clause_and_finding_is_in_it() -> None:
    text = text_of(worked())
    for row in made().rows:
        assert squeezed(row.id) in text
    for judged in made().report.assessment.assessed.clauses:
        assert squeezed(judged.clause.text)[:60] in text
    for located in made().report.located:
        assert squeezed(pdf.printable(located.finding.message))[:40] in text
    assert squeezed("Ask counsel which of the two sentences is meant; until then stop it.") in text


def test_the_same_is_in_the_markdown() -> None:
    parsed = list(tokens(MarkdownIt("gfm-like", {"html": True}).parse(markdown.document(bound(made(), [])))))
    text = squeezed("".join(one.content for one in parsed if one.type in ("text", "code_inline")))
    assert [row.id for row in made().rows if squeezed(row.id) not in text] == []
    headings = [after.content for one, after in itertools.pairwise(parsed) if one.type == "heading_open"]
    assert headings[:3] == ["Privacy inventory of Aptible, Inc.", "Overview", "Disclosures by verdict"]


def test_hostile_text_is_text_in_the_pdf() -> None:
    texts = hostile_texts()[:: max(1, len(hostile_texts()) // FEW)]
    reader = pypdf.PdfReader(io.BytesIO(set_in_type(told(texts))))
    assert {name for found in map(names_in, objects(reader)) for name in found} & LIVE == set()
    read = text_of(reader)
    for text in texts:
        assert [word for word in words(pdf.printable(text)) if squeezed(word) not in read] == []


def objects(reader: Any) -> list[Any]:
    return [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1) if number in reader.xref[0]]


def names_in(thing: Any) -> set[str]:
    if isinstance(thing, dict):
        values = [value for value in thing.values() if isinstance(value, str) and value.startswith("/")]
        return {str(key) for key in thing} | {str(value) for value in values}
    return set()


def test_hostile_text_is_text_in_the_markdown() -> None:
    parsed = list(tokens(MarkdownIt("gfm-like", {"html": True, "linkify": True}).parse(
        markdown.document(bound(told(hostile_texts()), []))
    )))  # fmt: skip
    kinds = {one.type.removesuffix("_open").removesuffix("_close") for one in parsed}
    assert kinds <= {
        "heading", "paragraph", "inline", "text", "code_inline", "bullet_list", "list_item", "blockquote", "strong",
        "table", "thead", "tbody", "tr", "th", "td", "softbreak",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ωμέγα, Żółć", "Ωμέγα, Żółć"),
        ("日本", "\\u65e5\\u672c"),
        ("a\u0301", "á"),
        ("👍", "\\U0001f44d"),
        ("#x $y$", "#x $y$"),
    ],
)
def test_what_the_fonts_lack_is_shown_as_its_escape(text: str, expected: str) -> None:
    assert pdf.printable(text) == expected


def test_the_fonts_have_every_letter_that_is_kept() -> None:
    kept = "".join(
        chr(code) for code in range(0x21, 0x3000) if chr(code).isprintable() and pdf.printable(chr(code)) == chr(code)
    )
    content = pdf.typst_inputs([pdf.Paragraph(" ".join(kept))], "T", "S", "2015-09-01", "A")
    assert typeset(pdf.TYPST, content, 60).startswith(b"%PDF-")
