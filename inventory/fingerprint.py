"""What a result depends on besides its input: this program, Python, and the packages that are installed with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

OWN_FILES = (".py", ".yaml")


@cache
def fingerprint(*folders: Path) -> str:
    """Changes whenever a file of the program in `folders`, Python, or an installed package does.

    Files are told apart by size and time of change, as Python does when it compiles them.
    """
    digest = blake2b(sys.version.encode(), digest_size=16)
    for line in (*sorted(_installed()), *(line for folder in folders for line in sorted(_files(folder)))):
        digest.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return digest.hexdigest()


def _installed() -> Iterator[str]:
    """The folders that installers leave, such as `pydantic-2.10.0.dist-info`."""
    for place in dict.fromkeys(sys.path):
        with suppress(OSError), os.scandir(place or ".") as entries:
            yield from [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]


def _files(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir() and not entry.name.startswith(("_", ".")):
                yield from _files(Path(entry.path))
            elif entry.name.endswith(OWN_FILES):
                found = entry.stat()
                yield f"{entry.path} {found.st_mtime_ns} {found.st_size}"
