"""The files of source code below a folder, and what is passed over there, with the reason."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from inventory.evidence.evidence_file import MEGABYTE, UnreadableError
from inventory.evidence.reading import Skipped

MOST_FILES = 50_000
LARGEST = 2 * MEGABYTE
_MADE = frozenset({
    "node_modules", "vendor", "dist", "build", "target", "coverage", "__pycache__", "venv", "Pods", "bower_components",
})  # fmt: skip
_FOR_TESTS = frozenset({
    "test", "tests", "__tests__", "spec", "specs", "fixtures", "__mocks__", "__fixtures__", "e2e", "cypress",
    "androidTest", "storybook",
})  # fmt: skip
_TEST_FILE = re.compile(r"[._-](?:test|tests|spec|stories|cy|e2e|mock)\.\w+$|^test_\w+\.py$|(?:Test|Tests|Spec)\.\w+$")
TOO_LARGE = f"larger than {LARGEST // MEGABYTE} MiB"
NOT_TEXT = "no text"
UNREAD_LANGUAGE = "in a language that is not read"
_OTHERS_FOLDERS = "folders of others' code, or of what is made from the rest"
_TEST_FOLDERS = "folders of tests"
_TEST_FILES = "files of tests"
_LINKS = "links"
_OTHER_LANGUAGES = frozenset({
    ".ex", ".exs", ".erl", ".pl", ".pm", ".lua", ".r", ".jl", ".clj", ".cljs", ".hs", ".ml", ".fs", ".vb", ".c", ".cc",
    ".cpp", ".h", ".hpp", ".sh", ".bash", ".ps1", ".elm", ".coffee", ".cfm", ".asp", ".aspx", ".razor", ".gleam",
    ".zig", ".nim", ".cr", ".sol", ".tcl", ".abap", ".cls", ".mdx", ".heex", ".eex", ".gradle", ".phtml", ".tpl",
})  # fmt: skip


class Found(NamedTuple):
    """Source files in the order of their paths, and what was not read."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def source_files(folder: Path, shown: str, endings: Collection[str]) -> Found:
    """The files below `folder` whose names have one of `endings`, in small letters with their dots.

    `shown` stands for `folder` in the names of what is skipped. Raises UnreadableError where there are too many, or a
    folder cannot be read.
    """
    files: list[Path] = []
    skipped: list[Skipped] = []
    for path, reason in _walk(folder, endings):
        if reason:
            skipped.append(Skipped(f"{shown.rstrip('/')}/{path.relative_to(folder).as_posix()}", reason))
        else:
            files.append(path)
        if len(files) > MOST_FILES:
            raise UnreadableError(f"There are more than {MOST_FILES} source files.", "Name a smaller folder.")
    return Found(tuple(files), tuple(skipped))


def _walk(folder: Path, endings: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Each source file, and everything passed over that may be one, with the reason."""
    for place, folders, names in os.walk(folder, onerror=_refuse):
        inside = sorted(name for name in folders if name[0] != ".")
        yield from ((Path(place, name), reason) for name in inside if (reason := _reason_of_folder(place, name)))
        folders[:] = [name for name in inside if not _reason_of_folder(place, name)]
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in endings:
                yield path, _reason_of_file(path)
            elif path.suffix.lower() in _OTHER_LANGUAGES:
                yield path, UNREAD_LANGUAGE


def _reason_of_folder(place: str, name: str) -> str:
    if name in _MADE:
        return _OTHERS_FOLDERS
    if name in _FOR_TESTS:
        return _TEST_FOLDERS
    return _LINKS if Path(place, name).is_symlink() else ""


def _reason_of_file(path: Path) -> str:
    if _TEST_FILE.search(path.name):
        return _TEST_FILES
    if not path.is_file():
        return _LINKS
    return TOO_LARGE if path.stat().st_size > LARGEST else ""


def _refuse(error: OSError) -> None:
    raise UnreadableError(f"“{error.filename}” cannot be read: {error.strerror}.", "Check the folder's rights.")
