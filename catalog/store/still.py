"""Reading an SQLite file where nothing can be written, which its write-ahead log would otherwise need."""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path
from urllib.parse import quote


def read_only_connection(file: Path, seconds: float) -> sqlite3.Connection:
    """A connection that reads `file` and writes nothing, also on a read-only medium or a full disk.

    There, a file without a log is read as one that never changes; where the log still holds something, both are read
    from a temporary copy, in which the log is played back. Raises sqlite3.Error where the file cannot be read at all.
    """
    if _is_read_only(file.parent):
        return _still(file)
    try:
        return _opened(f"{_uri(file)}?mode={'rw' if os.access(file, os.W_OK) else 'ro'}", seconds)
    except sqlite3.OperationalError as error:
        # The index of the log (-shm) is made when the file is opened, and there is no room for it.
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN):
            return _still(file)
        raise


def _still(file: Path) -> sqlite3.Connection:
    log = file.with_name(f"{file.name}-wal")
    if log.exists() and log.stat().st_size:
        return _opened(f"{_uri(_copied(file))}?mode=rw")
    return _opened(f"{_uri(file)}?mode=ro&immutable=1")


def _opened(uri: str, seconds: float = 0) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, timeout=seconds, isolation_level=None, uri=True)
    try:
        connection.execute("PRAGMA query_only=ON")
        connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(file: Path) -> str:
    return f"file:{quote(str(file.resolve()))}"


def _is_read_only(folder: Path) -> bool:
    mounted_so = hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY
    return bool(mounted_so) or not os.access(folder, os.W_OK)


def _copied(file: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="clausemap-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for suffix in ("", "-wal"):
        part = file.with_name(f"{file.name}{suffix}")
        if part.exists():
            shutil.copyfile(part, folder / part.name)
    return folder / file.name
