"""The table of names is complete: a field that refers to something is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from inventory.schema import Category, Manifest, RecipientsFile, StatementsFile, VocabularyFile, WaiversFile
from inventory.schema.fields import Identifier, Reference, References, SomeReferences
from reports.editor.places import fields_of, place_at, required_fields
from reports.editor.spaces import _GIVEN, _GIVEN_AS_KEY, _USED, _USED_AS_KEY, naming_of_key, naming_of_value
from reports.json_schema.words import WORDS, owner_of

FILES = (Category, Manifest, RecipientsFile, StatementsFile, VocabularyFile, WaiversFile)
NAMES = (Identifier, Reference, References, SomeReferences)
NOT_NAMES = {
    "ManifestFields.package",
    "EvidenceItem.where",
    "Manifest.categories",
    "Statement.words",
    "VocabularyFile.regimes",
}
"""A pattern for files; terms with the words that name them, which are copied from the sentence; laws' own names."""
BY_PLACE = {"Term.broader", "Statement.such_as"}


def records(record: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield record
    for hint in get_type_hints(record).values():
        for part in parts(hint):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from records(part)


def parts(hint: Any) -> Iterator[Any]:
    yield hint
    for argument in get_args(hint):
        yield from parts(argument)


def test_every_field_that_names_something_says_what() -> None:
    every = {record for file in FILES for record in records(file)}
    naming = {
        owner_of(record, name)
        for record in every
        for name, hint in get_type_hints(record, include_extras=True).items()
        if any(part in NAMES for part in parts(hint) if not isinstance(part, dict))
    }
    told = _USED.keys() | _USED_AS_KEY.keys() | _GIVEN.keys() | _GIVEN_AS_KEY.keys() | BY_PLACE | NOT_NAMES
    assert naming - told == set()
    assert told <= WORDS.keys()


@pytest.mark.parametrize(
    ("record", "path", "spaces"),
    [
        (Category, ("data", 0), ("data",)),
        (Category, ("data",), ("data",)),
        (Category, ("data", 1, "type"), ("data",)),
        (Category, ("disclosures", 0, "cites", 2), ("statement",)),
        (Category, ("disclosures", "cites"), ("statement",)),
        (Category, ("retention", "listed_in"), ("clause",)),
        (StatementsFile, ("statements", "a", "such_as", "sources"), ("sources",)),
        (StatementsFile, ("statements", "a", "recipients", 0), ("recipients", "recipient")),
        (StatementsFile, ("read", "a-clause", 0), ("topics",)),
        (VocabularyFile, ("conditions", "a", "broader", 0), ("conditions",)),
        (Manifest, ("vocabulary", "duties", "a", "broader", 0), ("duties",)),
    ],
)
def test_which_names_a_value_can_be(
    record: type[BaseModel], path: tuple[str | int, ...], spaces: tuple[str, ...]
) -> None:
    place = place_at(record, path)
    assert place is not None
    assert naming_of_value(place, path) == (spaces, False)


@pytest.mark.parametrize(
    ("record", "path", "expected"),
    [
        (Category, ("conditions",), (("conditions",), False)),
        (Category, ("disclosures", 0, "conditions"), (("conditions",), False)),
        (Category, ("disclosures", 0), None),
        (StatementsFile, ("statements",), (("statement",), True)),
        (StatementsFile, ("read",), (("clause",), False)),
        (RecipientsFile, ("recipients",), (("recipient",), True)),
        (Manifest, ("policies",), (("policy",), True)),
        (Manifest, ("vocabulary", "mechanisms"), (("mechanisms",), True)),
    ],
)
def test_which_names_the_keys_are(record: type[BaseModel], path: tuple[str | int, ...], expected: object) -> None:
    place = place_at(record, path)
    assert place is not None
    assert naming_of_key(place) == expected


def test_fields_are_told_as_they_are_written() -> None:
    place = place_at(StatementsFile, ("statements", "a"))
    assert place is not None
    assert place.record is not None
    assert fields_of(place.record)["from"] == "Statement.begins"
    assert required_fields(place.record) == {"quote"}
    assert place_at(StatementsFile, ("statements", "a", "nonsense")) is None
    assert place_at(Category, ("title", "deeper", 0)) is None
