"""A JSON Schema from documents: every field with the types that it has, required where no document lacks it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Schema = dict[str, Any]
Way = tuple[str, ...]
"""A place in a document: keys, `[]` for an item of a list, `*` for a value of a map."""

ALWAYS = frozenset(
    "action category code column data end_column end_line exit file id kind line message name schema severity summary "
    "tool verdict version".split()
)
"""Fields that are never null, wherever they stand; of others, documents that were not looked at may lack a value."""
OPTIONAL: dict[str, dict[str, Schema]] = {"check": {"summary": {"older": {"type": "number"}}}}
"""Fields of an output's parts that only some runs have, such as one against an earlier state."""
MAPS = frozenset({
    "facts", "relations", "verdicts", "declared", "conditions", "signals", "categories_by_policy",
})  # fmt: skip
"""Fields whose keys are names that a user gives."""


def schema_of(documents: Iterable[Any]) -> Schema:
    """The schema that all `documents` fit, without a field that none of them has."""
    return _merged(list(documents), "")


def _merged(values: list[Any], name: str) -> Schema:
    types = sorted({_type_of(value) for value in values})
    if name not in ALWAYS and types and not {"object", "array", "boolean", "null"}.intersection(types):
        types = sorted({*types, "null"})
    known = [] if types == ["null"] else types
    schema: Schema = {"type": known[0] if len(known) == 1 else known} if known else {}
    objects = [value for value in values if isinstance(value, dict)]
    if objects:
        schema |= _map(objects, name) if name in MAPS else _object(objects)
    items = [item for value in values if isinstance(value, list) for item in value]
    if items:
        schema["items"] = _merged(items, name)
    return schema


def _object(objects: list[dict[str, Any]]) -> Schema:
    keys = list(dict.fromkeys(key for one in objects for key in one))
    return {
        "properties": {key: _merged([one[key] for one in objects if key in one], key) for key in keys},
        "required": [key for key in keys if all(key in one for one in objects)],
        "additionalProperties": False,
    }


def _map(objects: list[dict[str, Any]], name: str) -> Schema:
    return {"additionalProperties": _merged([value for one in objects for value in one.values()], "")}


def _type_of(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return {str: "string", list: "array", dict: "object"}[type(value)]


def fields(schema: Schema, way: Way = ()) -> Iterator[tuple[str, list[str]]]:
    """Every place of a schema with its types."""
    types = schema.get("type", [])
    yield ".".join(way) or "$", [types] if isinstance(types, str) else list(types)
    for key, inner in schema.get("properties", {}).items():
        yield from fields(inner, (*way, key))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from fields(schema["additionalProperties"], (*way, "*"))
    if "items" in schema:
        yield from fields(schema["items"], (*way, "[]"))
