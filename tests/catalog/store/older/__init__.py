"""Catalogues as earlier versions made them, frozen: two inventories in four entries, as SQL and as exported.

A file is written once, by the version whose schema it has, and never again.
"""

import sqlite3
from pathlib import Path

import psycopg

FOLDER = Path(__file__).parent
REVISIONS = sorted(file.name.split(".")[0] for file in FOLDER.glob("*.jsonl"))


def restore_sqlite(revision: str, file: Path) -> None:
    """Make `file` the catalogue of that revision."""
    with sqlite3.connect(file) as raw:
        raw.executescript(_text(f"{revision}.sqlite.sql"))
    raw.close()


def restore_postgresql(revision: str, url: str) -> None:
    """Fill the empty database at `url` with the catalogue of that revision."""
    with psycopg.connect(url) as raw:
        raw.execute(_text(f"{revision}.postgresql.sql").encode())


def exported_then(revision: str) -> list[str]:
    """The lines that `catalog export` wrote of it at the time."""
    return _text(f"{revision}.jsonl").splitlines(keepends=True)


def _text(name: str) -> str:
    return FOLDER.joinpath(name).read_text(encoding="utf-8")
