"""The files of a repository that a pattern names, without a step through a link or out of the repository."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from inventory.source.pattern import Pattern, States
from inventory.source.place import RefusedError, leaves
from inventory.source.planted_links import link_below
from inventory.source.reading import content_of

MOST_BYTES = 16 << 20
"""A larger file is told, never half read: what its rest says nobody would know."""
MOST_FILES = 50_000
NEVER_ENTERED = ".git"
OF_OTHERS = "node_modules"
"""Entered only where the pattern names it: what a package manager puts there is not the company's own code."""
PATTERN_SIGNS = frozenset("*?[")


class NotReadError(Exception):
    """Something that a pattern names cannot be looked at; its text says what and why, as a sentence without its end."""


class Named(NamedTuple):
    """The paths that patterns name, sorted, and the first thing among them that is not looked at, if any."""

    paths: tuple[str, ...]
    passed_over: str = ""


class RepositoryFiles:
    """The regular files below `top`, the top of the repository."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def named(self, patterns: Sequence[str], but_not: Sequence[str] = ()) -> Named:
        """Return the files that any of `patterns` names and none of `but_not`."""
        excluded = [Pattern(pattern) for pattern in but_not]
        found: dict[str, None] = {}
        passed_over = ""
        for pattern in patterns:
            for path, is_link in self._matching(pattern):
                if any(_covers(one, path) for one in excluded):
                    continue
                if is_link:
                    passed_over = passed_over or path
                else:
                    found[path] = None
                if len(found) > MOST_FILES:
                    raise NotReadError(f"“{pattern}” names more than {MOST_FILES} files")
        return Named(tuple(sorted(found)), passed_over)

    def content(self, path: str) -> bytes:
        """Return all that a file holds; raises NotReadError for a link, too large a file, or one that is not there."""
        if leaves(path):
            raise NotReadError(f"“{path}” leads out of the repository")
        link = link_below(self.top, path)
        if link is not None:
            raise NotReadError(f"{link} is a link, which is not followed")
        try:
            content = content_of(os.fspath(self.top / path), MOST_BYTES + 1)
        except RefusedError as refusal:
            raise NotReadError(f"{path} {refusal}") from None
        if len(content) > MOST_BYTES:
            raise NotReadError(f"{path} is larger than {MOST_BYTES >> 20} MiB, so nobody looked at all of it")
        return content

    def _matching(self, pattern: str) -> Iterator[tuple[str, bool]]:
        """Yield each path that the pattern names, and whether it is a link (to whatever), which is where it ends."""
        if not PATTERN_SIGNS & set(pattern):
            yield from self._plain(pattern)
            return
        compiled, wants_packages = Pattern(pattern), OF_OTHERS in pattern.split("/")
        folders: list[tuple[str, States]] = [("", compiled.start)]
        while folders:
            folder, states = folders.pop()
            for entry in self._entries(folder):
                if entry.name == NEVER_ENTERED or (entry.name == OF_OTHERS and not wants_packages):
                    continue
                path = f"{folder}/{entry.name}" if folder else entry.name
                ahead = compiled.after(states, entry.name, is_link=False)
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder and compiled.goes_on(ahead):
                    folders.append((path, ahead))
                elif not is_folder and (
                    compiled.is_complete(ahead) or (entry.is_symlink() and compiled.goes_on(ahead))
                ):
                    yield path, entry.is_symlink()

    def _plain(self, path: str) -> Iterator[tuple[str, bool]]:
        """Yield the path itself where a file stands there, or the first link on the way to it."""
        plain = "/".join(step for step in path.split("/") if step not in ("", "."))
        link = link_below(self.top, plain)
        if link is not None or (self.top / plain).is_file():
            yield link or plain, link is not None

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.top / folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            raise NotReadError(f"{folder or 'the repository'} cannot be read: {error.strerror}") from None


def _covers(pattern: Pattern, path: str) -> bool:
    """Whether a pattern names a path or a folder above it."""
    steps = path.split("/")
    return any(pattern.matches("/".join(steps[:end])) for end in range(1, len(steps) + 1))
