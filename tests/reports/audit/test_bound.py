"""The bound report: all of it, read back from PDF and Markdown, with hostile text too."""

from __future__ import annotations

import dataclasses
import datetime
import io
import itertools
import json
import re
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt

from cli.fonts import without_font
from cli.rendering import typeset
from inventory.entry import Entry
from inventory.schema import Waiver
from reports.audit.bound import bound, title
from reports.encoders import markdown, pdf
from reports.encoders.document import Heading, LinkedCell, Paragraph, Table
from reports.page.anchors import anchor
from reports.page.contents import Contents
from reports.registers._words import stand
from tests.reports.formats.reporting import words
from tests.reports.formats.test_hostile_text import tokens
from tests.reports.page.made import hostile_texts, made, told

pypdf = pytest.importorskip("pypdf", reason="pypdf reads the report back; it is not installed")
LIVE = {"/JavaScript", "/JS", "/Launch", "/URI", "/EmbeddedFile", "/SubmitForm", "/AA", "/RichMedia"}
FEW = 60


def set_in_type(contents: Contents) -> bytes:
    about = (bound(contents, []), title(contents), stand(contents), contents.day, "clausemap")
    beyond = pdf.beyond_built_in(pdf.typst_inputs(*about)["document"])
    inputs = pdf.typst_inputs(*about, lacking=without_font(beyond))
    return typeset(pdf.TYPST, inputs, 120, any_font=bool(beyond))


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
    assert headings[:3] == ["Privacy inventory of Aptible, Inc.", "Verdict", "Disclosures by verdict"]


def test_hostile_text_is_text_in_the_pdf() -> None:
    texts = hostile_texts()[:: max(1, len(hostile_texts()) // FEW)]
    reader = pypdf.PdfReader(io.BytesIO(set_in_type(told(texts))))
    assert {name for found in map(names_in, objects(reader)) for name in found} & LIVE == set()
    read = text_of(reader)
    for text in texts:
        printed = [word for word in words(pdf.printable(text)) if pdf.built_in(word)]
        assert [word for word in printed if squeezed(word) not in read] == []


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
        ("日本", "日本"),
        ("a\u0301", "á"),
        ("👍", "👍"),
        ("क्\u200dष", "क्\u200dष"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200db", "a\\u200db"),
        ("\u202egpj.exe", "\\u202egpj.exe"),
        ("#x $y$", "#x $y$"),
    ],
)
def test_every_script_stays_and_what_hides_or_turns_letters_is_an_escape(text: str, expected: str) -> None:
    assert pdf.printable(text) == expected


def test_the_fonts_of_typst_have_every_letter_that_is_taken_for_built_in() -> None:
    kept = "".join(chr(code) for code in range(0x21, 0x3000) if chr(code).isprintable() and pdf.built_in(chr(code)))
    content = pdf.typst_inputs([Paragraph(" ".join(kept))], "T", "S", "2015-09-01", "A")
    assert typeset(pdf.TYPST, content, 60).startswith(b"%PDF-")


def blocks_under(blocks: list[Any], heading: str) -> list[Any]:
    """What stands between a heading of level 2 and the next."""
    start = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.text == heading)
    rest = blocks[start + 1 :]
    end = next((n for n, one in enumerate(rest) if isinstance(one, Heading) and one.level == 2), len(rest))
    return rest[:end]


def test_what_is_signed_comes_first() -> None:
    heads = [one.text for one in bound(made(), []) if isinstance(one, Heading) and one.level == 2]
    assert heads[:5] == ["Verdict", "Scope", "Method", "Exceptions", "Sign-off"]
    said = text_of(worked())
    assert squeezed("Aptible, Inc. does not pass") in said
    assert squeezed("What this report does not cover") in said
    for role in ("Prepared by", "Approved by", "Auditor"):
        assert squeezed(role) in said


def test_every_cross_reference_leads_somewhere_and_disclosures_and_clauses_both_ways() -> None:
    blocks = bound(made(), [])
    anchors = set(pdf._anchors(blocks))
    paragraphs = [one for one in blocks if isinstance(one, Paragraph)]
    cells = [cell for one in blocks if isinstance(one, Table) for row in one.rows for cell in row]
    see = [ref for one in (*paragraphs, *cells) if isinstance(one, Paragraph | LinkedCell) for ref in one.see]
    lost = {one.text for one in see if one.to not in anchors}
    assert lost <= {"recipient replay-vendor"} | {one.finding.where for one in made().report.located}
    forth = {ref.to for one in paragraphs if one.lead == "Sentences it rests on:" for ref in one.see}
    back = {ref.to for one in paragraphs if one.lead.startswith("On ") for ref in one.see}
    assert any(to.startswith("clause") for to in forth)
    assert {anchor("disclosure", row.id) for row in made().rows if row.rests_on} <= back
    assert sum("/Link" in str(page.get("/Annots", "")) or "/Annots" in page for page in worked().pages) > 20


def test_an_exception_is_told_with_who_accepted_it_why_and_until_when() -> None:
    base = made()
    finding = base.report.assessment.findings[0]
    waiver = Waiver.model_validate({"rule": finding.code, "where": finding.where, "reason": "Counsel is on it.",
                    "until": "2016-01-01", "by": "A. Lawyer"})  # fmt: skip
    entry = Entry(waiver.rule, waiver, base.rows[0].proof["location"]["file"], ())
    assessment = base.report.assessment._replace(waived=[(finding, entry)])
    shown = dataclasses.replace(base, report=base.report._replace(assessment=assessment))
    (table,) = [one for one in blocks_under(bound(shown, []), "Exceptions") if isinstance(one, Table)]
    (row,) = [[str(cell) for cell in row] for row in table.rows]
    assert row[:2] == [f"waived {finding.code}", finding.where]
    assert row[3] == "Counsel is on it."
    assert "by A. Lawyer, until 2016-01-01" in row[4]
    assert not [one for one in blocks_under(bound(base, []), "Exceptions") if isinstance(one, Table)]


def test_the_pdf_is_dated_and_holds_any_script() -> None:
    names = "株式会社 العربية क्षि 👍"
    beyond = pdf.beyond_built_in(names)
    inputs = pdf.typst_inputs([Paragraph(names)], "T", "S", "2015-09-01", "A", lacking=without_font(beyond))
    moment = datetime.datetime(2020, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
    reader = pypdf.PdfReader(io.BytesIO(typeset(pdf.TYPST, inputs, 60, any_font=True, moment=moment)))
    assert str(reader.metadata["/CreationDate"]).startswith("D:20200203040506")
    assert "pdfuaid:part" in reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "\\u" not in "".join(page.extract_text() for page in reader.pages)


def test_what_no_font_has_stands_as_a_box() -> None:
    (block,) = json.loads(pdf.typst_inputs([Paragraph("a क b")], "T", "S", "D", "A", lacking={"क"})["document"])[
        "blocks"
    ]
    assert block["text"] == "a ▯ b"
