"""What installed packages offer to this program, read from the metadata that pip writes beside them.

Only the interpreter's own folders of packages are looked at, never the folder in which a command is started: what a
repository brings must not be run by checking it. `importlib.metadata` would look there, and costs more than a check of
a small inventory allows.
"""

from __future__ import annotations

import os
import site
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from inventory.source import read_regular

MOST_BYTES = 1 << 20
FILE = "entry_points.txt"


class EntryPoint(NamedTuple):
    """One thing that a package offers: its name, the module that holds it, and the package as it is installed."""

    name: str
    module: str
    package: str


def entry_points(group: str, folders: Sequence[str] | None = None) -> list[EntryPoint]:
    """Return what the packages in `folders` (default: the interpreter's) offer in `group`, by package and name."""
    found = [
        point
        for folder in (_own_folders() if folders is None else folders)
        for metadata in _metadata_in(folder)
        for point in _offered(metadata, group)
    ]
    return sorted(set(found), key=lambda point: (point.package, point.name))


def _own_folders() -> list[str]:
    return [*site.getsitepackages(), *([site.getusersitepackages()] if site.ENABLE_USER_SITE else [])]


def _metadata_in(folder: str) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            yield from (Path(entry.path) for entry in entries if entry.name.endswith(".dist-info"))
    except OSError:
        return


def _offered(metadata: Path, group: str) -> Iterator[EntryPoint]:
    try:
        text = read_regular(metadata / FILE, MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return
    package = metadata.name.removesuffix(".dist-info").partition("-")[0].replace("_", "-")
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == group and "=" in line and not line.startswith("#"):
            name, _, module = line.partition("=")
            yield EntryPoint(name.strip(), module.strip(), package)
