"""Every fault of a record in plain words, at its path, with the next step."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import ErrorDetails

from inventory.schema import Category, Manifest, Mechanism, RecipientsFile, Settings, StatementsFile, VocabularyFile
from inventory.schema.fields import Record
from inventory.validation import EACH, _other, validate
from tests.inventory.small import placed

CATEGORY: dict[str, Any] = {
    "category": "account", "title": "Account", "subjects": "customer", "data": ["name"], "purposes": ["billing"],
}  # fmt: skip
DISCLOSURE: dict[str, Any] = {"recipient": "acme", "purposes": "billing"}
STATEMENT: dict[str, Any] = {"quote": "We do."}
RECIPIENT: dict[str, Any] = {"name": "A", "kinds": "host", "role": "processor"}
LIST = "Write one entry a line, each after a hyphen."
MAPPING = "Write it as `key: value` lines, indented below the key."
DAY = "Write a day that exists as year-month-day, such as 2014-11-03."

ROWS: list[tuple[type[Record], Any, tuple[object, ...], str, str]] = [
    (Category, {**CATEGORY, "subjcts": "x"}, ("INV003", "*", "subjcts"),
     "“subjcts” is not a field of this record.", "Did you mean “subjects”?"),
    (Category, {**CATEGORY, "retention": {"period": "P2Y", "zzz": "y"}}, ("INV003", "*", "retention", "zzz"),
     "“zzz” is not a field of this record.", "The fields known here are: listed_in, period."),
    (Category, {**CATEGORY, "data": [{"type": "name", "sorces": "x"}]}, ("INV003", "*", "data", 0, "sorces"),
     "“sorces” is not a field of this record.", "Did you mean “sources”?"),
    (Category, {**CATEGORY, "conditions": {"consent": {"evidense": "x"}}},
     ("INV003", "*", "conditions", "consent", "evidense"), "“evidense” is not a field of this record.",
     "Did you mean “evidence”?"),
    (StatementsFile, {"policy": "p", "statements": {"a": {**STATEMENT, "frm": "x"}}},
     ("INV003", "*", "statements", "a", "frm"), "“frm” is not a field of this record.", "Did you mean “from”?"),
    (Category, {k: v for k, v in CATEGORY.items() if k != "title"}, ("INV004", "title"),
     "The required field “title” is missing.", "Add “title:” to this record."),
    (Category, {**CATEGORY, "disclosures": [{"recipient": "acme"}]}, ("INV004", "disclosures", 0, "purposes"),
     "The required field “purposes” is missing.", "Add “purposes:” to this record."),
    (Category, {**CATEGORY, "title": ""}, ("INV004", "title"), "“title” is empty.",
     "Write a value, or take the key out if it is not needed."),
    (Category, {**CATEGORY, "data": []}, ("INV004", "data"), "“data” is empty.",
     "Write a value, or take the key out if it is not needed."),
    (Category, {**CATEGORY, "category": "My Account"}, ("INV004", "category"), "“My Account” is not an identifier.",
     "Write identifiers in lower-case letters, digits and single hyphens, such as email-address."),
    (VocabularyFile, {"data": {"Pet": {"label": "Pet"}}}, ("INV004", "*", "data", "Pet"),
     "“Pet” is not an identifier.",
     "Write identifiers in lower-case letters, digits and single hyphens, such as email-address."),
    (Category, {**CATEGORY, "title": ["a"]}, ("INV004", "title"), "“title” must be a single text.",
     "Write one value, not a list or a mapping."),
    (Category, {**CATEGORY, "purposes": [["a"]]}, ("INV004", "purposes", 0), "“purposes” must be a single text.",
     "Write one value, not a list or a mapping."),
    (Category, {**CATEGORY, "conditions": ["consent"]}, ("INV004", "conditions"),
     "“conditions” must be a mapping of keys and values.", MAPPING),
    (Category, {**CATEGORY, "retention": "forever"}, ("INV004", "retention"),
     "“retention” must be a mapping of keys and values.", MAPPING),
    (Category, {**CATEGORY, "data": [["name"]]}, ("INV004", "data", 0),
     "“data” must be a mapping of keys and values.", MAPPING),
    (RecipientsFile, {"recipients": {"a": {**RECIPIENT, "role": "processer"}}}, ("INV004", "recipients", "a", "role"),
     "“role” cannot be “processer”.", "Did you mean “processor”?"),
    (Settings, {"fail_on": "zzz"}, ("INV004", "fail_on"), "“fail_on” cannot be “zzz”.",
     "It is one of: error, warning, note."),
    (Settings, {"as_of": "2014-02-30"}, ("INV004", "as_of"), "“as_of” cannot be “2014-02-30”.", DAY),
    (Settings, {"as_of": "20140203"}, ("INV004", "as_of"), "“as_of” cannot be “20140203”.", DAY),
    (Settings, {"as_of": ["2014-02-03"]}, ("INV004", "as_of"), "“as_of” has no such value.", DAY),
    (Settings, {"accept_open_lists": "yes"}, ("INV004", "accept_open_lists"),
     "“accept_open_lists” cannot be “yes”.", "Write true or false."),
    (Settings, {"max_vagueness": "1.01"}, ("INV004", "max_vagueness"), "“max_vagueness” cannot be “1.01”.",
     "Write a number from 0 to 1, such as 0.7."),
    (Settings, {"max_vagueness": ""}, ("INV004", "max_vagueness"), "“max_vagueness” has no such value.",
     "Write a number from 0 to 1, such as 0.7."),
    (Settings, {"max_vagueness": ["1"]}, ("INV004", "max_vagueness"), "“max_vagueness” has no such value.",
     "Write a number from 0 to 1, such as 0.7."),
    (Mechanism, {"label": "M", "origins": "UK", "destinations": "any"}, ("INV004", "origins", 0),
     "“origins” cannot be “UK”.", "Write a two-letter ISO 3166-1 country code, such as GB, EU or EEA."),
    (Category, {**CATEGORY, "regions": "any"}, ("INV004", "regions", 0), "“regions” cannot be “any”.",
     "Write a two-letter ISO 3166-1 country code, such as US, EU or EEA."),
    (RecipientsFile, {"recipients": {"a": {**RECIPIENT, "country": "EU"}}}, ("INV004", "recipients", "a", "country"),
     "“country” cannot be “EU”.",
     "Write a country as its two-letter ISO 3166-1 code, such as US."),
    (Manifest, [], ("INV004",), "This must be a mapping of keys and values.", MAPPING),
]  # fmt: skip


@pytest.mark.parametrize(("model", "data", "place", "message", "advice"), ROWS, ids=[row[3] for row in ROWS])
def test_a_fault_in_words(model: type[Record], data: Any, place: tuple[object, ...], message: str, advice: str) -> None:
    record, (problem,), left_out = validate(model, data, "f.yaml")
    assert (record, left_out) == (None, [])
    assert placed([problem]) == [(place[0], "f.yaml", *place[1:])]
    assert (problem.message, problem.help) == (message, advice)


def test_a_record_without_fault() -> None:
    record, problems, left_out = validate(Category, CATEGORY, "f.yaml")
    assert record is not None
    assert (record.subjects, record.data[0].type, problems, left_out) == (("customer",), "name", [], [])


def test_a_misspelt_key_is_told_once() -> None:
    data = {**CATEGORY, "titel": "Account", "purpose": "billing"}
    del data["title"], data["purposes"]
    _, problems, _ = validate(Category, data, "f.yaml")
    assert placed(problems) == [("INV003", "f.yaml", "*", "titel"), ("INV003", "f.yaml", "*", "purpose")]


def test_what_is_missing_elsewhere_is_told_all_the_same() -> None:
    data = {**CATEGORY, "titel": "Account", "disclosures": [{"purposes": "billing"}]}
    del data["title"], data["data"]
    _, problems, _ = validate(Category, data, "f.yaml")
    assert placed(problems) == [
        ("INV004", "f.yaml", "data"), ("INV004", "f.yaml", "disclosures", 0, "recipient"),
        ("INV003", "f.yaml", "*", "titel"),
    ]  # fmt: skip


def test_the_base_goes_before_every_path() -> None:
    _, problems, _ = validate(Settings, {"fail_on": "x"}, "f.yaml", ("settings",))
    assert placed(problems) == [("INV004", "f.yaml", "settings", "fail_on")]


SALVAGE = (("disclosures", EACH),)


def test_entries_at_fault_are_left_out_to_save_the_rest() -> None:
    bad = {**DISCLOSURE, "zz": "x", "purposes": []}
    data = {**CATEGORY, "disclosures": [bad, {**DISCLOSURE, "id": "good"}, {}, DISCLOSURE]}
    record, problems, left_out = validate(Category, data, "f.yaml", (), SALVAGE)
    assert record is not None
    assert [disclosure.id for disclosure in record.disclosures] == ["good", None]
    assert left_out == [("disclosures", 0), ("disclosures", 2)]
    assert placed(problems) == [
        ("INV004", "f.yaml", "disclosures", 0, "purposes"), ("INV003", "f.yaml", "*", "disclosures", 0, "zz"),
        ("INV004", "f.yaml", "disclosures", 2, "recipient"), ("INV004", "f.yaml", "disclosures", 2, "purposes"),
    ]  # fmt: skip


def test_nothing_is_saved_where_something_else_is_at_fault_too() -> None:
    record, problems, left_out = validate(
        Category, {**CATEGORY, "title": "", "disclosures": [{}, DISCLOSURE]}, "f.yaml", (), SALVAGE
    )
    assert (record, len(problems), left_out) == (None, 3, [])


def test_nothing_is_saved_where_too_little_would_remain() -> None:
    data = {**CATEGORY, "data": [{}]}
    record, problems, left_out = validate(Category, data, "f.yaml", (), (("data", EACH),))
    assert (record, left_out) == (None, [])
    assert placed(problems) == [("INV004", "f.yaml", "data", 0, "type")]


def test_entries_of_a_mapping_are_left_out_by_key() -> None:
    data = {"recipients": {"a": RECIPIENT, "b": {}, "C": RECIPIENT}}
    record, _, left_out = validate(RecipientsFile, data, "f.yaml", (), (("recipients", EACH),))
    assert record is not None
    assert list(record.recipients) == ["a"]
    assert left_out == [("recipients", "b"), ("recipients", "C")]


def test_a_fault_of_no_known_kind_is_told_in_the_readers_own_words() -> None:
    detail: ErrorDetails = {"type": "strange", "loc": ("x",), "msg": "Strange thing", "input": None}
    assert _other(detail, ("x",), Category) == ("“x” has a value of the wrong kind.", "Strange thing.")
