"""`--source`: a folder of source code looked through for scripts, imports and the calls that start SDKs."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from inventory.evidence.evidence_file import MEGABYTE, EvidenceFile, UnreadableError
from inventory.evidence.forms import addresses
from inventory.evidence.forms.comments import (
    without_either_comment,
    without_hash_comments,
    without_markup_comments,
    without_ruby_comments,
    without_slash_comments,
)
from inventory.evidence.forms.imports import Importer, go, javascript, jvm, php, python, ruby, swift
from inventory.evidence.observation import Observation
from inventory.evidence.reading import Evidence

_Reading = tuple[Callable[[str], str], tuple[Importer, ...]]
_SCRIPT: _Reading = (without_slash_comments, (javascript,))
_PAGE: _Reading = (without_markup_comments, (javascript,))
_OTHER: _Reading = (without_slash_comments, ())
_JVM: _Reading = (without_slash_comments, (jvm,))
LANGUAGES: dict[str, _Reading] = {
    **dict.fromkeys((".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts"), _SCRIPT),
    **dict.fromkeys((".vue", ".svelte", ".astro", ".html", ".htm", ".xhtml", ".cshtml", ".jsp"), _PAGE),
    **dict.fromkeys((".erb", ".ejs", ".hbs", ".handlebars", ".mustache", ".liquid"), _PAGE),
    **dict.fromkeys((".jinja", ".jinja2", ".j2", ".twig", ".njk"), _PAGE),
    **dict.fromkeys((".haml", ".slim", ".pug", ".css", ".scss", ".less"), _OTHER),
    **dict.fromkeys((".m", ".mm", ".cs", ".dart", ".rs"), _OTHER),
    **dict.fromkeys((".kt", ".kts", ".java", ".scala", ".groovy"), _JVM),
    ".php": (lambda text: without_either_comment(without_markup_comments(text)), (php,)),
    ".py": (without_hash_comments, (python,)),
    ".rb": (without_ruby_comments, (ruby,)),
    ".go": (without_slash_comments, (go,)),
    ".swift": (without_slash_comments, (swift,)),
}
"""For each ending how its comments go, and who knows its imports."""
_NOT_OURS = frozenset({"node_modules", "vendor", "dist", "build", "target", "coverage", "__pycache__", "venv", "Pods"})
_FOR_TESTS = frozenset({
    "test", "tests", "__tests__", "spec", "specs", "fixtures", "__mocks__", "__fixtures__", "e2e", "cypress",
    "androidTest", "storybook",
})  # fmt: skip
_TEST_FILE = re.compile(r"[._-](?:test|tests|spec|stories|cy|e2e|mock)\.\w+$|^test_\w+\.py$|(?:Test|Tests|Spec)\.\w+$")
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
            if _is_source(name) and path.is_file() and path.stat().st_size <= _LARGEST:
                count += 1
                if count > _MOST_FILES:
                    raise UnreadableError(f"There are more than {_MOST_FILES} source files.", "Name a smaller folder.")
                yield path


def _is_source(name: str) -> bool:
    return Path(name).suffix.lower() in LANGUAGES and _TEST_FILE.search(name) is None


def _refuse(error: OSError) -> None:
    raise UnreadableError(f"“{error.filename}” cannot be read: {error.strerror}.", "Check the folder's rights.")


def _signs(file: EvidenceFile) -> Iterator[Observation]:
    """The signs in one file; what is not UTF-8 text is no source code, and is passed over."""
    try:
        text = file.text
    except UnreadableError:
        return
    without_comments, importers = LANGUAGES[file.path.suffix.lower()]
    code = without_comments(text)
    found = [one for importer in importers for one in importer(code, file.shown)]
    hosts = [
        one for look in (addresses.policies, addresses.called, addresses.loaded) for one in look(code, file.shown)
    ]  # fmt: skip
    found += {(one.kind, one.value, one.line): one for one in hosts}.values()
    yield from sorted(found, key=lambda one: one.line)
