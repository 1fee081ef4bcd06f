"""Which files a manifest names, directly or by pattern, and what it says of files that are not there."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterable, Sequence

from inventory.problem import Path, Problem
from inventory.source import is_outside, leaves, matching, read_text, resolve_inside, yaml_files

LARGEST_LOCK = 8 * 1024 * 1024  # as inventory.lock_file
LOCK_HEAD = re.compile(r"(?:#[^\n]*\n)*policy: (\S{1,100})\nclauses:")
"""How `inventory policy accept` begins a lock."""
PATTERN_SIGNS = frozenset("*?[")


def files_named(
    root: pathlib.Path, patterns: Sequence[str], manifest_file: str, path: Path
) -> tuple[list[str], list[Problem]]:
    """The files that match `patterns`, each once, in their order; `path` is where the manifest names them."""
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for position, pattern in enumerate(patterns):
        if is_outside(root, pattern):
            problems.append(outside(pattern, manifest_file, (*path, position)))
            continue
        files, faults = matching(root, pattern)
        problems += faults
        found.update(dict.fromkeys(files))
        if not files:
            problems.append(_nothing(pattern, manifest_file, (*path, position)))
    return list(found), problems


def outside(name: str, manifest_file: str, path: Path) -> Problem:
    """INV001 for a file or pattern, named at `path` of the manifest, that is not looked for: it is outside the root."""
    return Problem(
        "INV001",
        f"“{name}” leaves the inventory's folder.",
        "Name a file inside it, by its path from the manifest's folder.",
        manifest_file,
        path,
    )


def _nothing(pattern: str, manifest_file: str, path: Path) -> Problem:
    by_pattern = bool(PATTERN_SIGNS & set(pattern))
    message = f"No file matches “{pattern}”." if by_pattern else f"There is no file “{pattern}”."
    return Problem(
        "INV009",
        message,
        "Correct the path, or add the file; paths start at the manifest's folder.",
        manifest_file,
        path,
    )


def unlisted_files(root: pathlib.Path, named: Iterable[str], folders: Iterable[str] = ()) -> list[Problem]:
    """INV006 for every YAML file below `root` that is not `named`, nor where a link among those leads.

    What lies in `folders` is evidence, and no part of the inventory.
    """
    known = {name for name in named if not leaves(name)}
    files, problems = yaml_files(root)
    if not known.issuperset(files):
        links = [name for name in known if (root / name).is_symlink()]
        known.update(_inside(root, name) for name in links)
    beginnings = tuple(f"{folder}/" for folder in folders)
    return problems + [_unlisted(root, file) for file in files if file not in known and not file.startswith(beginnings)]


def _unlisted(root: pathlib.Path, file: str) -> Problem:
    text, _ = read_text(root, file, LARGEST_LOCK)
    lock = LOCK_HEAD.match(text or "")
    if lock is None:
        message = f"The manifest does not name “{file}”, so nothing in it is checked."
        return Problem("INV006", message, "Name it in inventory.yaml, or move it out of the inventory's folder.", file)
    return Problem(
        "INV006",
        f"The manifest does not name the lock “{file}”, so the policy is not held against it.",
        f"Add `lock: {file}` in inventory.yaml, under policies, {lock[1]}; or move it out of the inventory's folder.",
        file,
    )


def _inside(root: pathlib.Path, link: str) -> str:
    target = resolve_inside(root, link)
    return target.relative_to(root.resolve()).as_posix() if target else link
