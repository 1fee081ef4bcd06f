"""Where the cache is: in the user's own folder for such things, never in a repository, which others write to."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from catalog.cache.sealed_cache import SealedCache
from inventory.cache import NO_CACHE, Cache

FOLDER, OFF = "CLAUSEMAP_CACHE_DIR", "CLAUSEMAP_NO_CACHE"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def cache_for(root: Path, *, wanted: bool = True) -> Cache:
    """The cache for the inventory in `root`: CLAUSEMAP_CACHE_DIR, or the user's; none unless it is `wanted`, nor where
    CLAUSEMAP_NO_CACHE is set.

    There is none either where the folder cannot be made, belongs to or can be written by somebody else, or lies in
    `root` or in a git repository around it: whoever wrote those could have written verdicts, too.
    """
    if not wanted or os.environ.get(OFF):
        return NO_CACHE
    try:
        folder = Path(os.environ.get(FOLDER) or _usual_folder()).expanduser()
        if any(folder.resolve().is_relative_to(place) for place in _foreign_places(root.resolve())):
            return NO_CACHE
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return SealedCache(folder) if _is_own(folder) else NO_CACHE
    except (OSError, RuntimeError):  # the latter where there is no home
        return NO_CACHE


def _usual_folder() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "~/AppData/Local") + "/clausemap/cache"
    if sys.platform == "darwin":
        return "~/Library/Caches/clausemap"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return f"{named if named.startswith('/') else '~/.cache'}/clausemap"


def _foreign_places(root: Path) -> Iterator[Path]:
    yield root
    yield from (folder for folder in root.parents if (folder / ".git").exists())


def _is_own(folder: Path) -> bool:
    if sys.platform == "win32":
        return True
    status = folder.stat()
    return status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE
