"""Reading an SQLite file where nothing can be written, which its write-ahead log would otherwise need."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from pathlib import Path
from urllib.parse import quote


def read_only_connection(file: Path, seconds: float) -> sqlite3.Connection:
    """A connection that reads `file` and writes nothing, also on a read-only medium or a full disk.

    There, a file without a log is read as one that never changes; where the log still holds something, it is played
    back in a copy of both, which is gone before the connection is returned. Raises sqlite3.Error where the file cannot
    be read at all.
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
        return _played_back(file)
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


def _played_back(file: Path) -> sqlite3.Connection:
    """What `file` and its log hold, in a database without a name, which the system forgets with the connection."""
    nameless = sqlite3.connect("", isolation_level=None)
    try:
        with tempfile.TemporaryDirectory(prefix="clausemap-") as folder:
            for part in (file, file.with_name(f"{file.name}-wal")):
                shutil.copyfile(part, Path(folder) / part.name)
            copy = _opened(f"{_uri(Path(folder) / file.name)}?mode=rw")
            try:
                copy.backup(nameless)
            finally:
                copy.close()
        nameless.execute("PRAGMA query_only=ON")
    except BaseException:
        nameless.close()
        raise
    return nameless
