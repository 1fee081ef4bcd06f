"""Hostile text in every cell of every format: each is read back as what reads it would."""

from __future__ import annotations

import csv
import datetime
import io
import itertools
import re
from functools import cache
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import html
from markdown_it import MarkdownIt

from reports.encoders import csv as as_csv
from reports.encoders import html as as_html
from reports.encoders import markdown, xlsx
from reports.encoders.sheet import Cell, Missing, Register, Sheet, shown
from reports.registers._folder import register_called
from tests.reports.formats.reporting import words
from tests.reports.formats.test_hostile_text import tokens
from tests.reports.page.made import hostile_texts, made, told

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads workbooks back; it is not installed")
DAY = datetime.datetime(2015, 9, 1, tzinfo=datetime.UTC)
NAMES = ["cookies", "data", "due", "matrix", "recipients", "ropa"]
RAW = [
    text
    for pair in zip(hostile_texts(), (t.removeprefix("before ") for t in hostile_texts()), strict=True)
    for text in pair
]
HARMLESS = {"table", "thead", "tbody", "tr", "th", "td", "heading", "paragraph", "inline", "text", "code_inline"}


@cache
def raw() -> Register:
    """Every text as it is, in each place of a table that a reader could take for something else."""
    rows: list[list[Cell]] = [[text, number, text, Missing(text)] for number, text in enumerate(RAW)]
    return Register(RAW[5], RAW[7], [Sheet("Sheet", RAW[9], ["First", "Number", RAW[11], "Gap"], rows)])


@cache
def poisoned(name: str) -> Register:
    texts = hostile_texts()[:60] if name == "matrix" else hostile_texts()
    return register_called(name, told(texts))


def registers() -> list[Register]:
    return [raw(), *map(poisoned, NAMES)]


@pytest.mark.parametrize("number", range(6))
def test_a_workbook_holds_texts_and_numbers_only(number: int) -> None:
    found = registers()[number]
    content = xlsx.encode(found, DAY)
    book = openpyxl.load_workbook(io.BytesIO(content))
    for page, sheet in zip(book.worksheets, found.sheets, strict=True):
        rows = list(page.iter_rows(min_row=xlsx.TOP + 2))
        assert len(rows) == len(sheet.rows)
        for cells, row in zip(rows, sheet.rows, strict=True):
            for cell, wanted in zip(cells, row, strict=False):
                assert cell.hyperlink is None or is_inside(cell.hyperlink, found)
                assert cell.data_type in "snd"
                assert read_back(cell.value) == (wanted if isinstance(wanted, int) else shown(wanted)[:31_000])
    with ZipFile(io.BytesIO(content)) as parts:
        assert [
            name for name in parts.namelist() if re.search(r"external|macro|vba|hyperlink|\.rels$", name, re.IGNORECASE)
        ] == [name for name in parts.namelist() if name.endswith(".rels")]
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/")]
    assert not any("<f>" in text for text in sheets)


def is_inside(link: Any, register: Register) -> bool:
    """Whether a link leads to a sheet of the register, and nowhere else."""
    title, _, cell = str(link.location).rpartition("!")
    inside = title.strip("'") in [sheet.title for sheet in register.sheets]
    return inside and link.target is None and re.fullmatch(r"[A-Z]+[0-9]+", cell) is not None


def read_back(value: Any) -> Any:
    """openpyxl reads an empty text as none; Excel's own escapes `_x0041_` stay as they were written."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return "" if value is None else value[:31_000] if isinstance(value, str) else value


@pytest.mark.parametrize("number", range(6))
def test_csv_has_its_cells_and_begins_no_formula(number: int) -> None:
    sheets = registers()[number].sheets
    found = [row for sheet in sheets if sheet.columns == sheets[0].columns for row in sheet.rows]
    text = as_csv.encode(registers()[number])
    assert text.count("\n") == text.count("\r\n")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header[: len(sheets[0].columns)] == [as_csv.harmless(column) for column in sheets[0].columns]
    assert len(rows) == len(found)
    for cells, row in zip(rows, found, strict=True):
        for cell, wanted in zip(cells, row, strict=False):
            assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
            assert cell.isprintable()
            assert cell.removeprefix("'") == shown(wanted).removeprefix("'")


@pytest.mark.parametrize("number", range(6))
def test_markdown_keeps_its_tables_and_nothing_is_live(number: int) -> None:
    found = registers()[number]
    parsed = list(tokens(MarkdownIt("gfm-like", {"html": True, "linkify": True}).parse(markdown.encode(found))))
    assert {one.type.removesuffix("_open").removesuffix("_close") for one in parsed} <= HARMLESS
    cells = [one for before, one in itertools.pairwise(parsed) if before.type == "td_open"]
    wanted = [cell for sheet in found.sheets if not sheet.only_in_workbook for row in sheet.rows for cell in row]
    assert len(cells) == len(wanted)
    for cell, text in zip(cells, wanted, strict=True):
        read = "".join(child.content for child in cell.children or [])
        assert [word for word in words(shown(text)) if word not in read] == []
    prose = [one.content for one in parsed if one.type == "text"]
    assert [text for text in prose if re.search(r"[@<>&~$%`\\{}\[\]*#!]|://|\w\.\w{2}|:\w+:", text)] == []


@pytest.mark.parametrize("number", range(6))
def test_html_has_the_elements_of_harmless_text(number: int) -> None:
    found = registers()[number]
    root = html.document_fromstring(as_html.encode(found))
    assert {element.tag for element in root.iter()} <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "main", "section", "div", "table",
        "caption", "span", "thead", "tbody", "tr", "th", "td", "em", "code",
    }  # fmt: skip
    assert root.xpath("//@href | //@src | //@onclick | //@onerror | //@onload") == []
    cells = root.xpath("//tbody/tr/*")
    wanted = [cell for sheet in found.sheets if not sheet.only_in_workbook for row in sheet.rows for cell in row]
    assert len(cells) == len(wanted)
    for cell, text in zip(cells, wanted, strict=True):
        assert " ".join(cell.text_content().split()) == " ".join(shown(text).split())


def test_a_workbook_of_the_worked_case_is_dated_and_frozen() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.encode(register_called("ropa", made()), DAY)))
    assert book.properties.created == DAY.replace(tzinfo=None)
    assert book.sheetnames == [
        "Activities", "Organisation", "Recipients", "Contracts", "Data", "Transfers", "Systems", "Data subjects",
        "Sources", "Purposes", "Legal bases", "Disclosures", "As a processor",
    ]  # fmt: skip
    assert book["Activities"].freeze_panes == "B5"
    assert book["Organisation"]["B7"].value == "missing: organisation.contact"
