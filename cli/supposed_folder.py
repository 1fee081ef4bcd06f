"""The folder of `catalog prove --what-if`: a shared package, or single files, as they might become."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from catalog.proving.what_if import WhatIf, package_called
from catalog.store.kept_files import NOT_KEPT
from cli.catalog_place import refusal
from inventory.manifest_file import manifest_in
from inventory.policy.reader import SUFFIXES
from inventory.source import YAML_ENDINGS, read_text

MOST_FILES = 2_000
_READ = (*YAML_ENDINGS, *SUFFIXES, ".csv")


def supposed_folder(folder: Path, as_of: str | None) -> WhatIf:
    """What `folder` supposes. Raises Exit with code 2 where it supposes nothing, or cannot be read."""
    if not folder.is_dir():
        raise refusal(f"There is no folder “{folder}”.")
    names = list(_files(folder))
    if not names:
        raise refusal(f"There is nothing in “{folder}” that could stand in the place of recorded files.")
    if len(names) > MOST_FILES:
        raise refusal(f"“{folder}” holds more than {MOST_FILES:,} files: name the folder of a package alone.")
    texts = {name: _text(folder, name) for name in names}
    manifest = manifest_in(folder)
    package = package_called(texts[manifest]) if manifest else None
    if manifest and package is None:
        raise refusal(
            f"“{folder}” holds an inventory of its own. Name the folder of a package (`package: NAME` in its "
            "inventory.yaml), or one with only those files that change, under the names that inventories have for them."
        )
    return WhatIf(texts, package, as_of)


def _files(folder: Path) -> Iterator[str]:
    """The regular files, without those that begin with a dot; no link is followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            file = Path(place, name)
            if not name.startswith(".") and file.is_file() and not file.is_symlink():
                yield file.relative_to(folder).as_posix()


def _text(folder: Path, name: str) -> str:
    """A file's text; of one that is no text of an inventory, only that it is there."""
    if not name.lower().endswith(_READ):
        return NOT_KEPT
    text, problems = read_text(folder, name)
    if text is None and name.endswith(YAML_ENDINGS):
        raise refusal(f"{folder}/{name}: {problems[0].code} {problems[0].message} {problems[0].help}")
    return text or ""
