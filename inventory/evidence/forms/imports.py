"""The SDKs that code imports or starts, as packages, language by language. Comments must be gone from the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from inventory.evidence.forms import sdk_names
from inventory.evidence.forms.comments import without_python_prose
from inventory.evidence.forms.lines import line_at
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

Importer = Callable[[str, str], Iterator[Observation]]
_BEGINS = r"(?:^|[;{}>])[ \t]*"
_FROM = r"[\w*\s,$]{0,200}?(?:\{[\w\s,$]{0,5000}\}[\w\s,$]{0,100})?(?:\bfrom\s*)?"
_JS = re.compile(
    rf"(?:{_BEGINS}(?:import|export)(?!\s+type\b)\b{_FROM}|\b(?:require|import)\s*\(\s*)[\"']([@\w][\w./@-]*)[\"']",
    re.MULTILINE,
)
_PYTHON = re.compile(
    r"^[ \t]*(?:from[ \t]+([A-Za-z_][\w.]*)[ \t]+import[ \t]+\(?[ \t]*(\w*)|import[ \t]+([^\n;]+))", re.MULTILINE
)
_RUBY = re.compile(r"^[ \t]*require[ \t]+[\"']([\w./-]+)[\"']", re.MULTILINE)
_RUBY_STARTS = re.compile(
    r"(?<![\w:.])([A-Z]\w+)(?:::\w+)*\.(?:init|configure|new|start|api_key|configuration|tracker)\b"
)
_GO = re.compile(
    r"^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?\"([\w-]+(?:\.[\w-]+)+(?:/[\w.~-]+)+)\"[ \t]*$", re.MULTILINE
)
_SWIFT = re.compile(
    r"^[ \t]*(?:@\w+[ \t]+)?import[ \t]+(?:(?:class|struct|enum|protocol|func)[ \t]+)?([A-Za-z_]\w*)", re.MULTILINE
)
_JVM = re.compile(r"^[ \t]*import[ \t]+(?:static[ \t]+)?([a-z]\w*(?:\.\w+)+)", re.MULTILINE)
_PHP = re.compile(r"(?:^[ \t]*use[ \t]+\\?|(?<!\w)\\)([A-Z]\w*(?:\\\w+)*)", re.MULTILINE)


def javascript(text: str, file: str) -> Iterator[Observation]:
    """By the names of npm; what is imported for its types alone does not run."""
    for found in _JS.finditer(text):
        parts = found[1].split("/")
        name = "/".join(parts[:2]) if found[1].startswith("@") else parts[0]
        if name.strip("@") and not name.startswith("@/"):
            yield _package("npm", name, text, found.start(1), file)


def python(text: str, file: str) -> Iterator[Observation]:
    """By the names of PyPI, or as packages of the modules' names."""
    for found in _PYTHON.finditer(without_python_prose(text)):
        modules = (
            [f"{found[1]}.{found[2]}"] if found[1] else [one.split()[0] for one in found[3].split(",") if one.strip()]
        )
        for module in modules:
            name = sdk_names.package(sdk_names.PYTHON, module, ".") or module.split(".")[0]
            yield _package("pypi", name, text, found.start(1) if found[1] else found.start(3), file)


def ruby(text: str, file: str) -> Iterator[Observation]:
    """Gems that are required, and those that are started, for Rails loads them by itself."""
    for found in _RUBY.finditer(text):
        yield _package("gem", found[1], text, found.start(1), file)
    for found in _RUBY_STARTS.finditer(text):
        if found[1] in sdk_names.RUBY:
            yield _package("gem", sdk_names.RUBY[found[1]], text, found.start(1), file)


def go(text: str, file: str) -> Iterator[Observation]:
    """Modules by their paths."""
    for found in _GO.finditer(text):
        yield _package("golang", found[1], text, found.start(1), file)


def swift(text: str, file: str) -> Iterator[Observation]:
    """By the names of CocoaPods."""
    for found in _SWIFT.finditer(text):
        yield _package("cocoapods", sdk_names.SWIFT.get(found[1], found[1]), text, found.start(1), file)


def jvm(text: str, file: str) -> Iterator[Observation]:
    """Java and Kotlin: only the SDKs that are known, for a class does not tell its package."""
    for found in _JVM.finditer(text):
        name = sdk_names.package(sdk_names.JVM, found[1], ".")
        if name:
            yield _package("maven", name, text, found.start(1), file)


def php(text: str, file: str) -> Iterator[Observation]:
    """PHP: only the SDKs that are known, for a namespace does not tell its package."""
    for found in _PHP.finditer(text):
        name = sdk_names.package(sdk_names.PHP, found[1], "\\")
        if name:
            yield _package("composer", name, text, found.start(1), file)


def _package(kind: str, name: str, text: str, at: int, file: str) -> Observation:
    return Observation("package", purl(kind, name), file, line_at(text, at), "", "medium", note="imported")
