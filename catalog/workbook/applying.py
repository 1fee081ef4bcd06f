"""What somebody changed in a workbook, as new data for the files: cells against cells, record by record.

Only a cell that is not what the inventory would write into it changes anything. So a workbook that nobody touched
changes nothing, and what a cell cannot show is not lost.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pydantic import BaseModel

from catalog.workbook.cells import BadCellError, as_cell, decode
from catalog.workbook.columns import SHEETS, Column, SheetKind
from catalog.workbook.placing import SPECIAL, add, put, swept, take_out
from catalog.workbook.rows import Kinds, RecordRow, all_rows
from inventory.problem import Problem
from inventory.schema import Category
from inventory.strict_yaml import Value
from inventory.validation import validate


class SheetLine(NamedTuple):
    """A row of a sheet as somebody left it: its number, its key, whose it is, its id, and its cells by heading."""

    number: int
    key: str
    owner: str
    id: str
    cells: Mapping[str, str]


class CellFault(NamedTuple):
    """What is wrong in a workbook: sheet, row (from 1; 0 for all of it), the heading of the column, and why."""

    sheet: str
    row: int
    heading: str
    message: str


@dataclass(slots=True)
class Changes:
    """The files as they become, those that go, and what is wrong; nothing may be written while anything is."""

    files: dict[str, dict[str, Value]]
    removed: list[str] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    added: list[str] = field(default_factory=list)


def changed(files: Mapping[str, dict[str, Value]], kinds: Kinds, sheets: Mapping[str, Sequence[SheetLine]]) -> Changes:
    """Return what the sheets that are there make of the files; a sheet that is missing changes nothing."""
    work = _Work(files, kinds)
    for kind in SHEETS:
        if kind.name in sheets:
            work.take(kind, sheets[kind.name])
    return work.done()


class _Work:
    def __init__(self, files: Mapping[str, dict[str, Value]], kinds: Kinds) -> None:
        self._before = dict(files)
        self._kinds = dict(kinds)
        self._rows = all_rows(files, kinds)
        self.changes = Changes(copy.deepcopy(dict(files)))

    def take(self, kind: SheetKind, lines: Sequence[SheetLine]) -> None:
        """Hold one sheet against the files."""
        known = {row.key: row for row in self._rows[kind.name]}
        met: set[str] = set()
        for line in lines:
            row = known.get(line.key)
            if row is not None and row.key not in met:
                met.add(row.key)
                self._change(kind, row, line)
            elif line.key and row is None:
                message = (
                    "its first column leads to no record: export the workbook anew, or clear that cell in a new row"
                )
                self._fault(kind, line, "", message)
            else:
                self._add(kind, line)
        for key, row in known.items():
            if key not in met and row.file in self.changes.files:
                self._remove(kind, row)

    def done(self) -> Changes:
        """Return the changes; what the files' records refuse and no cell was told for is told by file."""
        self.changes.files = {file: swept(data) for file, data in self.changes.files.items()}
        if not self.changes.faults:
            self.changes.faults += self._whole_files()
        return self.changes

    def _change(self, kind: SheetKind, row: RecordRow, line: SheetLine) -> None:
        owners = (as_cell(row.owner), str(self.changes.files[row.file].get("category", "")))
        if kind.owner and as_cell(line.owner) not in owners:
            self._fault(
                kind, line, kind.owner, f"a row cannot move to another {kind.owner}: delete it, and add a new one"
            )
            return
        data = self.changes.files[row.file]
        record = _record(data, kind, row)
        before = set(_told(kind.model, record))
        name = line.id if kind.id_heading else row.id
        touched = [
            place
            for place, column in enumerate(kind.columns)
            if as_cell(line.cells.get(column.heading, row.cells[place])) != row.cells[place]
        ]
        if not touched and name == row.id:
            return
        for place in touched:
            self._set(kind, line, kind.columns[place], record)
        self._told(kind, line, record, before)
        if kind.id_heading and not name:
            self._fault(kind, line, kind.id_heading, "a record needs an id")
            return
        put(data, kind.name, row, name, record)

    def _add(self, kind: SheetKind, line: SheetLine) -> None:
        record: dict[str, Value] = {}
        for column in kind.columns:
            if as_cell(line.cells.get(column.heading, "")):
                self._set(kind, line, column, record)
        if kind.id_heading and not line.id:
            self._fault(kind, line, kind.id_heading, "a new record needs an id")
        elif kind.model is Category:
            self._add_category(kind, line, record)
        elif (file := self._file_for(kind, line)) is not None:
            self._told(kind, line, record, set())
            held = {row.id for row in self._rows[kind.name] if row.id}
            if kind.id_heading and (line.id in held or f"{kind.name}/{line.id}" in self.changes.added):
                self._fault(kind, line, kind.id_heading, f"there is a record “{line.id}” already")
                return
            self.changes.added.append(f"{kind.name}/{line.id}")
            add(self.changes.files[file], kind.name, line.owner, line.id, record)

    def _add_category(self, kind: SheetKind, line: SheetLine, record: dict[str, Value]) -> None:
        name = str(record.get("category", ""))
        folder = next((file.rpartition("/")[0] for file, one in self._kinds.items() if one is Category), "categories")
        file = f"{folder}/{name}.yaml" if folder else f"{name}.yaml"
        if not name or file in self.changes.files or "/" in name:
            self._fault(kind, line, "category", "a new category needs an id of its own")
            return
        self.changes.files[file] = record
        self._kinds[file] = Category

    def _file_for(self, kind: SheetKind, line: SheetLine) -> str | None:
        """The file that a new record goes into: that of its owner, else the first of its kind."""
        wanted = line.owner.removesuffix(SPECIAL)
        for file, data in self.changes.files.items():
            model = self._kinds[file]
            if kind.owner == "category" and model is Category and data.get("category") == wanted:
                return file
            if kind.owner == "policy" and model.__name__ == "StatementsFile" and data.get("policy") == wanted:
                return file
            if not kind.owner and model.__name__ == _FILES[kind.name]:
                return file
        if kind.owner:
            self._fault(kind, line, kind.owner, f"there is no {kind.owner} “{wanted}”")
        else:
            self._fault(kind, line, "", "no file holds such records yet: name one in the manifest, and create it")
        return None

    def _remove(self, kind: SheetKind, row: RecordRow) -> None:
        if kind.model is Category:
            self.changes.removed.append(row.file)
            del self.changes.files[row.file]
        else:
            take_out(self.changes.files[row.file], kind.name, row)

    def _set(self, kind: SheetKind, line: SheetLine, column: Column, record: dict[str, Value]) -> None:
        text = as_cell(line.cells[column.heading])
        try:
            set_at(record, column.path, decode(text, column.form) if text else None)
        except BadCellError as error:
            self._fault(kind, line, column.heading, f"“{_short(text)}” {error}")

    def _told(
        self, kind: SheetKind, line: SheetLine, record: Mapping[str, Value], before: set[tuple[object, ...]]
    ) -> None:
        """Tell what the record refuses that it did not refuse before, each at its cell."""
        told = _told(kind.model, record)
        for key, problem in told.items():
            if key not in before and not (kind.model is Category and not _column_of(kind, problem)):
                self._fault(kind, line, _column_of(kind, problem), f"{problem.message} {problem.help}")

    def _fault(self, kind: SheetKind, line: SheetLine, heading: str, message: str) -> None:
        self.changes.faults.append(CellFault(kind.name, line.number, heading, message))

    def _whole_files(self) -> Iterator[CellFault]:
        for file, data in self.changes.files.items():
            before = set(_told(self._kinds[file], self._before[file])) if file in self._before else set()
            for key, problem in _told(self._kinds[file], data).items():
                if key not in before:
                    path = ".".join(str(step) for step in problem.path or ())
                    yield CellFault("", 0, "", f"{file}, {path}: {problem.message} {problem.help}")


_FILES = {
    "Recipients": "RecipientsFile", "Purposes": "VocabularyFile", "Waivers": "WaiversFile",
    "Activities": "ActivitiesFile",
}  # fmt: skip


def _record(data: dict[str, Value], kind: SheetKind, row: RecordRow) -> dict[str, Value]:
    """A record as its columns see it, to be changed."""
    here: Value = data
    for step in row.path:
        if isinstance(here, dict):
            here = here.get(str(step), "")
        elif isinstance(here, list):
            here = here[int(step)]
        # a single value stands for a list of one
    found: dict[str, Value] = {"basis" if kind.name == "Bases" else "type": here}
    if isinstance(here, dict):
        found = copy.deepcopy(here)
    return {"purpose": str(row.path[1]), **found} if kind.name == "Bases" and len(row.path) == 2 else found


def set_at(record: dict[str, Value], path: tuple[str, ...], value: Value | None) -> None:
    """Set the value at a path of keys, or take it out where it is None; a record that becomes empty goes too."""
    if len(path) == 1:
        if value is None:
            record.pop(path[0], None)
        else:
            record[path[0]] = value
        return
    inner = record.get(path[0])
    held = dict(inner) if isinstance(inner, dict) else {}
    set_at(held, path[1:], value)
    set_at(record, path[:1], held or None)


def _told(model: type[BaseModel], record: Mapping[str, Value]) -> dict[tuple[object, ...], Problem]:
    own = {key: value for key, value in record.items() if not (key == "purpose" and model.__name__ == "DeclaredBasis")}
    _, problems, _ = validate(model, own, "", ())
    return {(one.path, one.message): one for one in problems}


def _column_of(kind: SheetKind, problem: Problem) -> str:
    path = tuple(str(step) for step in problem.path or ())
    exact = next((one.heading for one in kind.columns if len(one.path) > 1 and path[: len(one.path)] == one.path), None)
    return exact or next((one.heading for one in kind.columns if path[:1] == one.path[:1]), "")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
