"""The files below a root that a pattern names. What cannot be looked into is reported, never passed over."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from inventory.problem import Problem
from inventory.source.pattern import Pattern, States
from inventory.source.place import OUTSIDE, RefusedError, is_link_inside, leaves, locate
from inventory.source.reading import refused
from inventory.source.shared_folders import SharedPlace, shared_place

_NOT_OURS = "node_modules"
_LINKED = (
    "Linked folders are read only where they stay inside the inventory's folder: move the files here, or remove it."
)
_NOT_ENTERED = (
    "Name the folder that it leads to in a pattern of its own, or remove the link: linked folders may lead in a circle."
)
YAML_ENDINGS = (".yaml", ".yml")


def matching(root: Path, pattern: str) -> tuple[list[str], list[Problem]]:
    """The sorted POSIX paths below `root` of the regular files that `pattern` names, and what could not be read.

    `*`, `?` and `[…]` stay within a step of the path, `**` stands for any number of folders; names that begin with a
    dot need a dot in the pattern. A link counts if it ends inside the root. `**` enters no linked folder: one that
    leads to what the pattern does not reach anyhow is reported, and so is every link that leads nowhere. A pattern
    that leaves the root matches nothing and is reported.
    """
    if leaves(pattern):
        shared = shared_place(root, pattern)
        return ([], [refused(pattern, OUTSIDE)]) if shared is None else _matching_shared(shared)
    search = _Search(os.fspath(root))
    search.by_pattern(Pattern(pattern))
    return sorted(search.files), search.sorted_problems()


def _matching_shared(shared: SharedPlace) -> tuple[list[str], list[Problem]]:
    files, problems = matching(Path(shared.folder), shared.rest)
    named = [one._replace(file=f"{shared.prefix}/{one.file}") for one in problems]
    return [f"{shared.prefix}/{file}" for file in files], named


def yaml_files(root: Path) -> tuple[list[str], list[Problem]]:
    """The sorted POSIX paths of all `.yaml` and `.yml` files below `root`, and what could not be read.

    Left out is whatever begins with a dot, and `node_modules`. Linked folders are not entered.
    """
    search = _Search(os.fspath(root))
    search.by_ending(YAML_ENDINGS)
    return sorted(search.files), search.sorted_problems()


class _Search:
    def __init__(self, root: str) -> None:
        self.root = root
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self._walked: list[tuple[str, States]] = []
        self._passed_over: list[tuple[str, States]] = []
        """Linked folders, each with the places in the pattern that are not looked for in there."""

    def by_pattern(self, pattern: Pattern) -> None:
        folders = [("", pattern.start)]
        while folders:
            folder, states = folders.pop()
            self._walked.append((folder, states))
            for entry in self._entries(folder):
                ahead = pattern.after(states, entry.name, entry.is_symlink())
                path = _below(folder, entry)
                if entry.is_symlink():
                    self._look_behind(entry, path, pattern, states, ahead)
                if not _is_folder(entry):
                    if pattern.is_complete(ahead):
                        self._add(entry, path)
                elif pattern.goes_on(ahead) and self._may_enter(entry, path):
                    folders.append((path, ahead))
        self._tell_what_was_passed_over()

    def _look_behind(self, link: os.DirEntry[str], path: str, pattern: Pattern, states: States, ahead: States) -> None:
        """Note what the pattern would have looked for behind `link` if it were no link."""
        through = pattern.after(states, link.name, is_link=False)
        if _is_folder(link):
            if pattern.goes_on(through - ahead):
                self._passed_over.append((path, through - ahead))
        elif pattern.goes_on(through) and not pattern.is_complete(ahead) and not Path(link.path).exists():
            self._add(link, path)

    def _tell_what_was_passed_over(self) -> None:
        if not self._passed_over:
            return
        reached: dict[str, States] = {}
        for folder, states in self._walked:
            place = os.path.realpath(f"{self.root}/{folder}")
            reached[place] = reached.get(place, frozenset()) | states
        told = {problem.file for problem in self.problems}
        for path, missed in self._passed_over:
            if not is_link_inside(self.root, path):
                self.problems += [refused(path, OUTSIDE, _LINKED)] if path not in told else []
            elif not missed <= reached.get(os.path.realpath(f"{self.root}/{path}"), frozenset()):
                self.problems.append(refused(path, "is a linked folder, which ** does not enter", _NOT_ENTERED))

    def by_ending(self, endings: tuple[str, ...]) -> None:
        folders = [""]
        while folders:
            folder = folders.pop()
            for entry in self._entries(folder):
                if entry.name.startswith(".") or entry.name == _NOT_OURS:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(_below(folder, entry))
                elif entry.name.lower().endswith(endings):
                    self._add_name(_below(folder, entry))

    def sorted_problems(self) -> list[Problem]:
        return sorted(self.problems, key=lambda problem: problem.file)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(f"{self.root}/{folder}") as entries:
                return list(entries)
        except OSError as error:
            self.problems.append(refused(folder or ".", f"cannot be read: {error.strerror}"))
            return []

    def _may_enter(self, entry: os.DirEntry[str], path: str) -> bool:
        if not entry.is_symlink() or is_link_inside(self.root, path):
            return True
        self.problems.append(refused(path, OUTSIDE, _LINKED))
        return False

    def _add(self, entry: os.DirEntry[str], path: str) -> None:
        if entry.is_file(follow_symlinks=False):
            self._add_name(path)
            return
        try:
            locate(self.root, path)
        except RefusedError as refusal:
            self.problems.append(refused(path, str(refusal)))
        else:
            self._add_name(path)

    def _add_name(self, path: str) -> None:
        if path == path.encode("utf-8", "replace").decode("utf-8"):
            self.files.append(path)
        else:
            self.problems.append(refused(path, "has a name that is not UTF-8"))


def _below(folder: str, entry: os.DirEntry[str]) -> str:
    return f"{folder}/{entry.name}" if folder else entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    if not entry.is_symlink():
        return entry.is_dir(follow_symlinks=False)
    try:
        return stat.S_ISDIR(Path(entry.path).stat().st_mode)
    except OSError:
        return False
