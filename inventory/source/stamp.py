"""By what a file is known to be as it was, without reading it: its place on the disk, its size, and when it changed.

The time of change of the file's own entry (`ctime`) is set by the system alone, so that a file cannot be changed and
put back unseen. Two changes may share one tick of its clock: a stamp is settled only once that is some time ago.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from inventory.source.overlay import has_overlay
from inventory.source.place import RefusedError, locate

Stamp = tuple[int, ...]
UNSETTLED = 2_000_000_000
"""Nanoseconds in which a later change may not show: the coarsest clock of a file system in use."""


def stamp_of(root: Path, relative: str) -> Stamp | None:
    """The stamp of a regular file inside `root`; None where there is none, or none to be relied on.

    That is so on Windows, where nothing tells of a change that was set back, and while texts stand in for files.
    """
    if sys.platform == "win32" or has_overlay():
        return None
    try:
        found = os.lstat(locate(os.fspath(root), relative))
    except (RefusedError, OSError):
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def is_settled(stamp: Stamp, since: int) -> bool:
    """Whether the last change was so long before reading began, in nanoseconds, that a later one has another stamp."""
    return max(stamp[-2:]) < since - UNSETTLED
