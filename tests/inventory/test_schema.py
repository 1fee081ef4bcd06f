"""What each kind of value accepts, and how a bare value and a list of one are the same."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pydantic import ValidationError

from inventory.schema import (
    Category,
    Manifest,
    Mechanism,
    PolicyEntry,
    RecipientsFile,
    Retention,
    Settings,
    Statement,
    StatementsFile,
    VocabularyFile,
    WaiversFile,
)
from tests.inventory.test_validation import CATEGORY


def test_settings_by_default() -> None:
    settings = Settings()
    assert settings.model_dump() == {
        "as_of": None, "fail_on": "error", "accept_open_lists": True, "max_vagueness": 1.0,
        "require_citations": False, "select": (), "extend_select": (), "ignore": (), "severity": {},
    }  # fmt: skip


def test_settings_from_text() -> None:
    settings = Settings.model_validate(
        {"as_of": "2014-11-03", "accept_open_lists": "false", "max_vagueness": "0", "select": "DIS"}
    )
    assert (settings.as_of, settings.accept_open_lists) == (datetime.date(2014, 11, 3), False)
    assert (settings.max_vagueness, settings.select) == (0.0, ("DIS",))
    assert Settings.model_validate({"max_vagueness": "1", "require_citations": "true"}).require_citations is True


@pytest.mark.parametrize("number", ["-0.1", "1.1", "nan", "inf", "much"])
def test_vagueness_is_a_number_from_0_to_1(number: str) -> None:
    with pytest.raises(ValidationError, match="write a number from 0 to 1"):
        Settings.model_validate({"max_vagueness": number})


def test_a_list_of_one_may_be_written_bare() -> None:
    record = Category.model_validate({**CATEGORY, "data": "name", "disclosures": {"recipient": "a", "purposes": "b"}})
    assert [datum.type for datum in record.data] == ["name"]
    assert [disclosure.purposes for disclosure in record.disclosures] == [("b",)]
    datum = {"type": "name", "sources": "form"}
    assert Category.model_validate({**CATEGORY, "data": datum}).data[0].sources == ("form",)


@pytest.mark.parametrize(
    ("said", "action"),
    [({"permits": "use"}, "use"), ({"prohibits": "collect"}, "collect"), ({"undertakes": "x"}, None), ({}, None)],
)
def test_the_action_of_a_statement(said: dict[str, Any], action: str | None) -> None:
    assert Statement.model_validate({"quote": "We do.", **said}).action == action


def test_from_is_when_it_begins() -> None:
    assert Statement.model_validate({"quote": "x", "from": "2016-01-01"}).begins == datetime.date(2016, 1, 1)
    mechanism = Mechanism.model_validate(
        {"label": "M", "origins": ["EEA", "CH"], "destinations": "any", "from": "2016-01-01"}
    )
    assert (mechanism.begins, mechanism.origins) == (datetime.date(2016, 1, 1), ("EEA", "CH"))
    assert mechanism.destinations == ("any",)


def test_a_record_does_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().fail_on = "note"  # type: ignore[misc]


@pytest.mark.parametrize("key", ["document", "Document"])
def test_policies_need_a_document_by_its_exact_name(key: str) -> None:
    if key == "document":
        assert PolicyEntry.model_validate({key: "p.md"}).statements == ()
    else:
        with pytest.raises(ValidationError):
            PolicyEntry.model_validate({key: "p.md"})


@pytest.mark.parametrize("name", ["Privacy", "a--b", "-a", "a-", "a_b", ""])
def test_identifiers_are_kebab_case(name: str) -> None:
    data = {"organisation": {"name": "X", "country": "US"}, "policies": {name: {"document": "p.md"}}, "categories": "*"}
    with pytest.raises(ValidationError, match="policies"):
        Manifest.model_validate(data)


@pytest.mark.parametrize("missing", ["rule", "where", "reason", "until"])
def test_what_a_waiver_must_say(missing: str) -> None:
    waiver = {"rule": "DIS001", "where": "account", "reason": "Because.", "until": "2030-01-01"}
    assert WaiversFile.model_validate({"waivers": waiver}).waivers[0].by is None
    del waiver[missing]
    with pytest.raises(ValidationError, match=missing):
        WaiversFile.model_validate({"waivers": waiver})


@pytest.mark.parametrize("nothing", ["", [], {}])
def test_a_section_may_be_empty(nothing: Any) -> None:
    statements = StatementsFile.model_validate({"policy": "privacy", "statements": nothing, "read": nothing})
    assert (statements.statements, statements.read) == ({}, {})
    assert RecipientsFile.model_validate({"recipients": nothing}).recipients == {}
    assert VocabularyFile.model_validate({"data": nothing, "mechanisms": nothing}) == VocabularyFile()


@pytest.mark.parametrize("nothing", ["", []])
def test_a_list_of_records_may_be_empty(nothing: Any) -> None:
    assert Category.model_validate({**CATEGORY, "disclosures": nothing}).disclosures == ()
    assert WaiversFile.model_validate({"waivers": nothing}).waivers == ()


def test_what_must_not_be_empty_is_none_of_these() -> None:
    for key in ("data", "subjects", "purposes"):
        with pytest.raises(ValidationError):
            Category.model_validate({**CATEGORY, key: ""})


@pytest.mark.parametrize(
    "period",
    ["P2Y", "P1Y6M", "P90D", "P6W", "PT12H", "P1DT12H", "P0.5Y", "until the account is closed", "2 years", "session",
     "Indefinitely", "2年間"],
)  # fmt: skip
def test_a_period_is_a_duration_or_words(period: str) -> None:
    assert Retention.model_validate({"period": period}).period == period


@pytest.mark.parametrize("period", ["banana", "P", "PT", "P2", "2Y", "P1H", "P1D2Y", "PT1D", "2", " banana "])
def test_a_period_that_is_neither_gets_an_example(period: str) -> None:
    with pytest.raises(ValidationError, match="an ISO 8601 duration, such as P2Y, P90D or PT12H, or say in words"):
        Retention.model_validate({"period": period})
