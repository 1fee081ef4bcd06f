"""Which field of which record a path of a file leads to, read off the records' annotations."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from inventory.problem import Path
from inventory.schema import VocabularyFile
from reports.json_schema.words import owner_of

OWN_TERMS = "ManifestFields.vocabulary"


class EditorPlace(NamedTuple):
    """A place in a file. `owners` are the fields on the way, such as `Category.disclosures`, `Disclosure.cites`.

    `hint` is what may stand there, without what may be left out and lists: a record, a mapping or a kind of scalar.
    """

    owners: tuple[str, ...]
    hint: Any

    @property
    def owner(self) -> str:
        """The innermost field; empty at the top of a file."""
        return self.owners[-1] if self.owners else ""

    @property
    def record(self) -> type[BaseModel] | None:
        """The record whose fields are the keys here, if it is one."""
        return self.hint if isinstance(self.hint, type) and issubclass(self.hint, BaseModel) else None

    @property
    def is_named_by_author(self) -> bool:
        """Whether the keys here are names that the author gives or uses, not fields."""
        return get_origin(self.hint) is dict

    @property
    def key_hint(self) -> Any:
        """What the author's keys may be."""
        return _plain(get_args(self.hint)[0]) if self.is_named_by_author else None


def place_at(record: type[BaseModel], path: Path) -> EditorPlace | None:
    """The place of `path` in a file that holds `record`; None where the records know no such field."""
    place: EditorPlace | None = EditorPlace((), record)
    for step in path:
        place = _step(place, step) if place is not None else None
    return place


def fields_of(record: type[BaseModel]) -> dict[str, str]:
    """The fields of a record as they are written, each with its owner name such as `Statement.begins`."""
    return {info.alias or name: owner_of(record, name) for name, info in record.model_fields.items()}


def required_fields(record: type[BaseModel]) -> frozenset[str]:
    """The fields that may not be left out, as they are written."""
    return frozenset(info.alias or name for name, info in record.model_fields.items() if info.is_required())


def choices(hint: Any) -> tuple[str, ...]:
    """The values of a field that has only a few."""
    return tuple(map(str, get_args(hint))) if get_origin(hint) is Literal else ()


def _step(place: EditorPlace, step: str | int) -> EditorPlace | None:
    if isinstance(step, int):
        return place
    if place.owner == OWN_TERMS:
        return _step(EditorPlace((), VocabularyFile), step)
    if place.is_named_by_author:
        return place._replace(hint=_plain(get_args(place.hint)[1]))
    record = place.record
    owner = fields_of(record).get(step) if record else None
    if record is None or owner is None:
        return None
    return EditorPlace((*place.owners, owner), _plain(_hints(record)[owner.partition(".")[2]]))


@cache
def _hints(record: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(record, include_extras=True)


def _plain(hint: Any) -> Any:
    """A hint without `None`, without lists, and without annotations but for those that tell scalars apart."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _plain(next(kind for kind in arguments if kind is not type(None)))
    if origin is tuple:
        return _plain(arguments[0])
    if origin is Annotated:
        inner = _plain(arguments[0])
        return hint if inner in (str, float, bool) or (inner is arguments[0] and _is_scalar(inner)) else inner
    return hint


def _is_scalar(kind: Any) -> bool:
    return isinstance(kind, type) and not issubclass(kind, BaseModel)
