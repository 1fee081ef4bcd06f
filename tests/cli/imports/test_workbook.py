"""`inventory export workbook` and `import workbook`: the identity where nothing is touched, else the same edit."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from inventory.load import load_inventory
from tests.amounts import quick
from tests.cli.shell import APTIBLE, Shell
from tests.twin.generate import write_inventory


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(APTIBLE, tmp_path / "inventory"))


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def exported(shell: Shell, root: Path) -> Path:
    file = root.parent / "book.xlsx"
    assert shell.run("export", "workbook", file, root) == 0, shell.err
    return file


def edit(file: Path, change: Callable[[Any], None]) -> Path:
    book = openpyxl.load_workbook(file)
    change(book)
    book.save(file)
    return file


def cell(sheet: Any, key: str, heading: str) -> Any:
    """The cell of the row whose key ends with `key`, in the column of that heading."""
    headings = [one.value for one in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if str(row[0].value).endswith(key))
    return row[headings.index(heading)]


def changed_lines(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    old, new = before.decode().splitlines(), after.decode().splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize("seed", quick(6, range(200)))
def test_a_workbook_that_nobody_touched_changes_nothing(shell: Shell, tmp_path: Path, seed: int) -> None:
    root = tmp_path / "inventory"
    write_inventory(root, seed)
    before = contents(root)
    file = edit(exported(shell, root), lambda book: None)
    assert shell.run("import", "workbook", file, root) == 0, shell.err
    assert shell.out == "The workbook changes nothing.\n"
    assert contents(root) == before


@pytest.mark.parametrize(
    ("sheet", "heading", "value"),
    [
        ("Categories", "title", "Accounts: all"),
        ("Categories", "subjects", "customer-user, visitor"),
        ("Recipients", "name", "Renamed, Inc."),
        ("Disclosures", "purposes", "salary-survey"),
        ("Data", "note", "Only on request."),
        ("Statements", "quote", "Another sentence: here."),
    ],
)
def test_an_edit_in_a_cell_is_one_edited_line(shell: Shell, folder: Path, sheet: str, heading: str, value: str) -> None:
    wanted = openpyxl.load_workbook(exported(shell, folder))[sheet].cell(2, 1).value
    before = contents(folder)
    file = edit(exported(shell, folder), lambda book: setattr(cell(book[sheet], wanted, heading), "value", value))
    assert shell.run("import", "workbook", file, folder, "--dry-run") == 0
    assert contents(folder) == before
    assert shell.run("import", "workbook", file, folder) == 0, shell.err
    after = contents(folder)
    (name,) = [one for one in before if before[one] != after[one]]
    gone, come = changed_lines(before[name], after[name])
    assert len(gone) == len(come) == 1
    assert value in come[0]
    assert re.findall(rb"#.*", before[name]) == re.findall(rb"#.*", after[name])


def test_rows_come_and_go(shell: Shell, folder: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Disclosures"]
        headings = [one.value for one in sheet[1]]
        record = {
            "category": "account",
            "id": "to-new",
            "recipient": "newcomer",
            "purposes": "provide-services, billing",
        }
        sheet.append([record.get(heading, "") for heading in headings])
        book["Recipients"].append([
            {"id": "newcomer", "name": "Newcomer, Inc.", "kinds": "analytics-provider", "role": "processor",
             "country": "US", "agreement type": "dpa"}.get(one.value, "") for one in book["Recipients"][1]
        ])  # fmt: skip
        book["Data"].delete_rows(2)

    before = load_inventory(folder)
    assert shell.run("import", "workbook", edit(exported(shell, folder), change), folder) == 0, shell.err
    after = load_inventory(folder)
    new = after.recipients["newcomer"].record
    assert (new.name, new.kinds, new.agreement and new.agreement.type) == (
        "Newcomer, Inc.",
        ("analytics-provider",),
        "dpa",
    )
    assert len(after.recipients) == len(before.recipients) + 1
    text = (folder / "categories" / "account.yaml").read_text(encoding="utf-8")
    assert "id: to-new" in text
    assert "purposes: [provide-services, billing]" in text
    assert after.problems == before.problems


@pytest.mark.parametrize(
    ("sheet", "heading", "value", "said"),
    [
        ("Recipients", "role", "boss", "“role” cannot be “boss”"),
        ("Recipients", "country", "Germany", "such as DE"),
        ("Recipients", "name", None, "“name” is missing"),
        ("Recipients", "transfer", "[a, b", "is no YAML in brackets"),
        ("Categories", "category", "No Id", "is not an identifier"),
        ("Disclosures", "purposes", ",", "names nothing"),
        ("Statements", "permits", "everything", "“permits” cannot be"),
        ("Recipients", "role", "=1+1", "a formula without a result"),
        ("Recipients", "id", "", "needs an id"),
    ],
)
def test_a_bad_cell_is_told_by_its_place_and_nothing_is_written(
    shell: Shell, folder: Path, sheet: str, heading: str, value: str | None, said: str
) -> None:
    before = contents(folder)

    def change(book: Any) -> None:
        headings = [one.value for one in book[sheet][1]]
        if heading in headings:
            book[sheet].cell(3, headings.index(heading) + 1).value = value
        cell(book["Categories"], "account.yaml|", "title").value = "A good edit"

    file = edit(exported(shell, folder), change)
    assert shell.run("import", "workbook", file, folder) == 2
    assert f"sheet {sheet}, row 3, column " in shell.err
    assert f"({heading})" in shell.err
    assert said in shell.err
    assert contents(folder) == before


def test_a_file_that_was_changed_since_is_not_overwritten(shell: Shell, folder: Path) -> None:
    file = edit(
        exported(shell, folder), lambda book: setattr(cell(book["Categories"], "account.yaml|", "title"), "value", "X")
    )
    account = folder / "categories" / "account.yaml"
    account.write_text(account.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    assert shell.run("import", "workbook", file, folder) == 2
    assert "changed since the workbook was exported" in shell.err
    assert account.read_text(encoding="utf-8").endswith("# mine\n")


def test_what_is_no_workbook_of_an_inventory_is_refused(shell: Shell, folder: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "other.xlsx")
    assert shell.run("import", "workbook", tmp_path / "other.xlsx", folder) == 2
    assert "none of the sheets" in shell.err
    (tmp_path / "text.xlsx").write_text("no")
    assert shell.run("import", "workbook", tmp_path / "text.xlsx", folder) == 2


def test_sheets_have_help_and_lists_to_pick_from(shell: Shell, folder: Path) -> None:
    book = openpyxl.load_workbook(exported(shell, folder))
    assert [name for name in book.sheetnames if book[name].sheet_state == "visible"] == [
        "About", "Categories", "Data", "Purposes", "Recipients", "Disclosures", "Statements", "Waivers", "Bases",
        "Activities",
    ]  # fmt: skip
    rules = book["Recipients"].data_validations.dataValidation
    assert any(rule.type == "list" for rule in rules)
    assert all(rule.prompt for rule in rules)
    formulas = [
        one for name in book.sheetnames for row in book[name].iter_rows() for one in row if one.data_type == "f"
    ]
    assert formulas == []
