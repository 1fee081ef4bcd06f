"""The registers: what stands in which cell, and which key would fill a gap."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest

from inventory.policy.incorporated import listed_in
from reports.encoders import csv as as_csv
from reports.encoders import markdown
from reports.encoders.sheet import Gap, Missing, Register, Sheet
from reports.registers._folder import register_called, register_names
from tests.reports.page.made import GREEN, RED, made


@cache
def register(name: str, folder: str = RED) -> Register:
    return register_called(name, made(folder))


def sheet(name: str, title: str, folder: str = RED) -> Sheet:
    return next(one for one in register(name, folder).sheets if one.title == title)


def records(found: Sheet) -> dict[Any, dict[str, Any]]:
    return {row[0]: dict(zip(found.columns, row, strict=True)) for row in found.rows}


def test_there_is_one_for_each_file() -> None:
    assert register_names() == ["cookies", "data", "due", "laws", "matrix", "recipients", "ropa"]


@pytest.mark.parametrize("name", ["cookies", "data", "due", "laws", "matrix", "recipients", "ropa"])
@pytest.mark.parametrize("folder", [GREEN, RED])
def test_it_says_of_what_it_speaks_and_every_row_is_full(name: str, folder: str) -> None:
    made_of = made(folder)
    internal = (made_of.organisation, made_of.state, made_of.policies[0].policy.text.sha256[:12])
    for text in () if register(name, folder).publisher else internal:
        assert text in register(name, folder).stand
    assert made_of.day in register(name, folder).stand
    for one in register(name, folder).sheets:
        assert {len(row) for row in one.rows} <= {len(one.columns)}
        assert len(one.title) <= 31


def test_the_record_of_processing_has_a_row_for_each_category() -> None:
    rows = records(sheet("ropa", "Activities"))
    assert [*rows] == [holding.title for holding in made().holdings]
    cookies = rows["Cookies and Other Tracking Technologies"]
    assert cookies["(b) Purposes"] == "Count visits"
    assert cookies["(c) Data subjects"] == "Visitor of the website"
    assert cookies["(d) Recipients"] == "Example Banners"
    assert cookies["(e) Transfers and safeguards"].startswith("EU to US: ")
    assert cookies["(f) Time limit for erasure"] == Missing("retention.period in categories/cookies.yaml")
    assert cookies["(g) Security measures"] == Missing("organisation.security_measures")


def test_what_the_inventory_does_not_say_about_the_organisation_is_named() -> None:
    rows = records(sheet("ropa", "Organisation"))
    assert rows["Name"]["Entry"] == "Aptible, Inc."
    assert rows["Contact details"]["Entry"] == Missing("organisation.contact")
    assert rows["Data protection officer"]["Entry"] == Missing("organisation.data_protection_officer")


def test_recipients_that_nobody_declared_and_what_is_due_of_others() -> None:
    rows = records(sheet("ropa", "Recipients"))
    assert rows["replay-vendor (not declared)"]["Role"] == "not declared"
    assert rows["replay-vendor (not declared)"]["All justified"] == "no"
    assert rows["Example Bank"]["Agreement"] == "dpa; signed 2014-04-01; until 2027-04-01; agreements/dpa.md"
    assert rows["Example Bank"]["All justified"] == "no"
    assert rows["Example Tax Office"]["(e) Country"] == ""


def test_transfers_have_their_ground_and_its_window() -> None:
    (way,) = [row for row in sheet("ropa", "Transfers").rows if str(row[0]).startswith("Cookies")]
    assert list(way[1:4]) == ["EU", "US", "the organisation"]
    assert list(way[5:7]) == [datetime.date(2000, 7, 26), datetime.date(2015, 10, 6)]
    assert way[7] == "exact"


def test_the_published_list_names_who_gets_data_and_no_one_else() -> None:
    processors = records(sheet("recipients", "Subprocessors"))
    assert [*processors] == [
        "Example Bank", "Example Banners", "Example CDN", "Example Heatmap", "Example Printshop", "Example Translators",
        "Example Webinars",
    ]  # fmt: skip
    assert processors["Example Heatmap"]["Service"] == "Click maps"
    assert processors["Example Heatmap"]["Country"] == "US"
    assert [*records(sheet("recipients", "Other recipients"))] == [
        "Example Chatroom",
        "Example Gazette",
        "Example Ventures",
    ]


def test_the_published_list_can_be_incorporated_by_a_policy() -> None:
    found = register("recipients")
    names, problems = listed_in(as_csv.encode(found), "subprocessors.csv")
    everybody = [str(row[0]).removesuffix(" (not declared)") for one in found.sheets for row in one.rows]
    assert [one.name for one in names] == everybody
    assert problems == []
    names, problems = listed_in(markdown.encode(found), "subprocessors.md")
    assert [one.name for one in names] == everybody
    assert problems == []


def test_the_matrix_marks_what_carries_each_leg() -> None:
    rows = records(sheet("matrix", "Matrix"))
    general = "70 service-providers-business-partners-and-others"
    assert rows["account/invitations"][general] == "R"
    assert rows["account/invitations"]["51 how-we-use-information-we-collect-item-5"] == "P"
    assert rows["account/invitations-unsubscribed"][general] == "(R)"
    assert rows["account/invitations-unsubscribed"]["86 the-choices-you-have-with-your-information"] == "X"
    counted = records(sheet("matrix", "Clauses"))["service-providers-business-partners-and-others"]
    assert counted["Disclosures"] == sum(bool(row[general]) for row in rows.values())


def test_the_dictionary_has_each_data_type_once() -> None:
    rows = records(sheet("data", "Data types"))
    assert len(rows) == len({d.term.id for holding in made().holdings for d in holding.data})
    account = rows["Bank account"]
    assert account["Sensitive"] == "yes"
    assert account["Recipients"] == "Example Bank; Example Webinars"
    assert account["Categories"] == "Account and Profile Information"
    assert account["Retention"] == "until the account is closed (Account and Profile Information)"
    assert rows["Cookie data"]["Retention"] == Missing("retention.period in categories/cookies.yaml")


def test_cookies_without_a_name_say_who_must_name_them() -> None:
    rows = sheet("cookies", "Cookies").rows
    of_the_company = ["Aptible, Inc.", "Cookie data", "Count visits"]
    assert list(rows[0][:4]) == [Gap("to be added: the names of the cookies"), *of_the_company]
    assert list(rows[1][:2]) == [Gap("to be added: the names of its cookies"), "Example Banners"]
    assert "Example Banners: the names of its cookies are missing. Add “cookies”." in points("cookies")
    assert "Aptible, Inc.: the names of the cookies are missing." in points("cookies")


def points(name: str) -> str:
    return "\n".join(map(str, register(name).open_points))
