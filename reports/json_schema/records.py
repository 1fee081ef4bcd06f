"""Records → JSON Schema, field by field from their annotations."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from inventory.schema.fields import as_list, section, section_list
from inventory.schema.statement import as_mark
from reports.json_schema.values import FRACTION, TEXT, Schema, array, one_or_list, scalar
from reports.json_schema.words import WORDS, owner_of


class Records:
    """Collects the definitions of a record and of all records in it; `extra` adds to a definition by record name."""

    def __init__(self, extra: Mapping[str, Schema]) -> None:
        self._extra = extra
        self.definitions: dict[str, Schema] = {}

    def reference(self, record: type[BaseModel]) -> Schema:
        """A reference to the record's definition, which is made at the first call."""
        if record.__name__ not in self.definitions:
            self.definitions[record.__name__] = {}
            self.definitions[record.__name__] |= self._definition(record)
        return {"$ref": f"#/$defs/{record.__name__}"}

    def _definition(self, record: type[BaseModel]) -> Schema:
        hints = get_type_hints(record, include_extras=True)
        known = record.model_fields
        properties = {info.alias or name: self._property(record, name, hints[name]) for name, info in known.items()}
        extra = self._extra.get(record.__name__, {})
        return {
            "description": " ".join((record.__doc__ or "").replace("`", "").split()),
            "type": "object",
            "properties": properties | extra.get("properties", {}),
            "required": [info.alias or name for name, info in known.items() if info.is_required()],
            "additionalProperties": False,
            **{key: value for key, value in extra.items() if key != "properties"},
        }

    def _property(self, record: type[BaseModel], name: str, hint: Any) -> Schema:
        described = {"description": WORDS[owner_of(record, name)]}
        return described | self._value(hint, _least(record.model_fields[name].metadata))

    def _value(self, hint: Any, least: int = 0) -> Schema:
        known = scalar(hint)
        if known is not None:
            return known
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(arguments[0], arguments[1:], least)
        if origin in (Union, types.UnionType):
            return self._value(next(kind for kind in arguments if kind is not type(None)), least)
        if origin is Literal:
            return {"enum": list(arguments)}
        if hint is str:
            return {"type": "string"}
        if origin is tuple:
            return array(self._value(arguments[0]), least)
        if origin is dict:
            return self._mapping(arguments[0], arguments[1], least)
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            return self.reference(hint)
        raise TypeError(f"no JSON Schema for {hint!r}")

    def _annotated(self, kind: Any, notes: tuple[Any, ...], least: int) -> Schema:
        if section in notes:
            return {"anyOf": [{"type": "null"}, self._value(kind, least)]}
        if section_list in notes:
            return {"anyOf": [{"type": "null"}, *self._annotated(kind, (as_list,), least)["anyOf"]]}
        converts = any(isinstance(note, BeforeValidator) for note in notes)
        if get_origin(kind) is tuple:
            item = self._value(get_args(kind)[0])
            least = max(least, _least(notes))
            return one_or_list(item, least) if converts else array(item, least)
        if kind is float:
            return dict(FRACTION)
        if kind is str:
            return {"type": "string", **_pattern(notes)}
        value = self._value(kind, least)
        if as_mark in notes:
            return {"anyOf": [*one_or_list(TEXT, 0)["anyOf"], value]}
        return {"anyOf": [TEXT, value]} if converts else value

    def _mapping(self, key: Any, value: Any, least: int) -> Schema:
        names = {} if key is str else self._value(key)
        names.pop("type", None)
        names.pop("minimum", None)
        return {
            "type": "object",
            "propertyNames": names,
            "additionalProperties": self._value(value),
            **({"minProperties": least} if least else {}),
        }


def _least(notes: Any) -> int:
    return max((getattr(note, "min_length", None) or 0 for note in _flat(notes)), default=0)


def _pattern(notes: Any) -> Schema:
    patterns = [note.pattern for note in _flat(notes) if getattr(note, "pattern", None)]
    return {"pattern": patterns[0]} if patterns else {}


def _flat(notes: Any) -> list[Any]:
    return [inner for note in notes for inner in (note.metadata if isinstance(note, FieldInfo) else [note])]
