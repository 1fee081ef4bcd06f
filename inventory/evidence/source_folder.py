"""`--source`: a folder of source code looked through for scripts, imports and the calls that start SDKs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from inventory.evidence.evidence_file import MEGABYTE, EvidenceFile, UnreadableError
from inventory.evidence.forms.source_text import init_hosts, javascript_imports, python_imports, script_hosts
from inventory.evidence.observation import Observation
from inventory.evidence.reading import Evidence

SCRIPTS = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro")
PAGES = (".html", ".htm", ".php", ".erb", ".ejs", ".hbs", ".liquid", ".jinja", ".j2", ".twig")
_NOT_OURS = frozenset({"node_modules", "vendor", "dist", "build", "target", "coverage", "__pycache__", "venv", "Pods"})
_FOR_TESTS = frozenset({"test", "tests", "__tests__", "spec", "fixtures", "__mocks__"})
_MOST_FILES = 50_000
_LARGEST = 2 * MEGABYTE


def read_source(folder: Path, shown: str | None = None) -> Evidence:
    """What the source code below `folder` shows; raises UnreadableError where there is none."""
    name = shown if shown is not None else str(folder)
    if not folder.is_dir():
        raise UnreadableError(f"There is no folder “{name}”.", "Name the folder that holds the source code.")
    files = list(_files(folder))
    if not files:
        raise UnreadableError(f"There is no source code in “{name}”.", "Name the folder that holds the source code.")
    found = [one for path in files for one in _signs(EvidenceFile(path, f"{name.rstrip('/')}/{_below(path, folder)}"))]
    return Evidence(name, "source code", tuple(found))


def _below(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _files(folder: Path) -> Iterator[Path]:
    count = 0
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(f for f in folders if f[0] != "." and f not in _NOT_OURS and f not in _FOR_TESTS)
        for name in sorted(names):
            path = Path(place, name)
            if name.lower().endswith((*SCRIPTS, *PAGES, ".py")) and path.is_file() and path.stat().st_size <= _LARGEST:
                count += 1
                if count > _MOST_FILES:
                    raise UnreadableError(f"There are more than {_MOST_FILES} source files.", "Name a smaller folder.")
                yield path


def _refuse(error: OSError) -> None:
    raise UnreadableError(f"“{error.filename}” cannot be read: {error.strerror}.", "Check the folder's rights.")


def _signs(file: EvidenceFile) -> Iterator[Observation]:
    """The signs in one file; what is not UTF-8 text is no source code, and is passed over."""
    try:
        text = file.text
    except UnreadableError:
        return
    ending = file.path.suffix.lower()
    if ending == ".py":
        yield from python_imports(text, file.shown)
    else:
        yield from script_hosts(text, file.shown)
        if ending in SCRIPTS:
            yield from javascript_imports(text, file.shown)
    yield from init_hosts(text, file.shown)
