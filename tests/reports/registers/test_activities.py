"""The record of processing where activities are declared, and the forms of authorities."""

from __future__ import annotations

import io
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from reports.check_report import CheckReport
from reports.encoders import xlsx
from reports.encoders.sheet import Gap, Missing, NotApplicable, Register, Sheet
from reports.page.contents import Contents, contents
from reports.processing.activity_rows import activity_rows
from reports.processing.authority_forms import form_names
from reports.registers._folder import register_called
from tests.cli.shell import Shell
from tests.reports.page.made import RED, ROOT
from tests.reports.registers.test_formats import DAY

ORGANISATION = """  country: US
  representative: not-applicable
  joint_controllers: [{name: Sister Ltd, contact: dpo@sister.example}]
  security_measures: [Encrypted at rest, Access by role]
"""
ACTIVITIES = """activities:
  customers:
    title: Customer care
    owner: Head of Support
    categories: [account, content]
    purposes: [provide-services]
    systems: [Shop database, {name: Route planner, location: DE}]
    dpia: not-required
    automated_decisions: not-applicable
    security_measures: [Two keys]
    reviewed: 2015-03-01
  web: {title: Web statistics, categories: cookies}
"""


@cache
def with_activities(folder: Path, activities: str = ACTIVITIES) -> Contents:
    root = Path(shutil.copytree(ROOT / RED, folder / "inventory"))
    manifest = (root / "inventory.yaml").read_text(encoding="utf-8").replace("  country: US\n", ORGANISATION, 1)
    (root / "inventory.yaml").write_text(f"{manifest}activities: activities.yaml\n", encoding="utf-8")
    (root / "activities.yaml").write_text(activities, encoding="utf-8")
    cookies = root / "categories/cookies.yaml"
    behalf = "on_behalf_of: [{name: Shop GmbH, contact: ds@shop.example, representative: not-applicable}]\n"
    basis = "basis: {basis: legitimate-interests, interest: Knowing what is read}\n"
    cookies.write_text(cookies.read_text(encoding="utf-8") + behalf + basis, encoding="utf-8")
    inventory = load_inventory(root)
    assert inventory.problems == ()
    day = inventory.manifest.settings.as_of
    assert day is not None
    assessment, locator = assess(inventory, day, keep_goals=True), Locator(root)
    return contents(CheckReport(assessment, locator.locate(assessment.findings), locator, "x"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    return with_activities(tmp_path_factory.mktemp("activities"))


def sheet(register: Register, title: str) -> Sheet:
    return next(one for one in register.sheets if one.title == title)


def record(found: Sheet, name: str, column: int = 0) -> dict[str, Any]:
    row = next(row for row in found.rows if row[column] == name)
    return dict(zip(found.columns, row, strict=True))


def test_an_activity_has_what_it_says_of_itself(made: Contents) -> None:
    found = sheet(register_called("ropa", made), "Activities")
    care = record(found, "Customer care")
    assert care["Owner"] == "Head of Support"
    assert care["Systems and location"] == "Shop database; Route planner (DE)"
    assert care["Impact assessment"] == "not required"
    assert care["Automated decisions"] == NotApplicable()
    assert care["(g) Security measures"] == "Two keys"
    assert str(care["Reviewed"]) == "2015-03-01"
    assert care["Joint controllers"] == "Sister Ltd (dpo@sister.example)"
    web = record(found, "Web statistics")
    assert web["Owner"] == Missing("activities.web.owner")
    assert web["(g) Security measures"] == "Encrypted at rest; Access by role"
    assert web["Special categories"] == "none"


def test_what_does_not_apply_is_told_apart_from_what_is_missing(made: Contents) -> None:
    found = sheet(register_called("ropa", made), "Organisation")
    assert record(found, "Representative (Art. 27)")["Entry"] == NotApplicable()
    assert record(found, "Data protection officer")["Entry"] == Missing("organisation.data_protection_officer")


def test_nothing_that_no_activity_takes_is_lost(made: Contents) -> None:
    rows = activity_rows(made)
    assert {one.id for row in rows for one in row.disclosures} == {row.id for row in made.rows}
    for holding in made.holdings:
        parts = [part for row in rows for part in row.parts if part.holding.id == holding.id]
        told = {(datum.term.id, term.id) for part in parts for datum in part.data for term in part.purposes}
        assert told >= {(datum.term.id, term.id) for datum in holding.data for term in datum.purposes}
    assert [row.title for row in rows].count("Cookies and Other Tracking Technologies") == 0
    left = next(row for row in rows if row.title == "Account and Profile Information")
    assert "provide-services" not in {term.id for term in left.purposes}


def test_a_processor_keeps_its_record_by_controller_with_contacts(made: Contents) -> None:
    found = sheet(register_called("ropa", made), "As a processor")
    assert found.rows[0][1:5] == [
        "Shop GmbH", "ds@shop.example", NotApplicable(),
        Missing("on_behalf_of: data_protection_officer of Shop GmbH in categories/cookies.yaml"),
    ]  # fmt: skip
    assert record(found, "Customer care")["(a) On behalf of"] == Missing("on_behalf_of in categories/account.yaml")


def test_detail_sheets_have_one_value_a_row(made: Contents) -> None:
    register = register_called("ropa", made)
    for one in register.sheets:
        if one.only_in_workbook:
            assert len({tuple(map(str, row)) for row in one.rows}) == len(one.rows), one.title
    labels = {entry.record.label for entry in made.prepared.inventory.vocabulary["purposes"].values()}
    assert {row[-1] for row in sheet(register, "Purposes").rows} <= labels
    assert {row[8] for row in sheet(register, "Disclosures").rows} <= labels


def test_the_workbook_leads_from_the_list_to_details_and_back(made: Contents) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(xlsx.encode(register_called("ropa", made), DAY)))
    there = book["Activities"]["A5"].hyperlink.location
    title, _, cell = there.rpartition("!")
    assert book[title.strip("'")][cell].value == "Customer care"
    assert book[title.strip("'")][cell].hyperlink.location == "'Activities'!A5"
    signed = book["Contracts"]["E5"]
    assert signed.is_date
    assert signed.number_format == "yyyy-mm-dd"


@pytest.mark.parametrize(("name", "columns", "first", "last"), [
    ("ico", 30, "Business function", "Reasons for not adhering to policy document (if applicable)"),
    ("cnil", 15, "Nom de l'activité", "Mesures de sécurité"),
    ("dpc", 9, "Categories of personal data and data subjects", "Action required to be GDPR compliant?"),
])  # fmt: skip
def test_the_forms_of_authorities(made: Contents, name: str, columns: int, first: str, last: str) -> None:
    found = sheet(register_called("ropa", made, name), "Activities")
    assert (len(found.columns), found.columns[0], found.columns[-1]) == (columns, first, last)
    assert len(found.rows) == len(activity_rows(made))
    assert all(len(row) == columns for row in found.rows)


def test_the_form_of_the_ico_says_what_applies(made: Contents) -> None:
    found = sheet(register_called("ropa", made, "ico"), "Activities")
    web = record(found, "Web statistics: Count visits", 1)
    assert web["Article 9 condition for processing special category data"] == NotApplicable()
    assert web["Data Protection Impact Assessment required?"] == Missing("activities.web.dpia")
    assert isinstance(web["Has a personal data breach occurred?"], Gap)
    care = record(found, "Head of Support")
    assert care["Data Protection Impact Assessment required?"] == "no"
    assert care["Link to Data Protection Impact Assessment"] == NotApplicable()


def test_legal_bases_stand_in_the_list_the_forms_and_a_sheet(made: Contents) -> None:
    register = register_called("ropa", made)
    web = record(sheet(register, "Activities"), "Web statistics")
    assert web["Legal basis (Art. 6)"] == "Legitimate interests (GDPR Art. 6(1)(f)): Count visits"
    assert web["Condition (Art. 9)"] == NotApplicable()
    care = record(sheet(register, "Activities"), "Customer care")
    assert isinstance(care["Legal basis (Art. 6)"], Missing)
    row = record(sheet(register, "Legal bases"), "Web statistics")
    assert (row["Article"], row["Interest"]) == ("Art. 6", "Knowing what is read")
    form = record(sheet(register_called("ropa", made, "ico"), "Activities"), "Web statistics: Count visits", 1)
    assert form["Legitimate interests for the processing (if applicable)"] == "Knowing what is read"
    assert form["Link to record of legitimate interests assessment (if applicable)"] == Missing(
        "assessment in categories/cookies.yaml"
    )


def test_the_basis_of_an_activity_stands_where_the_category_states_none(tmp_path: Path) -> None:
    bases = "basis: {provide-services: contract}"
    stated = ACTIVITIES.replace("    owner:", f"    {bases}\n    owner:")
    stated = stated.replace("categories: cookies}", "categories: cookies, basis: consent}")
    found = sheet(register_called("ropa", with_activities(tmp_path, stated)), "Activities")
    assert record(found, "Customer care")["Legal basis (Art. 6)"] == (
        "Contract with the person (GDPR Art. 6(1)(b)): Content delivery, Provide the services"
    )
    assert record(found, "Web statistics")["Legal basis (Art. 6)"].startswith("Legitimate interests")
    left = record(found, "Account and Profile Information")
    assert isinstance(left["Legal basis (Art. 6)"], Missing)


def test_a_form_that_nobody_knows_is_refused(shell: Shell, tmp_path: Path) -> None:
    code = shell.run("report", "ropa", ROOT / RED, "--template", "icoo", "--output", tmp_path / "x.md")
    assert code == 2
    assert "Did you mean “ico”" in shell.err
    assert form_names() == ["cnil", "dpc", "ico"]
