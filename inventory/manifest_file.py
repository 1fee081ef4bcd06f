"""Where an inventory's manifest is, the file that names all others."""

from __future__ import annotations

import pathlib

from inventory.model import CannotCheck

MANIFEST_NAMES = ("inventory.yaml", "inventory.yml")


def manifest_in(folder: pathlib.Path) -> str | None:
    """The name of the manifest in `folder`; None where that holds no inventory."""
    return next((name for name in MANIFEST_NAMES if (folder / name).is_file()), None)


def find_manifest(root: pathlib.Path) -> str:
    """The name of the manifest in the folder `root`; raises CannotCheck where there is none."""
    if not root.is_dir():
        raise CannotCheck(f"There is no folder “{root}”.", "Name the folder that holds inventory.yaml.")
    if (name := manifest_in(root)) is not None:
        return name
    below = sorted(path.parent for name in MANIFEST_NAMES for path in root.glob(f"*/{name}"))
    advice = (
        f"Did you mean “{below[0]}”?" if below else "Name the folder that holds it, or start one with `inventory init`."
    )
    raise CannotCheck(f"There is no inventory.yaml in “{root}”.", advice, root=root)
