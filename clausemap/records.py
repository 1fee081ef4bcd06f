"""Turns the documents that `--format json` and `--json` print into the typed, immutable records of the library."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def from_record(kind: type[T], record: Mapping[str, Any], **besides: Any) -> T:
    """Return `record` as the dataclass `kind`, with records in it as the dataclasses that its fields name.

    `besides` are fields that stand in no document. A field without a default must be there (KeyError); what the
    dataclass has no field for is left out.
    """
    as_key: Any = kind
    given = {
        field.name: _as_typed(hint, record[name])
        for field, name, hint in fields_in_record(as_key)
        if name in record or field.default is MISSING
    }
    return kind(**given, **besides)


@cache
def fields_in_record(kind: Any) -> tuple[tuple[Field[Any], str, Any], ...]:
    """Return the fields that are read from the document, each with its name there and its type.

    `from_` stands for `from`, which Python keeps for itself; a field that begins with `_` is in no document.
    """
    hints = get_type_hints(kind)
    named = (field for field in fields(kind) if not field.name.startswith("_") and field.metadata.get("read", True))
    return tuple((field, field.name.rstrip("_"), hints[field.name]) for field in named)


def _as_typed(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    parts = [part for part in get_args(hint) if part is not NoneType]
    if NoneType in get_args(hint):
        return _as_typed(parts[0], value)
    if get_origin(hint) is tuple:
        return tuple(_as_typed(parts[0], each) for each in value) if parts[-1] is ... else tuple(value)
    if get_origin(hint) is Mapping:
        return {name: _as_typed(parts[1], each) for name, each in value.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        return from_record(hint, value)
    return datetime.date.fromisoformat(value) if hint is datetime.date else value
