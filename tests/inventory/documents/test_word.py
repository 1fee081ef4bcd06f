"""What a reader sees of a Word document counts, what is hidden is told, and what could do harm is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from inventory.documents import DocumentRefusedError, transcribed
from inventory.policy import PolicyText, read_policy
from inventory.source import read_text
from tests.inventory.documents.word_twin import saved, word_twin


def policy_of(document: docx.document.Document) -> PolicyText:
    policy, problems = read_policy(transcribed(saved(document), "p.docx"), "p.docx")
    assert problems == []
    return policy


def revised(tag: str, inner: str) -> str:
    return f'<w:{tag} {nsdecls("w")} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">{inner}</w:{tag}>'


def test_revisions_are_there_or_struck_out() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("We share your data with ")
    paragraph._p.append(parse_xml(revised("ins", "<w:r><w:t>our processor.</w:t></w:r>")))
    paragraph._p.append(parse_xml(revised("del", "<w:r><w:delText>anybody.</w:delText></w:r>")))
    policy = policy_of(document)
    assert [one.text for one in policy.clauses] == ["We share your data with our processor."]
    assert [(one.kind, one.text, one.line) for one in policy.hidden] == [("struck", "anybody.", 1)]


@pytest.mark.parametrize(
    ("hide", "why"),
    [
        (lambda font: setattr(font, "hidden", True), "is formatted as hidden"),
        (lambda font: setattr(font, "size", Pt(1)), "is too small to be read"),
        (lambda font: setattr(font.color, "rgb", RGBColor(255, 255, 255)), "is white on white"),
    ],
)
def test_hidden_words_prove_nothing(hide: Callable[[object], None], why: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("We collect your name.")
    hide(paragraph.add_run(" We sell it.").font)
    policy = policy_of(document)
    assert [one.text for one in policy.clauses] == ["We collect your name."]
    assert [(one.kind, one.text, one.why) for one in policy.hidden] == [("hidden", "We sell it.", why)]


def test_struck_words_say_nothing() -> None:
    document = docx.Document()
    document.add_paragraph("We collect your name.").add_run(" We sell it.").font.strike = True
    assert [(one.kind, one.text) for one in policy_of(document).hidden] == [("struck", "We sell it.")]


def test_the_title_stands_above_all_headings() -> None:
    document = docx.Document()
    document.add_heading("Privacy Notice", 0)
    document.add_heading("Data", 1)
    document.add_paragraph("We collect your name.")
    (clause,) = policy_of(document).clauses
    assert (clause.heading, clause.line) == (("Privacy Notice", "Data"), 3)


def test_headers_and_footers_are_set_aside() -> None:
    document = docx.Document()
    document.add_paragraph("We collect your name.")
    document.sections[0].footer.paragraphs[0].text = "Confidential"
    policy = policy_of(document)
    assert [one.text for one in policy.clauses] == ["We collect your name."]
    assert [(one.kind, one.why, one.text) for one in policy.hidden] == [("aside", "footer", "Confidential")]


def test_a_table_that_lays_out_the_page_is_read_as_text() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).rows[0].cells[0]
    cell.paragraphs[0].text = "We collect your name."
    for number in range(3):
        cell.add_paragraph(f"We use it, {number}.")
    assert [one.kind for one in policy_of(document).clauses] == ["paragraph"] * 4


def test_a_page_of_signs_is_read_as_it_stands() -> None:
    document = docx.Document()
    for text in ("# no heading | here", "- a dash", "{footer} x", "a\\b *c* ~~d~~ **e**", "| a | b |"):
        document.add_paragraph(text)
    assert [one.text for one in policy_of(document).clauses] == [
        "# no heading | here", "- a dash", "{footer} x", "a\\b *c* ~~d~~ **e**", "| a | b |",
    ]  # fmt: skip


def repacked(content: bytes, **changes: bytes) -> bytes:
    """The file with parts put in or in the place of others; two underscores stand for a slash, one for a dot."""
    named = {name.replace("__", "/").replace("_", "."): data for name, data in changes.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in named:
                new.writestr(part, old.read(part))
        for part, data in named.items():
            new.writestr(part, data)
    return out.getvalue()


@cache
def hostile() -> dict[str, tuple[bytes, str]]:
    good = word_twin("We collect your name.")
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>'
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
    return {
        "not a zip": (b"no document at all", "INV001"),
        "cut off": (good[: len(good) // 2], "INV001"),
        "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "INV001"),
        "empty zip": (repacked(b"PK\x05\x06" + bytes(18)), "INV001"),
        "bomb": (repacked(good, word__media__image1_png=bytes(70 << 20)), "INV010"),
        "macros": (repacked(good, word__vbaProject_bin=b"x"), "INV001"),
        "entities": (repacked(good, word__document_xml=entities), "INV001"),
        "entity of a file": (repacked(good, word__document_xml=outside), "INV001"),
        "broken XML": (repacked(good, word__document_xml=b"<w:document>"), "INV001"),
        "pictures only": (saved(docx.Document()), "INV009"),
    }


@pytest.mark.parametrize("name", sorted(hostile()))
def test_what_cannot_be_read_is_refused_with_advice(name: str) -> None:
    content, code = hostile()[name]
    with pytest.raises(DocumentRefusedError) as refusal:
        transcribed(content, "p.docx")
    assert refusal.value.code == code
    assert refusal.value.help.endswith(".")


def test_a_document_is_read_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "p.DOCX").write_bytes(word_twin("# Title\n\nWe collect your name.\n"))
    text, problems = read_text(tmp_path, "p.DOCX")
    assert (text, problems) == ("# Title\nWe collect your name.\n", [])
    (tmp_path / "p.docx").write_bytes(b"x")
    assert [problem.code for problem in read_text(tmp_path, "p.docx")[1]] == ["INV001"]
