"""The inventories of a repository: every folder that holds a manifest, or those that `workspace.yaml` chooses."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from inventory.manifest_file import MANIFEST_NAMES
from inventory.model import CannotCheck
from inventory.named_files import PATTERN_SIGNS, outside
from inventory.problem import Problem
from inventory.record_file import read_mapping, read_record
from inventory.schema.workspace import Workspace
from inventory.source import leaves

WORKSPACE_FILE = "workspace.yaml"
MOST = 20_000
"""So many inventories are checked in one run."""
NOT_LOOKED_INTO = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})


class WorkspaceFolders(NamedTuple):
    """The folders of the inventories, by their paths from the workspace's; settings that hold for all."""

    folders: tuple[str, ...]
    settings: dict[str, object]


def workspace_folders(top: pathlib.Path, files: Iterable[str] | None = None) -> WorkspaceFolders:
    """The inventories below the folder `top`; `files` are the candidates where somebody knows which files count.

    Raises CannotCheck where `workspace.yaml` is at fault, where it names what is not there, and where there are none.
    """
    workspace = _workspace(top)
    names = _walked(top) if files is None else files
    manifests = sorted(name for name in names if name.rpartition("/")[2] in MANIFEST_NAMES)
    found = sorted({_folder(name) for name in manifests if not _is_package_alone(top, name)})
    chosen = _chosen(top, workspace, found)
    if not chosen:
        raise CannotCheck(
            f"There is no inventory below “{top}”.", "Make one with `inventory init`, or name another folder."
        )
    if len(chosen) > MOST:
        raise CannotCheck(f"There are more than {MOST:,} inventories below “{top}”.", "Name a folder further down.")
    return WorkspaceFolders(tuple(chosen), workspace.stated_settings())


def _is_package_alone(top: pathlib.Path, manifest: str) -> bool:
    """Whether a manifest is that of a package without categories, which is checked with the inventories that use it."""
    data, _ = read_mapping(top, manifest)
    return data is not None and "package" in data and "categories" not in data


def _workspace(top: pathlib.Path) -> Workspace:
    if not (top / WORKSPACE_FILE).exists() and not (top / WORKSPACE_FILE).is_symlink():
        return Workspace()
    record, problems, _ = read_record(top, WORKSPACE_FILE, Workspace)
    if record is None or problems:
        raise _at_fault(top, problems)
    return record


def _at_fault(top: pathlib.Path, problems: Sequence[Problem]) -> CannotCheck:
    return CannotCheck(
        f"“{WORKSPACE_FILE}” is at fault, so nothing was checked.", "Mend it first.", tuple(problems), top
    )


def _walked(top: pathlib.Path) -> Iterator[str]:
    """The manifests below `top`; hidden folders, links and folders of installed packages are left out."""
    for folder, below, files in os.walk(top):
        below[:] = sorted(one for one in below if not one.startswith(".") and one not in NOT_LOOKED_INTO)
        here = pathlib.Path(folder).relative_to(top).as_posix()
        yield from (f"{here}/{name}" if here != "." else name for name in MANIFEST_NAMES if name in files)


def _folder(manifest: str) -> str:
    return manifest.rpartition("/")[0] or "."


def _chosen(top: pathlib.Path, workspace: Workspace, found: Sequence[str]) -> list[str]:
    """What the patterns choose of `found`; each has to choose something, for a slip must not pass for a pass."""
    problems: list[Problem] = []
    chosen = _matching(workspace.inventories, found, "inventories", problems) if workspace.inventories else set(found)
    left_out = _matching(workspace.exclude, found, "exclude", problems)
    if problems:
        raise _at_fault(top, problems)
    return sorted(chosen - left_out)


def _matching(patterns: Sequence[str], found: Sequence[str], key: str, problems: list[Problem]) -> set[str]:
    chosen: set[str] = set()
    for position, pattern in enumerate(patterns):
        matched = {folder for folder in found if _matches(folder, pattern)}
        if leaves(pattern):
            problems.append(outside(pattern, WORKSPACE_FILE, (key, position)))
        elif not matched:
            problems.append(_nothing(pattern, key, position))
        chosen |= matched
    return chosen


def _matches(folder: str, pattern: str) -> bool:
    """Whether a folder is meant: by its path, or by a pattern in which `*` is one step and `**` any number."""
    plain = pattern.rstrip("/").removeprefix("./") or "."
    if not PATTERN_SIGNS & set(plain):
        return folder == plain or folder.startswith(f"{plain}/")
    return _steps_match(folder.split("/"), plain.split("/"))


def _steps_match(steps: Sequence[str], pattern: Sequence[str]) -> bool:
    # A table of all beginnings, so that many `**` cost no more than steps × pattern.
    reached = [True] + [False] * len(steps)
    for part in pattern:
        if part == "**":
            first = reached.index(True) if True in reached else len(reached)
            reached = [place >= first for place in range(len(reached))]
        else:
            fits = [pathlib.PurePosixPath(step).match(part) for step in steps]
            reached = [False] + [before and fit for before, fit in zip(reached, fits, strict=False)]
    return reached[-1]


def _nothing(pattern: str, key: str, position: int) -> Problem:
    return Problem(
        "INV009",
        f"No inventory lies in “{pattern}”.",
        "Correct the path: it starts at the folder of workspace.yaml, and names folders that hold an inventory.yaml.",
        WORKSPACE_FILE,
        (key, position),
    )
