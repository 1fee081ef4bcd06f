"""The terms that a category names besides its data and purposes, and that nobody defined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema import Activity, Category


class Unknown(NamedTuple):
    """A name that is not defined: what it should be, what is known, the advice, its place, the record concerned."""

    what: str
    name: str
    known: Collection[str]
    advice: str
    file: str
    path: Path
    where: str
    on_key: bool = False


class Namer:
    """Finds unknown names in one record of one file."""

    def __init__(self, file: str, where: str) -> None:
        self._file = file
        self._where = where

    def each(
        self, what: str, names: Iterable[str], known: Collection[str], advice: str, path: Path
    ) -> Iterator[Unknown]:
        """The unknown ones of a list of names that stands at `path`."""
        for position, name in enumerate(names):
            if name not in known:
                yield Unknown(what, name, known, advice, self._file, (*path, position), self._where)

    def one(self, what: str, name: str | None, known: Collection[str], advice: str, path: Path) -> Iterator[Unknown]:
        """The name that stands at `path`, if it is unknown; None names nothing."""
        if name is not None and name not in known:
            yield Unknown(what, name, known, advice, self._file, path, self._where)

    def keys(
        self, what: str, names: Iterable[str], known: Collection[str], advice: str, path: Path
    ) -> Iterator[Unknown]:
        """The unknown ones of the keys of a mapping that stands at `path`."""
        for name in names:
            if name not in known:
                yield Unknown(what, name, known, advice, self._file, (*path, name), self._where, True)


def define(section: str) -> str:
    """The advice to define a term."""
    return f"Define it under “{section}” in the vocabulary."


NAME_POLICY = "Name a policy by its id in the manifest."
LIST_CLAUSES = "`inventory policy clauses` lists the ids of all clauses."


def category_references(prepared: Prepared, category: JudgedCategory) -> Iterator[Unknown]:
    """Unknown subjects, sources, conditions and clauses of a category and its disclosures."""
    record = category.entry.record
    vocabulary = prepared.inventory.vocabulary
    subjects, sources = vocabulary["subjects"], vocabulary["sources"]
    namer = Namer(category.entry.file, category.entry.id)
    yield from namer.each("data subject", record.subjects, subjects, define("subjects"), ("subjects",))
    yield from namer.each("source", record.sources, sources, define("sources"), ("sources",))
    for position, datum in enumerate(record.data):
        if datum.retention is not None and datum.retention.listed_in is not None:
            kept = ("data", position, "retention", "listed_in")
            names = prepared.belonging.clause_names()
            yield from namer.one("clause", datum.retention.listed_in, names, LIST_CLAUSES, kept)
        if datum.subjects or datum.sources:
            at: Path = ("data", position)
            yield from namer.each("data subject", datum.subjects, subjects, define("subjects"), (*at, "subjects"))
            yield from namer.each("source", datum.sources, sources, define("sources"), (*at, "sources"))
    if record.conditions:
        yield from _conditions(namer, record.conditions, prepared, ())
    if record.retention is not None and record.retention.listed_in is not None:
        clauses = prepared.belonging.clause_names()
        yield from namer.one("clause", record.retention.listed_in, clauses, LIST_CLAUSES, ("retention", "listed_in"))
    yield from declared_bases(prepared, record, namer, ())
    if record.policies:
        policies = prepared.inventory.manifest.policies
        yield from namer.each("policy", record.policies, policies, NAME_POLICY, ("policies",))
    yield from _disclosures(prepared, category)


def declared_bases(prepared: Prepared, record: Category | Activity, namer: Namer, at: Path) -> Iterator[Unknown]:
    """The unknown legal bases of a category or an activity, which stands at `at` of its file."""
    known = prepared.inventory.vocabulary["bases"]
    for field in ("basis", "special_basis"):
        for purpose, declared in getattr(record, field).items():
            path = (*at, field, purpose, "basis") if purpose else (*at, field, "basis")
            yield from namer.one("legal basis", declared.basis, known, define("bases"), path)


def _conditions(namer: Namer, held: Mapping[str, object], prepared: Prepared, path: Path) -> Iterator[Unknown]:
    known = prepared.inventory.vocabulary["conditions"]
    yield from namer.keys("condition", held, known, define("conditions"), (*path, "conditions"))


def _disclosures(prepared: Prepared, category: JudgedCategory) -> Iterator[Unknown]:
    subjects = prepared.inventory.vocabulary["subjects"]
    for disclosure in category.disclosures:
        said = disclosure.record
        if said.conditions or said.subjects:
            namer = Namer(category.entry.file, disclosure.id)
            path = (*disclosure.path, "subjects")
            yield from namer.each("data subject", said.subjects, subjects, define("subjects"), path)
            yield from _conditions(namer, said.conditions, prepared, disclosure.path)
