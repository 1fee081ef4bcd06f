"""Many rows at once: one prepared statement in SQLite, COPY in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

Rows = Sequence[tuple[Any, ...]]


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
    """Insert `rows`, whose values stand in the order of `columns`."""
    if not rows:
        return
    # Table and columns are our own names, here and below.
    if connection.dialect.name == "postgresql":
        _copy(connection, table, columns, rows)
        return
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
    connection.exec_driver_sql(statement, list(rows))


def _copy(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def insert_missing(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> int:
    """Insert those of `rows` whose key is not in the table yet, and say how many.

    Nobody else may write the table meanwhile: whoever records holds the catalogue alone.
    """
    if not rows:
        return 0
    if connection.dialect.name == "postgresql":
        missing = _missing(connection, table, columns, rows)
        insert_rows(connection, table, columns, missing)
        return len(missing)
    statement = _insert_if_missing(table, columns)
    return int(connection.exec_driver_sql(statement, list(rows)).rowcount)


def _missing(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> Rows:
    """COPY knows no ON CONFLICT, and a temporary table to copy into may be forbidden: so what is there is asked for."""
    key = table.primary_key.columns
    names = ", ".join(column.name for column in key)
    asked = ", ".join(f"%s::{column.type.compile(connection.dialect)}[]" for column in key)
    statement = f"SELECT {names} FROM {table.name} JOIN UNNEST({asked}) AS asked ({names}) USING ({names})"  # noqa: S608
    key_of = itemgetter(*(columns.index(column.name) for column in key))
    by_key = {key_of(row): row for row in rows}
    there = connection.exec_driver_sql(statement, tuple(list(values) for values in zip(*by_key, strict=True)))
    for row in there:
        by_key.pop(tuple(row), None)
    return list(by_key.values())


def _insert_if_missing(table: Table, columns: Sequence[str]) -> str:
    # Not INSERT OR IGNORE, which the trigger against REPLACE would refuse.
    key = " AND ".join(f"{column.name} = ?{columns.index(column.name) + 1}" for column in table.primary_key.columns)
    marks = ", ".join(f"?{number}" for number in range(1, len(columns) + 1))
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {marks} "  # noqa: S608
        f"WHERE NOT EXISTS (SELECT 1 FROM {table.name} WHERE {key})"
    )
