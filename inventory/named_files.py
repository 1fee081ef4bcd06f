"""Which files a manifest names, directly or by pattern, and what it says of files that are not there."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Sequence

from inventory.problem import Path, Problem
from inventory.source import matching, yaml_files

PATTERN_SIGNS = frozenset("*?[")


def files_named(
    root: pathlib.Path, patterns: Sequence[str], manifest_file: str, path: Path
) -> tuple[list[str], list[Problem]]:
    """The files that match `patterns`, each once, in their order; `path` is where the manifest names them."""
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for position, pattern in enumerate(patterns):
        files, faults = matching(root, pattern)
        problems += faults
        found.update(dict.fromkeys(files))
        if not files:
            problems.append(_nothing(pattern, manifest_file, (*path, position)))
    return list(found), problems


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


def unlisted_files(root: pathlib.Path, named: Iterable[str]) -> list[Problem]:
    """INV006 for every YAML file below `root` that nothing names."""
    known = set(named)
    files, problems = yaml_files(root)
    return problems + [
        Problem(
            "INV006",
            f"The manifest does not name “{file}”, so nothing in it is checked.",
            "Name it in inventory.yaml, or move it out of the inventory's folder.",
            file,
        )
        for file in files
        if file not in known
    ]
