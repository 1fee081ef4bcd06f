"""Where recorded inventories are read from: a catalogue's database, or the columns that were exported from one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection, text

from catalog.proving.differing import RecordedVerdicts
from catalog.proving.judging import RECORDED
from catalog.store.entries import Recorded, entry_called
from catalog.store.errors import StoreError
from catalog.store.kept_files import KeptFiles, LeadsOutError, kept_files
from catalog.store.sources import kept_at
from catalog.store.state import fields_at
from catalog.store.store import Store

T = TypeVar("T")
GOAL = (*RECORDED, "verdict", "vagueness")
DISCLOSURE = ("disclosure", "verdict", "vagueness")


class CurrentEntry(NamedTuple):
    """The entry of an inventory that holds now, as plain data; it was judged as of the day `as_of`."""

    inventory_id: int
    inventory: str
    seq: int
    as_of: str
    commit: str | None


class RecordedInventories(Protocol):
    """Somewhere to read recorded inventories from. Every method raises StoreError where that cannot be done."""

    def entries(self) -> list[CurrentEntry]:
        """What holds now, by the inventories' names."""

    def without_entry(self) -> list[str]:
        """The names of inventories of which nothing holds now, though every one that was recorded has an entry."""

    def kept(self, entry: CurrentEntry) -> KeptFiles:
        """The files of an inventory, and what its evidence came to."""

    def verdicts(self, entry: CurrentEntry) -> RecordedVerdicts:
        """What was recorded of its points and disclosures."""


@cache
def place_of(kind: str, at: str) -> RecordedInventories:
    """The place `at`, opened once in a process and kept (see `opened`)."""
    return opened(kind, at)


def opened(kind: str, at: str) -> RecordedInventories:
    """The place `at`: a catalogue (`database`) or a folder of columns (`parquet`)."""
    return ParquetPlace(Path(at)) if kind == "parquet" else DatabasePlace(Store(at))


class DatabasePlace:
    """A catalogue in SQLite or PostgreSQL."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def entries(self) -> list[CurrentEntry]:
        question = (
            "SELECT e.inventory_id, i.name, e.seq, e.payload FROM current_entry e "
            "JOIN inventory i ON i.id = e.inventory_id"
        )
        return _entries(self._store.read(lambda connection: [tuple(row) for row in connection.execute(text(question))]))

    def without_entry(self) -> list[str]:
        question = "SELECT name FROM inventory WHERE id NOT IN (SELECT inventory_id FROM entry) ORDER BY name"
        return self._store.read(lambda connection: [str(row[0]) for row in connection.execute(text(question))])

    def kept(self, entry: CurrentEntry) -> KeptFiles:
        return self._store.read(lambda connection: kept_at(connection, _recorded(connection, entry)))

    def verdicts(self, entry: CurrentEntry) -> RecordedVerdicts:
        def question(connection: Connection) -> RecordedVerdicts:
            owner, seq = entry.inventory_id, entry.seq
            goals = fields_at(connection, "goal", owner, seq, GOAL)
            return _verdicts(goals, fields_at(connection, "disclosure", owner, seq, DISCLOSURE))

        return self._store.read(question)


def _recorded(connection: Connection, entry: CurrentEntry) -> Recorded:
    return entry_called(connection, str(entry.seq))


class ParquetPlace:
    """The folder that `catalog export --parquet` wrote; DuckDB reads only the rows of the inventory asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def entries(self) -> list[CurrentEntry]:
        return _entries(self._rows("entry", ("inventory_id", "inventory", "seq", "payload")))

    def without_entry(self) -> list[str]:
        return []  # only what has an entry is exported

    def kept(self, entry: CurrentEntry) -> KeptFiles:
        sources = self._rows("source", ("file", "text"), entry)
        if not sources:
            raise StoreError(f"Entry {entry.seq} was recorded by a version that did not keep the files.")
        policies = dict(self._rows("policy", ("document", "text"), entry))
        try:
            return kept_files(sources, policies, self._rows("outcome", ("item", "state", "detail"), entry))
        except LeadsOutError as error:
            raise StoreError(f"Entry {entry.seq} names a file that leads out of its folder: “{error}”.") from None

    def verdicts(self, entry: CurrentEntry) -> RecordedVerdicts:
        return _verdicts(self._rows("goal", GOAL, entry), self._rows("disclosure", DISCLOSURE, entry))

    def _rows(self, kind: str, fields: Sequence[str], entry: CurrentEntry | None = None) -> list[Any]:
        try:
            import duckdb
        except ModuleNotFoundError:
            raise StoreError("Parquet needs the extra “parquet”: pip install 'clausemap[parquet]'.") from None
        # The names are those of our own files and columns.
        question = f"SELECT {', '.join(fields)} FROM read_parquet($file)"  # noqa: S608
        given: dict[str, Any] = {"file": str(self._folder / f"current_{kind}.parquet")}
        if entry is not None:
            question += " WHERE inventory_id = $owner"
            given["owner"] = entry.inventory_id
        try:
            with duckdb.connect() as columnar:
                return columnar.execute(question, given).fetchall()
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise StoreError(f"“{self._folder}” is no folder that `catalog export --parquet` wrote: {reason}") from None


def _entries(rows: Sequence[Any]) -> list[CurrentEntry]:
    found = []
    for inventory_id, name, seq, payload in rows:
        told: Mapping[str, Any] = json.loads(payload)
        found.append(CurrentEntry(inventory_id, name, seq, str(told["as_of"]), told.get("commit")))
    return sorted(found, key=lambda entry: entry.inventory)


def _verdicts(goals: Sequence[Any], disclosures: Sequence[Any]) -> RecordedVerdicts:
    points = tuple(((*row[:-2], None), (row[-2], row[-1])) for row in goals)
    return RecordedVerdicts(points, tuple((name, (verdict, vagueness)) for name, verdict, vagueness in disclosures))
