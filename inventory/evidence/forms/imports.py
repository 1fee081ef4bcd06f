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
_FROM = r"[\w*\s,$]{0,200}?(?:\{[\w\s,$]{0,5000}\}[\w\s,$]{0,100})?(?:\bfrom\s*)?"
_JS_WORD = re.compile(r"import|export|require")
_JS_STATEMENT = re.compile(rf"(?!\s+type\b)\b{_FROM}[\"']([@\w][\w./@-]*)[\"']")
_JS_CALL = re.compile(r"\s*\(\s*[\"']([@\w][\w./@-]*)[\"']")
_JS_BEGINS = ("\n", ";", "{", "}", ">", "")
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
_DOTNET = re.compile(
    r"^[ \t]*(?:global[ \t]+)?using[ \t]+(?:static[ \t]+|\w+[ \t]*=[ \t]*)?([A-Z]\w*(?:\.\w+)*)", re.MULTILINE
)
_DART = re.compile(r"^[ \t]*(?:import|export)[ \t]+[\"']package:(\w+)/", re.MULTILINE)
_RUST = re.compile(r"^[ \t]*(?:pub[ \t]+)?(?:use|extern[ \t]+crate)[ \t]+(?:::)?([a-z]\w*)", re.MULTILINE)
_OF_RUST_ITSELF = frozenset({"std", "core", "alloc", "crate", "self", "super"})
_OBJECTIVE_C = re.compile(r"^[ \t]*(?:@import[ \t]+(\w+)|#import[ \t]+<(\w+)/)", re.MULTILINE)
_PHP = re.compile(r"(?:^[ \t]*use[ \t]+\\?|(?<!\w)\\)([A-Z]\w*(?:\\\w+)*)", re.MULTILINE)


def javascript(text: str, file: str) -> Iterator[Observation]:
    """By the names of npm; what is imported for its types alone does not run."""
    for word in _JS_WORD.finditer(text):
        found = _js_import(text, word)
        if found is None:
            continue
        parts = found[1].split("/")
        name = "/".join(parts[:2]) if found[1].startswith("@") else parts[0]
        if name.strip("@") and not name.startswith("@/"):
            yield _package("npm", name, text, found.start(1), file)


def _js_import(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """What a word that may begin an import imports; None where it begins none."""
    before = text[max(0, word.start() - 80) : word.start()]
    if word[0] != "require" and before.rstrip(" \t")[-1:] in _JS_BEGINS:
        found = _JS_STATEMENT.match(text, word.end())
        if found:
            return found
    if word[0] != "export" and not (before[-1:].isalnum() or before[-1:] in ("_", "$")):
        return _JS_CALL.match(text, word.end())
    return None


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


def dotnet(text: str, file: str) -> Iterator[Observation]:
    """C#: only the SDKs that are known, for a namespace does not tell its package."""
    for found in _DOTNET.finditer(text):
        name = sdk_names.package(sdk_names.DOTNET, found[1], ".")
        if name:
            yield _package("nuget", name, text, found.start(1), file)


def dart(text: str, file: str) -> Iterator[Observation]:
    """By the names of pub."""
    for found in _DART.finditer(text):
        yield _package("pub", found[1], text, found.start(1), file)


def rust(text: str, file: str) -> Iterator[Observation]:
    """Crates by the names that code uses, in which every hyphen is an underscore."""
    for found in _RUST.finditer(text):
        if found[1] not in _OF_RUST_ITSELF:
            yield _package("cargo", found[1].replace("_", "-"), text, found.start(1), file)


def objective_c(text: str, file: str) -> Iterator[Observation]:
    """By the names of CocoaPods."""
    for found in _OBJECTIVE_C.finditer(text):
        module = found[1] or found[2]
        yield _package("cocoapods", sdk_names.SWIFT.get(module, module), text, found.start(), file)


def _package(kind: str, name: str, text: str, at: int, file: str) -> Observation:
    return Observation("package", purl(kind, name), file, line_at(text, at), "", "medium", note="imported")
