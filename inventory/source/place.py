"""Which files count as inside an inventory's root."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from inventory.source.shared_folders import shared_place

OUTSIDE = "leaves the inventory's folder"


class RefusedError(Exception):
    """A path that is no readable regular file inside the root; its text says why, as the end of a sentence."""


def locate(root: str, relative: str) -> str:
    """The path to open for `relative`, a POSIX path below `root`, once it is known to be a regular file in there.

    Raises RefusedError. Costs one `lstat` a step; links are resolved only where there are any.
    """
    if leaves(relative):
        shared = shared_place(root, relative)
        if shared is None:
            raise RefusedError(OUTSIDE)
        root, relative = shared.folder, shared.rest
    try:
        return _checked(root, relative)
    except (FileNotFoundError, UnicodeEncodeError):
        raise RefusedError("does not exist") from None
    except OSError as error:
        raise RefusedError(f"cannot be read: {error.strerror}") from None


def is_outside(root: Path, relative: str) -> bool:
    """Whether a path or pattern leads out of `root`, and not into a folder that is shared with it."""
    return leaves(relative) and shared_place(root, relative) is None


def leaves(relative: str) -> bool:
    """Whether a path or pattern points out of the folder that it is meant for, or could never be a path."""
    steps = relative.replace(os.sep, "/").split("/")
    return ".." in steps or "\0" in relative or relative.startswith("/") or os.path.isabs(relative)  # noqa: PTH117 - to make a Path costs more than to open the file


def _checked(root: str, relative: str) -> str:
    path = root
    for step in relative.split("/"):
        path = f"{path}/{step}"
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):
            path = _resolved(root, relative)
            status = os.lstat(path)
            break
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("is not a regular file")
    return path


def _resolved(root: str, relative: str) -> str:
    top = os.path.realpath(root, strict=True)
    path = os.path.realpath(f"{top}/{relative}", strict=True)
    if os.path.commonpath([top, path]) != top:
        raise RefusedError(OUTSIDE)
    return path


def is_link_inside(root: str, relative: str) -> bool:
    """Whether the link at `relative` ends inside `root`."""
    try:
        _resolved(root, relative)
    except (RefusedError, OSError):
        return False
    return True


def resolve_inside(root: Path, relative: str) -> Path | None:
    """The regular file at `relative`, links resolved, or None where there is none inside `root`."""
    try:
        return Path(locate(os.fspath(root), relative)).resolve()
    except RefusedError:
        return None
