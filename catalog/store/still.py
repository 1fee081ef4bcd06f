"""Reading an SQLite file where nothing can be written, which its write-ahead log would otherwise need."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import quote


def settled_copy(file: Path) -> str:
    """The URI under which `file` can be read: itself, or on a read-only medium itself as a file that never changes.

    Where its log still holds something there, both are read from a temporary copy, in which the log is played back.
    """
    place = f"file:{quote(str(file.resolve()))}"
    if not _is_read_only(file.parent):
        return f"{place}?mode={'rw' if os.access(file, os.W_OK) else 'ro'}"
    log = file.with_name(f"{file.name}-wal")
    return _copied(file) if log.exists() and log.stat().st_size else f"{place}?mode=ro&immutable=1"


def _is_read_only(folder: Path) -> bool:
    mounted_so = hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY
    return bool(mounted_so) or not os.access(folder, os.W_OK)


def _copied(file: Path) -> str:
    folder = Path(tempfile.mkdtemp(prefix="clausemap-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for suffix in ("", "-wal"):
        part = file.with_name(f"{file.name}{suffix}")
        if part.exists():
            shutil.copyfile(part, folder / part.name)
    return f"file:{quote(str(folder / file.name))}?mode=rw"
