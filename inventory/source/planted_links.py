"""Links that whoever filled a folder may have laid, so that what is written there lands somewhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

FOREIGN = (".git", "inventory.yaml", "inventory.yml")
"""A folder with one of these holds what somebody else may have written: a checkout, or an inventory."""


def planted_link(path: Path) -> Path | None:
    """The first folder on the way to `path` that is a link of somebody else's making; None where there is none.

    Such are the links below the current folder, a git repository or an inventory. Links above these, such as `/tmp` on
    some systems or a user's own in the home folder, are the user's own ways. `path` itself is not looked at.
    """
    top = Path.cwd()
    for folder in _folders_to(path):
        if is_link(folder) and (_is_below(folder, top) or _is_foreign(folder.parent)):
            return folder
    return None


def is_link(path: Path) -> bool:
    """Whether there is a link at `path`, wherever it leads."""
    try:
        return stat.S_ISLNK(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def link_below(root: Path, relative: str) -> str | None:
    """The first step of `relative`, a path below `root`, that is a link, the last one included."""
    steps = relative.split("/")
    for number in range(len(steps)):
        part = "/".join(steps[: number + 1])
        if is_link(root / part):
            return part
    return None


def _folders_to(path: Path) -> Iterator[Path]:
    # Not Path.resolve, which would follow the very links that are looked for.
    yield from reversed(Path(os.path.abspath(path)).parents)  # noqa: PTH100


def _is_below(folder: Path, top: Path) -> bool:
    return top != Path(top.anchor) and folder != top and folder.is_relative_to(top)


def _is_foreign(folder: Path) -> bool:
    return any(os.path.lexists(place / mark) for place in (folder, *folder.parents) for mark in FOREIGN)
