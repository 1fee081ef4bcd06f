"""`inventory import register`: every activity and vendor, in each form that registers have."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from inventory.load import load_inventory, read_category
from inventory.register import field_of, read_register
from tests.cli.shell import Shell

FORM = """\
### {n}. Activity {n}

| Field | Details |
|---|---|
| **Purpose** | Running part {n} |
| **Legal basis** | Art. 6(1)(b), contract |
| **Data categories** | Email address, shoe size |
| **Data subjects** | Employees |
| **Retention** | P2Y |

"""
ROW = "| {n} | Activity {n} | Running part {n} | Name, email address | Customers | Consent | 1 year |\n"
LIST = """\
## Activity {n}

- **Purpose:** Running part {n}
- **Categories of data:** Name
- **Data subjects:** Visitors
- **Lawful basis:** legitimate interests

"""
HEAD = """\
# Register

## Controller

| Field | Value |
|---|---|
| Controller name | Larkfield Cycles Ltd |
| Registered office | 4 Mill Lane, Cork |
| Data protection officer | None |

"""
TABLE = (
    "## Overview\n\n"
    "| No | Processing activity | Purpose | Personal data | Data subjects | Legal basis | Retention |\n"
    "|---|---|---|---|---|---|---|\n"
)
VENDORS = "\n## Vendors\n\n| Vendor | Country |\n|---|---|\n" + "".join(f"| Loom {n} Ltd | IE |\n" for n in range(13))


@pytest.fixture
def folder(shell: Shell, tmp_path: Path) -> Path:
    assert shell.run("init", tmp_path / "inventory") == 0
    return tmp_path / "inventory"


def register(forms: int, rows: int, lists: int) -> str:
    parts = [FORM.format(n=n) for n in range(forms)]
    table = TABLE + "".join(ROW.format(n=100 + n) for n in range(rows)) + "\n" if rows else ""
    return HEAD + "".join(parts) + table + "".join(LIST.format(n=200 + n) for n in range(lists)) + VENDORS


@pytest.mark.parametrize(("forms", "rows", "lists"), [(35, 0, 0), (0, 35, 0), (0, 0, 35), (12, 12, 11)])
def test_all_activities_and_vendors_are_taken_over(
    shell: Shell, folder: Path, forms: int, rows: int, lists: int
) -> None:
    (folder.parent / "ropa.md").write_text(register(forms, rows, lists), encoding="utf-8")
    before = len(load_inventory(folder).category_files)
    assert shell.run("import", "register", folder.parent / "ropa.md", folder) == 0, shell.err
    assert "35 activities and 13 recipients were taken over." in shell.out
    after = load_inventory(folder)
    assert len(after.activities) == 35
    assert len(after.category_files) == before + 35
    text = (folder / "recipients.yaml").read_text(encoding="utf-8")
    assert text.count("name: Loom ") == 13
    assert "Registered office" not in text
    assert not [one for one in after.problems if one.file != "recipients.yaml"]


def test_what_a_row_says_is_kept(shell: Shell, folder: Path) -> None:
    (folder.parent / "ropa.md").write_text(register(1, 0, 0), encoding="utf-8")
    assert shell.run("import", "register", folder.parent / "ropa.md", folder, "--report") == 0
    category = read_category(folder, "categories/activity-0.yaml")[0]
    assert category is not None
    record = category.record
    assert [datum.type for datum in record.data] == ["email-address", "shoe-size"]
    assert record.subjects == ("employee",)
    assert record.basis[""].basis == "contract"
    assert record.retention is not None
    assert record.retention.period == "P2Y"
    assert record.sources == ("not-stated-in-register",)


def test_a_dry_run_writes_nothing(shell: Shell, folder: Path) -> None:
    (folder.parent / "ropa.md").write_text(register(1, 0, 0), encoding="utf-8")
    before = sorted(folder.rglob("*"))
    assert shell.run("import", "register", folder.parent / "ropa.md", folder, "--dry-run") == 0
    assert "+++ activities.yaml" in shell.out
    assert sorted(folder.rglob("*")) == before


def test_a_workbook_with_lines_above_its_headings(shell: Shell, folder: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Record of processing activities"], [], ["Name and contact details of the controller", "Larkfield Cycles Ltd"],
        ["Business function", "Purpose of processing", "Name and contact details of joint controller",
         "Categories of individuals", "Categories of personal data", "Categories of recipients", "Retention schedule"],
        ["Finance", "Payroll", "N/A", "Employees", "Bank details", "Tax office", "3 years"],
        ["Sales", "Direct marketing", "", "Customers", "Email address", "Mailing house", "until objection"],
    ):  # fmt: skip
        sheet.append(row)
    book.save(folder.parent / "ropa.xlsx")
    assert shell.run("import", "register", folder.parent / "ropa.xlsx", folder) == 0, shell.err
    activities = {one.id: one.record for one in load_inventory(folder).activities}
    assert set(activities) == {"payroll", "direct-marketing"}
    assert activities["payroll"].owner == "Finance"


@pytest.mark.parametrize("text", [HEAD, VENDORS, "# Nothing\n\nWords.\n", "| Data | Period |\n|---|---|\n| a | b |\n"])
def test_what_names_no_activity_is_refused(shell: Shell, folder: Path, text: str) -> None:
    (folder.parent / "ropa.md").write_text(text, encoding="utf-8")
    assert shell.run("import", "register", folder.parent / "ropa.md", folder) == 2
    assert "names no processing activity" in shell.err
    assert not (folder / "activities.yaml").exists()


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Categories of recipients", "recipients"), ("Categories of data subjects", "subjects"), ("Zweck", "purpose"),
        ("Finalité principale", "purpose"), ("Catégories de personnes concernées", "subjects"),
        ("Löschfristen", "retention"),
        ("Rechtsgrundlage", "basis"), ("Données traitées", "data"), ("No", None), ("Legal form", None), ("DPO", None),
        ("Transfer safeguards", "transfer"), ("Security measures", "security"), ("Name of the processing", "activity"),
    ],
)  # fmt: skip
def test_headings(title: str, field: str | None) -> None:
    assert field_of(title) == field


def test_headings_that_tell_nothing_are_named(tmp_path: Path) -> None:
    text = "Activity,Purpose,Data,Data subjects,Colour\nA,B,Name,Customers,blue\n"
    (tmp_path / "r.csv").write_text(text, encoding="utf-8")
    assert read_register(tmp_path / "r.csv").unused == ("Colour",)
