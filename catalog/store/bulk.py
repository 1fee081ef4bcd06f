"""Many rows at once: one prepared statement in SQLite, COPY or a pipeline of statements in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table

Rows = Sequence[tuple[Any, ...]]


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> None:
    """Insert `rows`, whose values stand in the order of `columns`."""
    if not rows:
        return
    # Table and columns are our own names, here and below.
    if connection.dialect.name == "postgresql":
        cursor = connection.connection.cursor()
        with cursor.copy(f"COPY {table.name} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
    connection.exec_driver_sql(statement, list(rows))


def insert_missing(connection: Connection, table: Table, columns: Sequence[str], rows: Rows) -> int:
    """Insert those of `rows` whose key is not in the table yet, and say how many; the key's columns come first."""
    if not rows:
        return 0
    statement = _insert_if_missing(connection.dialect.name, table, columns)
    return int(connection.exec_driver_sql(statement, list(rows)).rowcount)


def _insert_if_missing(dialect: str, table: Table, columns: Sequence[str]) -> str:
    into = f"INSERT INTO {table.name} ({', '.join(columns)})"
    if dialect == "postgresql":
        return f"{into} VALUES ({', '.join(['%s'] * len(columns))}) ON CONFLICT DO NOTHING"
    # Not INSERT OR IGNORE, which the trigger against REPLACE would refuse.
    key = " AND ".join(f"{column.name} = ?{columns.index(column.name) + 1}" for column in table.primary_key.columns)
    marks = ", ".join(f"?{number}" for number in range(1, len(columns) + 1))
    return f"{into} SELECT {marks} WHERE NOT EXISTS (SELECT 1 FROM {table.name} WHERE {key})"  # noqa: S608
