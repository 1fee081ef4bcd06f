"""`inventory import vendors`: any usual table, every column used or named, nothing dropped silently."""

from __future__ import annotations

import datetime
import io
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from inventory.load import load_inventory
from tests.catalog.diff.policy.history import FIRST
from tests.cli.shell import Shell

HEADINGS = [
    "Vendor",
    "What they do",
    "Data",
    "Seat",
    "AVV unterzeichnet",
    "Transfers",
    "Role",
    "URL",
    "Contact",
    "Cost centre",
]
ROWS: list[list[object]] = [
    ["Loom & Lantern Ltd (Wick)", "Hosting", "Name", "Irland", datetime.date(2024, 3, 1), "", "Processor",
     "https://www.wick.example/privacy", "dpo@wick.example", 4711],
    ["Copper Kettle Inc", "Analytics", "IP address", "EE.UU.", "15/02/2024", "SCCs", "own controller", "n/a", "", 12],
    ["Sail & Son SA", "Support", "", "Germany, France", "pending", "privacy counsel decides", "?", "", "", ""],
    ["", "Nobody", "", "", "", "", "", "", "", ""],
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIRST.parents[1], tmp_path / "inventory"))


def workbook(path: Path, rows: list[list[object]], hidden: str = "") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if hidden:
        book.create_sheet(hidden).sheet_state = "hidden"
    book.save(path)
    return path


EXPECTED = """\
  loom-lantern:    # list.xlsx, line 2
    name: Loom & Lantern Ltd
    aliases: [Wick]
    # kinds: [infrastructure-provider]    # a guess from “Hosting”: decide, and take the “# ” away
    role: processor
    country: IE
    services: Hosting
    agreement: {type: dpa, signed: 2024-03-01}
    domains: [wick.example]
    contact: "dpo@wick.example"
    # the list says data: Name
  copper-kettle:    # list.xlsx, line 3
    name: Copper Kettle Inc
    # kinds: [analytics-provider]    # a guess from “Analytics”: decide, and take the “# ” away
    role: controller
    country: US
    services: Analytics
    agreement: {type: dpa, signed: 2024-02-15}
    transfer: [standard-contractual-clauses-2021]
    # the list says data: IP address
"""


def test_a_workbook_becomes_records_with_every_column_used_or_named(shell: Shell, folder: Path) -> None:
    file = workbook(folder.parent / "list.xlsx", [HEADINGS, *ROWS], hidden="Notes")
    assert shell.run("import", "vendors", file, folder) == 0
    added = (folder / "recipients.yaml").read_text(encoding="utf-8")
    assert EXPECTED in added
    assert "# the list says signed: pending" in added
    assert "# the list says transfer: privacy counsel decides" in added
    assert "# the list says role: ?" in added
    assert "Columns not used: “Cost centre”." in shell.out
    assert "Line 5 was passed over: the row names nobody." in shell.out
    assert "the sheet “Notes” is hidden" in shell.out
    assert shell.run("import", "vendors", file, folder) == 0
    assert "declared already" in shell.out


@pytest.mark.parametrize("option", ["--dry-run", "--diff"])
def test_a_dry_run_shows_the_same_and_writes_nothing(shell: Shell, folder: Path, option: str) -> None:
    before = (folder / "recipients.yaml").read_bytes()
    file = workbook(folder.parent / "list.xlsx", [HEADINGS, *ROWS])
    assert shell.run("import", "vendors", file, "--dir", folder, option) == 0
    assert all(f"+{line}" in shell.out.splitlines() for line in EXPECTED.splitlines())
    assert "Columns used: “Vendor” → name" in shell.out
    assert (folder / "recipients.yaml").read_bytes() == before


@pytest.mark.parametrize("column", ["Datum", "Invoice", "Retention period"])
def test_a_table_without_companies_is_refused(shell: Shell, folder: Path, column: str) -> None:
    file = workbook(folder.parent / "list.xlsx", [[column, "Period"], ["Bookings", "two years"]])
    assert shell.run("import", "vendors", file, folder) == 2
    assert f"“{column}”" in shell.err


def test_who_is_known_by_the_second_name_of_a_row_is_declared_already(shell: Shell, folder: Path) -> None:
    known = next(iter(load_inventory(folder).recipients.values())).record.name
    (folder.parent / "list.csv").write_text(f"Vendor,Country\nNew Owner Inc ({known}),US\n", encoding="utf-8")
    assert shell.run("import", "vendors", folder.parent / "list.csv", folder) == 0
    assert "declared already" in shell.out


def repacked(file: Path, part: str, change: bytes) -> Path:
    """`file` with the beginning of one part's root element replaced."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change + parts[part].split(b"?>")[-1] if change.startswith(b"<!") else change
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file


def test_hostile_workbooks_are_refused_with_a_reason(shell: Shell, folder: Path) -> None:
    place = folder.parent / "list.xlsx"
    bomb = repacked(workbook(place, [HEADINGS]), "xl/theme/theme1.xml", b" " * (100 << 20))
    assert shell.run("import", "vendors", bomb, folder) == 2
    assert "more than 96 MiB" in shell.err
    entities = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    assert (
        shell.run("import", "vendors", repacked(workbook(place, [HEADINGS]), "xl/workbook.xml", entities), folder) == 2
    )
    assert "declares entities" in shell.err
    for content in (b"", b"PK\3\4 broken", b"\xd0\xcf\x11\xe0 old", io.BytesIO(b"plain").getvalue()):
        place.write_bytes(content)
        assert shell.run("import", "vendors", place, folder) == 2
        assert "XLSX" in shell.err


def test_formulas_are_text_or_their_stored_result_and_never_worked_out(shell: Shell, folder: Path) -> None:
    rows: list[list[object]] = [["Vendor", "Country"], ["=1+1", "US"], ["Copper Kettle Inc", "=HYPERLINK(1)"]]
    assert shell.run("import", "vendors", workbook(folder.parent / "list.xlsx", rows), folder) == 0
    added = (folder / "recipients.yaml").read_text(encoding="utf-8")
    assert "copper-kettle:" in added
    assert "HYPERLINK" not in added
    assert "Line 2 was passed over" in shell.out
