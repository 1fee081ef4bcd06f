"""The library's records have every field of the documents that they are read from, and no other."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from types import NoneType
from typing import Any, get_args, get_origin

import pytest

from clausemap.answer import Answer
from clausemap.records import fields_in_record, from_record
from clausemap.report import Report
from reports.json_schema.outputs import output_schema

ABOUT_THE_TOOL = {"$.schema", "$.tool"}


def differences(kind: Any, schemas: list[dict[str, Any]], place: str = "$") -> Iterator[str]:
    """Fields that the schemas have and the dataclass has not, and the other way round, down through all records."""
    properties: dict[str, list[dict[str, Any]]] = {}
    for schema in schemas:
        for name, part in schema.get("properties", {}).items():
            properties.setdefault(name, []).append(part)
    known = {name: hint for _, name, hint in fields_in_record(kind)}
    if not properties:
        return
    yield from (f"{place}.{name}" for name in properties.keys() - known.keys())
    for name, parts in properties.items():
        if name not in known:
            continue
        inner, depth = plain(known[name])
        if is_dataclass(inner):
            yield from differences(inner, items_of(parts, depth), f"{place}.{name}")


def items_of(schemas: list[dict[str, Any]], depth: int) -> list[dict[str, Any]]:
    """What the schemas say of what lies in so many lists."""
    if not depth:
        return schemas
    return items_of([one["items"] for one in schemas if isinstance(one.get("items"), dict)], depth - 1)


def plain(hint: Any) -> tuple[Any, int]:
    """What a hint is about without None, and how many lists it lies in."""
    parts = [part for part in get_args(hint) if part is not NoneType]
    if NoneType in get_args(hint):
        return plain(parts[0])
    if get_origin(hint) is tuple and parts[-1] is ...:
        inner, depth = plain(parts[0])
        return inner, depth + 1
    return hint, 0


@pytest.mark.parametrize(("kind", "output"), [(Report, "check"), (Answer, "why")])
def test_the_records_have_every_field_of_the_document(kind: type[Any], output: str) -> None:
    missing = set(differences(kind, [json.loads(output_schema(output))]))
    known = ABOUT_THE_TOOL - (set() if output == "check" else {"$.tool"})
    assert missing == known, "a field of the JSON also goes into clausemap/report.py, parts.py or answer.py"


@dataclass(frozen=True)
class Inner:
    day: datetime.date | None


@dataclass(frozen=True)
class Outer:
    from_: str
    pairs: Mapping[str, tuple[str, int]]
    inner: tuple[Inner, ...]
    later: int | None = None


def test_a_record_becomes_what_its_fields_say() -> None:
    made = from_record(Outer, {
        "from": "here", "pairs": {"data": ["exact", 0]}, "inner": [{"day": "2024-02-29"}, {"day": None}], "more": 1,
    })  # fmt: skip
    assert made == Outer("here", {"data": ("exact", 0)}, (Inner(datetime.date(2024, 2, 29)), Inner(None)))


def test_a_field_that_is_missing_is_not_made_up() -> None:
    with pytest.raises(KeyError, match="inner"):
        from_record(Outer, {"from": "here", "pairs": {}})
