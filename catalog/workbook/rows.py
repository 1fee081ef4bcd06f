"""The records of an inventory's files as rows, each with a key that leads back to its place in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic import BaseModel

from catalog.workbook.cells import encode
from catalog.workbook.columns import SHEETS, SheetKind
from inventory.problem import Path
from inventory.schema import Category, RecipientsFile, StatementsFile, VocabularyFile, WaiversFile
from inventory.schema.activity import ActivitiesFile
from inventory.strict_yaml import Value

Files = Mapping[str, dict[str, Value]]
Kinds = Mapping[str, type[BaseModel]]
FOR_ALL_BASES = ("basis", "special_basis")


class RecordRow(NamedTuple):
    """A record in a sheet: its file and path there, to whom it belongs, its id, and its cells in the columns' order."""

    file: str
    path: Path
    owner: str
    id: str
    cells: tuple[str, ...]

    @property
    def key(self) -> str:
        """What stands in the first column of the sheet: file and path."""
        return f"{self.file}|{'/'.join(str(step) for step in self.path)}"


def rows_of(kind: SheetKind, files: Files, kinds: Kinds) -> Iterator[RecordRow]:
    """Return the rows of one sheet, in the order of the files."""
    for file, data in files.items():
        for path, owner, name, record in _RECORDS[kind.name](data, kinds[file]):
            yield RecordRow(file, path, owner, name, _cells(kind, record))


def all_rows(files: Files, kinds: Kinds) -> dict[str, list[RecordRow]]:
    """Return the rows of every sheet by its name."""
    return {kind.name: list(rows_of(kind, files, kinds)) for kind in SHEETS}


def _cells(kind: SheetKind, record: Mapping[str, Value]) -> tuple[str, ...]:
    return tuple(encode(value_at(record, column.path), column.form) for column in kind.columns)


def value_at(record: Mapping[str, Value], path: tuple[str, ...]) -> Value | None:
    """Return the value at a path of keys, or None where there is none."""
    here: Value | None = dict(record)
    for step in path:
        here = here.get(step) if isinstance(here, dict) else None
    return here


Record = tuple[Path, str, str, Mapping[str, Value]]


def _categories(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    if kind is Category:
        yield (), "", str(data.get("category", "")), data


def _data(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    for place, one in enumerate(as_items(data.get("data")) if kind is Category else []):
        record: Mapping[str, Value] = one if isinstance(one, dict) else {"type": one}
        yield ("data", place), str(data.get("category", "")), "", record


def _disclosures(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    for place, one in enumerate(as_items(data.get("disclosures")) if kind is Category else []):
        if isinstance(one, dict):
            yield ("disclosures", place), str(data.get("category", "")), "", one


def _bases(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    """A basis in short, or for all purposes, has the same row as one that is written out."""
    for field in FOR_ALL_BASES if kind is Category else ():
        held = data.get(field)
        owner = str(data.get("category", "")) + (" (special)" if field == "special_basis" else "")
        if isinstance(held, str) or (isinstance(held, dict) and "basis" in held):
            yield (field,), owner, "", held if isinstance(held, dict) else {"basis": held}
        elif isinstance(held, dict):
            for purpose, one in held.items():
                written: Mapping[str, Value] = one if isinstance(one, dict) else {"basis": one}
                yield (field, purpose), owner, "", {"purpose": purpose, **written}


def _purposes(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    yield from _named(data, "purposes") if kind is VocabularyFile else ()


def _recipients(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    yield from _named(data, "recipients") if kind is RecipientsFile else ()


def _activities(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    yield from _named(data, "activities") if kind is ActivitiesFile else ()


def _statements(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    for path, _, name, record in _named(data, "statements") if kind is StatementsFile else ():
        yield path, str(data.get("policy", "")), name, record


def _waivers(data: dict[str, Value], kind: type[BaseModel]) -> Iterator[Record]:
    for place, one in enumerate(as_items(data.get("waivers")) if kind is WaiversFile else []):
        if isinstance(one, dict):
            yield ("waivers", place), "", "", one


def _named(data: dict[str, Value], section: str) -> Iterator[Record]:
    held = data.get(section)
    for name, one in held.items() if isinstance(held, dict) else ():
        if isinstance(one, dict):
            yield (section, name), "", name, one


def as_items(value: Value | None) -> list[Value]:
    """Return a list, or a list of the single value that stands for one."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


_RECORDS = {
    "Categories": _categories, "Data": _data, "Purposes": _purposes, "Recipients": _recipients,
    "Disclosures": _disclosures, "Statements": _statements, "Waivers": _waivers, "Bases": _bases,
    "Activities": _activities,
}  # fmt: skip
