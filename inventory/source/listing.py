"""The files below a root that a pattern names. What cannot be looked into is reported, never passed over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from inventory.problem import Problem
from inventory.source.pattern import ANY_NAME, Pattern, States
from inventory.source.place import Refused, leaves, locate
from inventory.source.reading import refused

_NOT_OURS = "node_modules"
_YAML = (".yaml", ".yml")


def matching(root: Path, pattern: str) -> tuple[list[str], list[Problem]]:
    """The sorted POSIX paths below `root` of the regular files that `pattern` names, and what could not be read.

    `*`, `?` and `[…]` stay within a step of the path, `**` stands for any number of folders; names that begin with a
    dot need a dot in the pattern. A link counts if it ends at a regular file inside the root. A pattern that leaves
    the root matches nothing and is reported.
    """
    if leaves(pattern):
        return [], [refused(pattern, "leaves the inventory's folder")]
    search = _Search(os.fspath(root))
    search.by_pattern(Pattern(pattern))
    return sorted(search.files), search.problems


def yaml_files(root: Path) -> tuple[list[str], list[Problem]]:
    """The sorted POSIX paths of all `.yaml` and `.yml` files below `root`, and what could not be read.

    Left out is whatever begins with a dot, and `node_modules`. Linked folders are not entered.
    """
    search = _Search(os.fspath(root))
    search.by_ending(_YAML)
    return sorted(search.files), search.problems


class _Search:
    def __init__(self, root: str) -> None:
        self.root = root
        self.files: list[str] = []
        self.problems: list[Problem] = []

    def by_pattern(self, pattern: Pattern) -> None:
        folders = [("", pattern.start)]
        while folders:
            folder, states = folders.pop()
            for entry, path in self._entries(folder):
                ahead = pattern.after(states, entry.name)
                if not ahead:
                    continue
                if self._is_folder(entry, path, linked=pattern.names_folder(states, entry.name)):
                    folders.append((path, ahead))
                elif pattern.is_complete(ahead):
                    self._take(entry, path)

    def by_ending(self, endings: tuple[str, ...]) -> None:
        folders = [""]
        while folders:
            for entry, path in self._entries(folders.pop()):
                if entry.name.startswith(".") or entry.name == _NOT_OURS:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif entry.name.lower().endswith(endings):
                    self.files.append(path)
