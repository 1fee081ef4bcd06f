"""Opening a catalogue: an SQLite file, or a PostgreSQL database by its URL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from catalog.store.errors import NoCatalogueError, StoreError
from catalog.store.still import read_only_connection
from inventory.source.planted_links import is_link, planted_link

BUSY_SECONDS = 60
APPLICATION_ID = 0x636C6D70
"""Stands in the header of the file, so that `file` and forensic tools tell whose it is."""


def is_url(place: str) -> bool:
    """Whether a place is a database's URL rather than a file."""
    return "://" in place


def engine_for(place: str, *, writes: bool) -> Engine:
    """An engine for the catalogue at `place`, a file or a URL. Raises StoreError where there can be none.

    A file that is only to be read must be there (NoCatalogueError); nothing is connected to yet.
    """
    if not is_url(place):
        return _sqlite(Path(place), writes)
    try:
        url = make_url(place)
    except ArgumentError:
        raise StoreError("The catalogue's URL cannot be read: write postgresql://user@host/database.") from None
    if url.get_backend_name() == "sqlite":
        return _sqlite(Path(url.database or ""), writes)
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise StoreError(f"“{url.drivername}” is not supported: name a file, or postgresql://user@host/database.")
    return _postgresql(url.set(drivername="postgresql+psycopg"), writes)


def _postgresql(url: Any, writes: bool) -> Engine:
    try:
        # A write waits for the chain's lock first: only READ COMMITTED then sees what the holder before has written.
        level = "READ COMMITTED" if writes else "REPEATABLE READ"
        engine = create_engine(
            url,
            poolclass=NullPool,
            isolation_level=level,
            connect_args={"connect_timeout": 10, "client_encoding": "utf8"},
        )
    except ModuleNotFoundError:
        raise StoreError("PostgreSQL needs the extra “postgres”: pip install 'clausemap[postgres]'.") from None
    return engine


def _sqlite(file: Path, writes: bool) -> Engine:
    if not str(file) or file.is_dir():
        raise StoreError(f"“{file}” is no file: name one, such as .clausemap/catalog.db.")
    if not writes and not file.is_file():
        raise NoCatalogueError(f"There is no catalogue at “{file}”: make one with `inventory catalog record`.")
    if writes:
        _refuse_links(file)
        _make_folder(file.parent)
    engine = create_engine("sqlite://", creator=_connector(file, writes), poolclass=NullPool)
    event.listen(engine, "begin", _begin(writes))
    return engine


def _refuse_links(file: Path) -> None:
    """Raises StoreError where a link of somebody else's making would have another file written."""
    link = planted_link(file)
    if link is None:
        # SQLite writes to these, too, and follows links.
        own = (file, *(file.with_name(f"{file.name}-{kind}") for kind in ("wal", "shm", "journal")))
        link = next((one for one in own if is_link(one) and planted_link(one / "beyond")), None)
    if link is not None:
        raise StoreError(f"“{link}” is a link, so nothing is recorded there: name the file that it leads to.")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"“{folder}” cannot be made: {error.strerror}.") from None


def _begin(writes: bool) -> Callable[[Any], None]:
    statement = "BEGIN IMMEDIATE" if writes else "BEGIN"

    def begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)

    return begin


def _connector(file: Path, writes: bool) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        return _writing(file) if writes else read_only_connection(file, BUSY_SECONDS)

    return connect


def _writing(file: Path) -> sqlite3.Connection:
    """A connection on which what is committed is on the disk, also where the power fails."""
    uri = f"file:{quote(str(file.resolve()))}?mode=rwc"
    connection = sqlite3.connect(uri, timeout=BUSY_SECONDS, isolation_level=None, uri=True)
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA fullfsync=ON")
    except BaseException:
        connection.close()
        raise
    return connection
