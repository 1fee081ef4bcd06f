"""Tables of an inventory's records, and one record in full."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any

import reports.listings
from catalog.checking.overview import Overview
from inventory.suggestion import did_you_mean
from reports.prose import Prose
from reports.table import table

_SELF_EXPLAINING = ("type", "action", "disclosure", "statement", "where")


class UnknownRecordError(LookupError):
    """There is no record of that id; the message says which was probably meant."""


def kinds() -> list[str]:
    """What can be listed."""
    return sorted(module.name for module in pkgutil.iter_modules(reports.listings.__path__))


def searchable(kind: str) -> bool:
    """Whether the records of a kind can be looked for by words."""
    return hasattr(import_module(f"reports.listings.{kind}"), "search")


class Show:
    """The records of one kind of one inventory; ImportError where there is no such kind."""

    def __init__(self, kind: str, overview: Overview) -> None:
        self._kind: ModuleType = import_module(f"reports.listings.{kind}")
        self._overview = overview
        self.records: list[dict[str, Any]] = self._kind.records(overview)

    def answer(self, asked: Sequence[str]) -> tuple[list[dict[str, Any]], bool]:
        """The records that are asked for, and whether they are shown in full: those of an id are, others listed.

        Raises UnknownRecordError.
        """
        if not asked:
            return self.records, False
        if not hasattr(self._kind, "search"):
            return self.in_full(asked[0], self.records), True
        dimension, words = self._kind.split(asked)
        records = [record for record in self.records if dimension in (None, record["dimension"])]
        if not words:
            return records, False
        if any(record["id"] == words for record in records):
            return self.in_full(words, records), True
        found = self._kind.search(records, words)
        return (found, False) if found else (self.in_full(words, records), True)

    def as_table(self, records: Sequence[Mapping[str, Any]], width: int | None) -> str:
        """Records as a table, or a line that says there are none."""
        if not records:
            return "There are none.\n"
        rows = [self._kind.row(record) for record in records]
        return table(self._kind.COLUMNS, rows, width, kept=(self._kind.ID_COLUMN,))

    def in_full(self, name: str, records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Those of `records` called `name` (a term may exist in several dimensions) with all that hangs on them.

        Raises UnknownRecordError.
        """
        found = [record for record in records if record["id"] == name]
        if not found:
            known = [record["id"] for record in records]
            singular = self._kind.__name__.rpartition(".")[2]
            hint = did_you_mean(name, known, f"See `inventory show {singular}`.")
            raise UnknownRecordError(f"“{name}” is not among the {singular}. {hint}")
        return [record | self._kind.detail(self._overview, record) for record in found]


def full_text(found: Sequence[Mapping[str, Any]], width: int | None) -> str:
    """Records in full, as lines of name and value; what is empty is left out."""
    prose = Prose(width)
    for record in found:
        prose.gap()
        for name, value in record.items():
            if value not in (None, [], {}, ""):
                _field(prose, name.replace("_", " "), value, 0)
    return prose.text()


def _field(prose: Prose, name: str, value: Any, indent: int) -> None:
    if isinstance(value, Mapping):
        prose.say(f"{name}:", indent)
        for key, inner in value.items():
            _field(prose, key.replace("_", " "), inner, indent + 2)
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        prose.say(f"{name}:", indent)
        for item in value:
            prose.say(f"- {_inline(item)}", indent + 2, 2)
    else:
        prose.say(f"{name}: {_inline(value)}", indent, 2)


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        parts = [
            _inline(inner) if key in _SELF_EXPLAINING else f"{key} {_inline(inner)}" for key, inner in value.items()
        ]
        return "; ".join(parts)
    if isinstance(value, list):
        return ", ".join(_inline(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
