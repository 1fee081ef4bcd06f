"""The catalogue as it is now in columns: one Parquet file a view, with the statement that works out all verdicts.

Any SQL engine reads these files; DuckDB writes them here, and runs `verdicts.sql` over them as it stands.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Float, Integer, text

from catalog.store.errors import StoreError
from catalog.store.tables import KINDS, ContentKind
from catalog.store.worked_out import STATEMENT

VIEWS_FILE, VERDICTS_FILE = "views.sql", "verdicts.sql"
LARGEST = 1 << 30
"""Bytes of one row: a policy's whole text is a value."""

VIEWS_HEAD = """\
-- The files as views, under the names that the catalogue has for them: in DuckDB, from within this folder,
--     duckdb -c ".read views.sql" -c ".read verdicts.sql"
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
        for kind in KINDS.values():
            yield f"current_{kind.name}.parquet", _file(connection, columnar, kind, Path(place))
    yield VIEWS_FILE, (VIEWS_HEAD + "".join(map(_view, KINDS))).encode()
    yield VERDICTS_FILE, f"{STATEMENT.rstrip()};\n".encode()


def _view(kind: str) -> str:
    return f"CREATE VIEW current_{kind} AS SELECT * FROM read_parquet('current_{kind}.parquet');\n"  # noqa: S608


def _columns(kind: ContentKind) -> dict[str, str]:
    """The columns of a view with their types."""
    types = {column.name: _type(column.type) for column in kind.versions.columns}
    own = {name: types[name] for name in ("inventory_id", "part", "address", *kind.fields)}
    return {"inventory": "VARCHAR", **own}


def _type(of: Any) -> str:
    return "BIGINT" if isinstance(of, Integer) else "DOUBLE" if isinstance(of, Float) else "VARCHAR"


def _file(connection: Connection, columnar: Any, kind: ContentKind, place: Path) -> bytes:
    """One view as Parquet; the rows go by a file of JSON lines, which tells no value from an empty one."""
    columns = _columns(kind)
    rows, file = place / "rows.jsonl", place / "rows.parquet"
    # The names are those of our own views and columns.
    question = text(f"SELECT {', '.join(columns)} FROM current_{kind.name} ORDER BY inventory_id, part, address")  # noqa: S608
    with rows.open("w", encoding="utf-8", newline="\n") as lines:
        lines.writelines(_line(dict(row)) for row in connection.execute(question).mappings())
    reading = "read_json($rows, format = 'newline_delimited', columns = $columns, maximum_object_size = $largest)"
    columnar.execute(
        f"CREATE OR REPLACE TEMP TABLE rows AS SELECT * FROM {reading}",  # noqa: S608
        {"rows": str(rows), "columns": columns, "largest": LARGEST},
    )
    columnar.execute("COPY rows TO $file (FORMAT parquet)", {"file": str(file)})
    return file.read_bytes()


def _line(row: Mapping[str, Any]) -> str:
    said = {name: value.hex() if isinstance(value, bytes) else value for name, value in row.items()}
    return f"{json.dumps(said)}\n"
