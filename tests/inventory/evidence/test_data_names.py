"""Names that say which data they hold: the list is well formed, and names are found however they are written."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
import yaml

from inventory.evidence.forms.data_names import FILE, data_name, data_names

NAMES = tomllib.loads(FILE.read_text(encoding="utf-8"))


def test_every_name_stands_once_in_its_plain_form_for_a_term_of_the_vocabulary() -> None:
    terms = yaml.safe_load((FILE.parents[1] / "vocabulary" / "data.yaml").read_text(encoding="utf-8"))["data"]
    listed = [
        (term, name) for table in ("clear", "of_a_sender") for term, names in NAMES[table].items() for name in names
    ]
    assert {term for term, _ in listed} | set(NAMES["together"]) <= set(terms)
    assert [name for name, count in Counter(name for _, name in listed).items() if count > 1] == []
    for _, name in listed:
        said = data_name(name)
        assert said is not None
        assert said.name == name


@pytest.mark.parametrize(
    "written",
    [
        "email",
        "EMail",
        "userEmail",
        "user[email]",
        "properties.customer-email",
        "CUSTOMER_EMAIL",
        "primary_contact_email",
    ],
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    said = data_name(written)
    assert said is not None
    assert said.term == "email-address"


@pytest.mark.parametrize(
    "written", ["", "emails_sent", "email_count", "x" * 500, "émail", "lat", "name", "[]", "product_name"]
)
def test_what_says_nothing(written: str) -> None:
    assert data_name(written) is None


def test_names_that_say_it_together() -> None:
    assert [(one.name, one.term) for one in data_names(["pickup[lat]", "pickup[lng]"])] == [("lat", "precise-location")]
    assert list(data_names(["lat", "latitude"])) == []
