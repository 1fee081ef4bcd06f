"""The kinds of file, and the schema of each."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from inventory.schema import (
    ActivitiesFile,
    Category,
    LawPack,
    Manifest,
    RecipientsFile,
    StatementsFile,
    VocabularyFile,
    WaiversFile,
)
from inventory.schema.lock import LockFile
from reports.json_schema.records import Records
from reports.json_schema.values import Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class FileKind(NamedTuple):
    """One kind of file: its record, its title, and which files are of that kind."""

    record: type[BaseModel]
    title: str
    files: str


KINDS: dict[str, FileKind] = {
    "manifest": FileKind(Manifest, "Manifest of a privacy inventory", "inventory.yaml"),
    "category": FileKind(Category, "Data category", "what “categories” names, one category a file"),
    "recipients": FileKind(RecipientsFile, "Recipients of data", "what “recipients” names"),
    "statements": FileKind(StatementsFile, "Statements of a privacy policy", "a policy's “statements”"),
    "vocabulary": FileKind(VocabularyFile, "Vocabulary", "what “vocabulary” names"),
    "waivers": FileKind(WaiversFile, "Waivers", "what “waivers” names"),
    "activities": FileKind(ActivitiesFile, "Activities of processing", "what “activities” names"),
    "law": FileKind(LawPack, "Requirements of a law", "laws/*.yaml beside the manifest"),
    "lock": FileKind(LockFile, "Accepted clauses of a privacy policy", "a policy's “lock”; written by the program"),
}

_ONE_OF_FOUR = [
    {"required": ["permits"]},
    {"required": ["prohibits"]},
    {"required": ["grounds"]},
    {"required": ["undertakes"]},
    {"anyOf": [{"required": ["informs"]}, {"required": ["promises"]}]},
]


def _stated(field: str) -> list[Schema]:
    """The category states `field`, or each of its data does."""
    own: Schema = {"type": "object", "required": [field]}
    data = {"anyOf": [own, {"type": "array", "items": own}]}
    return [{"required": [field]}, {"properties": {"data": data}}]


_BEYOND_FIELDS: dict[str, Schema] = {
    "Category": {
        "allOf": [
            {"anyOf": [{"required": ["derived_from"]}, {"required": ["listed_in"]}]},
            {"anyOf": [{"required": ["derived_from"]}, *_stated("sources")]},
            *({"anyOf": _stated(field)} for field in ("subjects", "purposes")),
        ]
    },
    "Statement": {"oneOf": _ONE_OF_FOUR},
}


def schema_of(kind: str) -> Schema:
    """The JSON Schema (draft 2020-12) of one kind of file; raises KeyError for an unknown kind."""
    record, title, _ = KINDS[kind]
    records = Records(_BEYOND_FIELDS)
    records.reference(record)
    if kind == "manifest":
        _vocabulary_may_stand_in_it(records)
    top = records.definitions.pop(record.__name__)
    return {
        "$schema": DIALECT,
        "$id": f"urn:clausemap:schema:{kind}:1",
        "title": title,
        **top,
        "$defs": dict(sorted(records.definitions.items())),
    }


def _vocabulary_may_stand_in_it(records: Records) -> None:
    named = records.definitions["Manifest"]["properties"]["vocabulary"]
    named["anyOf"].append(records.reference(VocabularyFile))
