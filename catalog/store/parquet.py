"""The catalogue as it is now in columns: one Parquet file a view, written by DuckDB, for any SQL engine to read."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Float, Integer, text

from catalog.store.errors import StoreError
from catalog.store.tables import ENTRY, FORMER, KINDS

VIEWS_FILE = "views.sql"
LARGEST = 1 << 30
"""Bytes of one row: a policy's whole text is a value."""

VIEWS_HEAD = """\
-- The files as views, under the names that the catalogue has for them: in DuckDB, from within this folder,
--     duckdb -c ".read views.sql" -c "SELECT DISTINCT recipient FROM current_goal WHERE datum = 'email-address'"
"""


def parquet_files(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file. Raises StoreError without the extra “parquet”.

    Addresses stand in hexadecimal.
    """
    try:
        import duckdb
    except ModuleNotFoundError:
        raise StoreError("Parquet needs the extra “parquet”: pip install 'clausemap[parquet]'.") from None
    with tempfile.TemporaryDirectory(prefix="clausemap-") as place, duckdb.connect() as columnar:
        for view in _views():
            yield f"current_{view.name}.parquet", _file(connection, columnar, view, Path(place))
    yield VIEWS_FILE, (VIEWS_HEAD + "".join(_made(view.name) for view in _views())).encode()


def _made(name: str) -> str:
    return f"CREATE VIEW current_{name} AS SELECT * FROM read_parquet('current_{name}.parquet');\n"  # noqa: S608


class _View(NamedTuple):
    """A view, by its name after `current_`: its columns with their types, and how its rows are asked for."""

    name: str
    columns: Mapping[str, str]
    question: str


def _views() -> Iterator[_View]:
    """Every view that still gets rows, the entries first. The names are those of our own views and columns."""
    own = {column.name: _type(column.type) for column in ENTRY.columns}
    asked = f"SELECT i.name AS inventory, {', '.join(f'e.{name}' for name in own)} FROM current_entry e"  # noqa: S608
    asked += " JOIN inventory i ON i.id = e.inventory_id ORDER BY e.inventory_id"
    yield _View("entry", {"inventory": "VARCHAR", **own}, asked)
    for kind in (one for one in KINDS.values() if one.name not in FORMER):
        types = {column.name: _type(column.type) for column in kind.versions.columns}
        names = ("inventory_id", "part", "address", *kind.fields)
        columns = {"inventory": "VARCHAR", **{name: types[name] for name in names}}
        asked = f"SELECT {', '.join(columns)} FROM current_{kind.name} ORDER BY inventory_id, part, address"  # noqa: S608
        yield _View(kind.name, columns, asked)


def _type(of: Any) -> str:
    return "BIGINT" if isinstance(of, Integer) else "DOUBLE" if isinstance(of, Float) else "VARCHAR"


def _file(connection: Connection, columnar: Any, view: _View, place: Path) -> bytes:
    """One view as Parquet; the rows go by a file of JSON lines, which tells no value from an empty one."""
    rows, file = place / "rows.jsonl", place / "rows.parquet"
    with rows.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(_line(dict(row)) for row in connection.execute(text(view.question)).mappings())
    reading = "read_json($rows, format = 'newline_delimited', columns = $columns, maximum_object_size = $largest)"
    columnar.execute(
        f"CREATE OR REPLACE TEMP TABLE rows AS SELECT * FROM {reading}",  # noqa: S608
        {"rows": str(rows), "columns": dict(view.columns), "largest": LARGEST},
    )
    columnar.execute("COPY rows TO $file (FORMAT parquet)", {"file": str(file)})
    return file.read_bytes()


def _line(row: Mapping[str, Any]) -> str:
    said = {name: value.hex() if isinstance(value, bytes) else value for name, value in row.items()}
    return f"{json.dumps(said)}\n"
