"""Columns of tables whose names say which data they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from inventory.evidence.forms.data_names import data_names, known_names, plain_name
from inventory.evidence.observation import Observation

_ONLY_OF_PEOPLE = frozenset({"first-name", "last-name", "date-of-birth"})
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_$.-]{0,99}")


class DataTable:
    """A table as a file describes it, with the line, or the JSON pointer, of each column."""

    def __init__(self, name: str, columns: Mapping[str, tuple[int, str]]) -> None:
        self.name = name
        self.columns = columns

    def holds(self, file: str) -> Iterator[Observation]:
        """An observation for each column that holds data about people. What is ambiguous needs a table about people."""
        if not _IDENTIFIER.fullmatch(self.name):
            return
        written = {column.rpartition(".")[2]: column for column in self.columns}
        found = list(data_names(self.columns))
        about_people = (
            _called_after_people(self.name)
            or any(plain_name(column) in _pointers() for column in self.columns)
            or any(said.term in _ONLY_OF_PEOPLE for said in found)
        )
        for said in found:
            column = written.get(said.written)
            if column is not None and (said.clear or about_people):
                line, pointer = self.columns[column]
                value = f"{self.name}.{column}"
                yield Observation(
                    "data", value, file, line, pointer, data=(said.term,), shown_by=f"column “{value}”",
                )  # fmt: skip


def _called_after_people(table: str) -> bool:
    """Whether the first or the last word of a table's name is one for people: `app_users`, `customer_metrics`."""
    plain = plain_name(table)
    words = known_names().people
    return any(
        word in words or word.removesuffix("s") in words for word in (plain.rpartition("_")[2], plain.partition("_")[0])
    )


@cache
def _pointers() -> frozenset[str]:
    """Columns that point at a person."""
    return frozenset(f"{word}_id" for word in known_names().people)
