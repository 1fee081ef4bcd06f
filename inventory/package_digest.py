"""The digest of a folder: of the names and contents of all its files, whatever the day, the system or the order."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from inventory.source import read_regular

MOST_FILES = 10_000
MOST_BYTES = 64 << 20


def folder_digest(folder: Path) -> str:
    """SHA-256 over every file below `folder`; a link, or an unreadable file, makes one that fits nothing."""
    whole = hashlib.sha256()
    for count, (name, content) in enumerate(_files(folder)):
        if content is None or count >= MOST_FILES:
            return ""
        whole.update(f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def folder_files(folder: Path) -> dict[str, str]:
    """The digest of every file below `folder` by its name from there; nothing where there is no such folder."""
    return {name: hashlib.sha256(content or b"").hexdigest() for name, content in _files(folder)}


def _files(folder: Path) -> Iterator[tuple[str, bytes | None]]:
    found = []
    for place, below, names in os.walk(folder):
        linked = [name for name in below if (Path(place) / name).is_symlink()]
        found += [(Path(place) / name) for name in (*names, *linked)]
    for file in sorted(found, key=lambda one: one.relative_to(folder).as_posix()):
        yield file.relative_to(folder).as_posix(), _content(file)


def _content(file: Path) -> bytes | None:
    try:
        return None if file.is_symlink() else read_regular(file, MOST_BYTES)
    except OSError:
        return None
