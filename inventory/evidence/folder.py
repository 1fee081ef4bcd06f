"""A folder of evidence: every file below it that is of a known kind, and a count of everything that is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.observation import Observation
from inventory.evidence.reading import Evidence, Skipped, read_file

NOT_OURS = frozenset({
    ".git", ".hg", ".svn", "node_modules", "bower_components", "vendor", "dist", "build", "target", "coverage",
    "__pycache__", "venv", ".venv", ".tox", "Pods", ".next", ".terraform",
})  # fmt: skip
"""Folders of what others wrote, or of what is made from the rest."""
MOST_FILES = 20_000


def read_folder(folder: Path, shown: str) -> Evidence:
    """What the files below `folder` show; those that show nothing, or cannot be read, are skipped with the reason.

    Raises UnreadableError where there are too many.
    """
    found: list[Observation] = []
    skipped: list[Skipped] = []
    read = 0
    for path, reason in _files(folder):
        name = f"{shown.rstrip('/')}/{path.relative_to(folder).as_posix()}"
        if reason:
            skipped.append(Skipped(name, reason))
            continue
        try:
            found += read_file(EvidenceFile(path, name), in_folder=True).observations
            read += 1
        except UnreadableError as error:
            skipped.append(Skipped(name, error.reason))
    return Evidence(shown, f"folder, {read} of its files are evidence", tuple(found), tuple(skipped))


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file, and each folder that is not entered with the reason, in order."""
    count = 0
    for place, folders, names in os.walk(folder, onerror=_refuse):
        for name in sorted(set(folders) & NOT_OURS):
            yield Path(place, name), "folders of others' code, or of what is made"
        folders[:] = sorted(set(folders) - NOT_OURS)
        for name in sorted(names):
            count += 1
            if count > MOST_FILES:
                raise UnreadableError(
                    f"There are more than {MOST_FILES} files in “{folder}”.", "Name a smaller folder."
                )
            path = Path(place, name)
            yield path, "links" if path.is_symlink() else ""


def _refuse(error: OSError) -> None:
    raise UnreadableError(f"“{error.filename}” cannot be read: {error.strerror}.", "Check the folder's rights.")
