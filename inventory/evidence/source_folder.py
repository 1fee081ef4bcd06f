"""`--source`: a folder of source code looked through for scripts, imports and the calls that start SDKs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.comments import (
    without_either_comment,
    without_markup_comments,
    without_python_comments,
    without_ruby_comments,
    without_slash_comments,
)
from inventory.evidence.forms.imports import (
    Importer,
    dart,
    dotnet,
    go,
    javascript,
    jvm,
    objective_c,
    php,
    python,
    ruby,
    rust,
    swift,
)  # fmt: skip
from inventory.evidence.forms.sending_code import where_code_sends
from inventory.evidence.observation import Observation
from inventory.evidence.reading import Evidence, Skipped
from inventory.evidence.source_files import NOT_TEXT, source_files

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
    **dict.fromkeys((".m", ".mm"), (without_slash_comments, (objective_c,))),
    ".cs": (without_slash_comments, (dotnet,)),
    ".dart": (without_slash_comments, (dart,)),
    ".rs": (without_slash_comments, (rust,)),
    **dict.fromkeys((".kt", ".kts", ".java", ".scala", ".groovy"), _JVM),
    ".php": (lambda text: without_either_comment(without_markup_comments(text)), (php,)),
    ".py": (without_python_comments, (python,)),
    ".rb": (without_ruby_comments, (ruby,)),
    ".go": (without_slash_comments, (go,)),
    ".swift": (without_slash_comments, (swift,)),
}
"""For each ending how its comments go, and who knows its imports."""


def read_source(folder: Path, shown: str | None = None) -> Evidence:
    """What the source code below `folder` shows; raises UnreadableError where there is none."""
    name = shown if shown is not None else str(folder)
    if not folder.is_dir():
        raise UnreadableError(f"There is no folder “{name}”.", "Name the folder that holds the source code.")
    files, skipped = source_files(folder, name, LANGUAGES)
    if not files and not skipped:
        raise UnreadableError(f"There is no source code in “{name}”.", "Name the folder that holds the source code.")
    found: list[Observation] = []
    unread: list[Skipped] = []
    for path in files:
        file = EvidenceFile(path, f"{name.rstrip('/')}/{path.relative_to(folder).as_posix()}")
        try:
            found += _signs(file)
        except UnreadableError:
            unread.append(Skipped(file.shown, NOT_TEXT))
    return Evidence(name, "source code", tuple(found), (*skipped, *unread))


def imported_packages(path: Path) -> list[str]:
    """The packages that one file of source imports, as purls; none where it is no text."""
    without_comments, importers = LANGUAGES[path.suffix.lower()]
    try:
        code = without_comments(EvidenceFile(path, path.name).code)
    except UnreadableError:
        return []
    return [one.value for importer in importers for one in importer(code, path.name)]


def _signs(file: EvidenceFile) -> Iterator[Observation]:
    """The signs in one file, in the order of their lines; raises UnreadableError where it is no text."""
    without_comments, importers = LANGUAGES[file.path.suffix.lower()]
    code = without_comments(file.code)
    found = [one for importer in importers for one in importer(code, file.shown)]
    found += where_code_sends(code, file.shown)
    yield from sorted(found, key=lambda one: one.line)
