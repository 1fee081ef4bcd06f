"""Which files and folders a manifest names as evidence: below its own folder, or beside it in the same repository."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from inventory.named_files import PATTERN_SIGNS
from inventory.problem import Path as RecordPath
from inventory.problem import Problem
from inventory.source import leaves, matching, repository_top

UP = ".."


class NamedEvidence(NamedTuple):
    """POSIX paths from the manifest's folder, which may begin with `../`.

    `files` are named one by one, `matched` are those that only a pattern with wildcards names; then folders of files,
    and folders of source code.
    """

    files: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.files, *self.matched, *self.folders, *self.sources)


def named_evidence(
    root: Path, evidence: Sequence[str], sources: Sequence[str], manifest_file: str
) -> tuple[NamedEvidence, list[Problem]]:
    """What the patterns `evidence` and the folders `sources` of the manifest in `root` name, each once, in their order.

    What is not there is INV009, what lies above the top of the repository INV001.
    """
    search = _Search(root, manifest_file)
    for position, pattern in enumerate(evidence):
        search.add_pattern(pattern, ("evidence", position))
    for position, folder in enumerate(sources):
        search.add_source(folder, ("source", position))
    matched = [file for file in search.matched if file not in search.files]
    names = (search.files, matched, search.folders, search.sources)
    return NamedEvidence(*(tuple(dict.fromkeys(one)) for one in names)), search.problems


class _Search:
    def __init__(self, root: Path, manifest_file: str) -> None:
        self.files: list[str] = []
        self.matched: list[str] = []
        self.folders: list[str] = []
        self.sources: list[str] = []
        self.problems: list[Problem] = []
        self._root = root
        self._manifest_file = manifest_file

    def add_pattern(self, pattern: str, path: RecordPath) -> None:
        """Add the folder of that name, or the files that the pattern matches."""
        place = self._place(pattern, path)
        if place is None:
            return
        base, up, below = place
        if (base / below).is_dir():
            self._add_folder(self.folders, place, path)
            return
        files, faults = matching(base, below)
        self.problems += [fault._replace(file=f"{up}{fault.file}") for fault in faults]
        named = self.matched if PATTERN_SIGNS & set(pattern) else self.files
        named += [f"{up}{file}" for file in files]
        if not files:
            self._tell("INV009", f"No evidence matches “{pattern}”.", path)

    def add_source(self, folder: str, path: RecordPath) -> None:
        """Add a folder of source code."""
        place = self._place(folder, path)
        if place is None:
            return
        if (place[0] / place[2]).is_dir():
            self._add_folder(self.sources, place, path)
        else:
            self._tell("INV009", f"There is no folder “{folder}” of source code.", path)

    def _add_folder(self, folders: list[str], place: tuple[Path, str, str], path: RecordPath) -> None:
        base, up, below = place
        if (base / below).resolve().is_relative_to(self._limit):
            folders.append(f"{up}{below}" if below else up.rstrip("/") or ".")
        else:
            self._tell_outside(f"{up}{below}", path)

    def _place(self, pattern: str, path: RecordPath) -> tuple[Path, str, str] | None:
        """The folder in which to look, the steps up to it, and the rest of the pattern; None where that is outside."""
        steps = [step for step in pattern.split("/") if step not in ("", ".")] if pattern[:1] != "/" else [UP, UP]
        ups = next((index for index, step in enumerate(steps) if step != UP), len(steps))
        base, below = self._root.resolve(), "/".join(steps[ups:])
        for _ in range(ups):
            base = base.parent
        if pattern[:1] == "/" or leaves(below) or not base.is_relative_to(self._limit):
            self._tell_outside(pattern, path)
            return None
        return base, f"{UP}/" * ups, below

    @cached_property
    def _limit(self) -> Path:
        return repository_top(self._root)

    def _tell(self, code: str, message: str, path: RecordPath) -> None:
        advice = "Correct the path, or add the file; paths start at the manifest's folder, and `..` leads up."
        self.problems.append(Problem(code, message, advice, self._manifest_file, path))

    def _tell_outside(self, pattern: str, path: RecordPath) -> None:
        message = f"“{pattern}” leads out of the repository, so it is not read."
        advice = "Name evidence by its path from the manifest's folder, no further up than the top of the repository."
        self.problems.append(Problem("INV001", message, advice, self._manifest_file, path))
