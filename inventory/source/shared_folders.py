"""Folders beside an inventory's own that its manifest uses: the packages. Nothing else above the root is ever read.

A file of a package has the name that leads to it from the inventory's root, such as `../commons/recipients.yaml`. Who
has read the manifest shares the folder here, once; from then on such names are found like those below the root.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class SharedPlace(NamedTuple):
    """Where a name leads that begins with the `prefix` of a shared folder: to `rest` below `folder`."""

    folder: str
    prefix: str
    rest: str


_shared: dict[str, dict[str, str]] = {}
"""By the real path of a root: the folders that are shared with it, by their prefixes."""


def share_folder(root: Path, prefix: str) -> None:
    """Let names of files below `root` lead into the folder `prefix`, a POSIX path from there, as well."""
    _shared.setdefault(os.path.realpath(root), {})[prefix] = os.path.realpath(root / prefix)


def forget_shared_folders(root: Path) -> None:
    """Share nothing with `root` any more, which is about to go."""
    _shared.pop(os.path.realpath(root), None)


def shared_place(root: str | os.PathLike[str], name: str) -> SharedPlace | None:
    """Where `name` leads if that is a shared folder of `root`; None where it is not, or leads out of that one, too."""
    if not _shared:
        return None
    for prefix, folder in _shared.get(os.path.realpath(root), {}).items():
        if name.startswith(f"{prefix}/") and ".." not in name[len(prefix) :].split("/"):
            return SharedPlace(folder, prefix, name[len(prefix) + 1 :])
    return None
