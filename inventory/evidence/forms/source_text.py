"""Signs in source code: scripts a page loads, SDKs it imports and starts. Not every address in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.host_name import host_of
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

_SCRIPT = re.compile(r"<(?:script|iframe)\b[^>]{0,2000}?\bsrc\s*=\s*[\"']?((?:https?:)?//[^\s\"'<>]+)", re.IGNORECASE)
_ASSIGNED = re.compile(r"\.src\s*=\s*[\"'`]((?:https?:)?//[^\s\"'`]+)")
_JS_IMPORT = re.compile(
    r"""(?:\bimport\s+(?:[\w*{}\s,$]{1,300}?\s+from\s+)?|\brequire\s*\(\s*|\bimport\s*\(\s*)["']([@\w][\w./@-]*)["']"""
)
_PY_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]+([A-Za-z_][\w.]*)", re.MULTILINE)
_INIT = re.compile(
    r"\b(?:dsn|api_host|apiHost|endpoint|serverUrl|server_url|tunnel|host|ingest_url)\s*[:=]\s*[\"'`](https?://[^\s\"'`]+)"
)


def script_hosts(text: str, file: str) -> Iterator[Observation]:
    """The hosts of scripts and frames in HTML, or of scripts that code adds to a page."""
    for pattern in (_SCRIPT, _ASSIGNED):
        for found in pattern.finditer(text):
            address = found[1] if found[1].startswith("http") else f"https:{found[1]}"
            yield from _host(address, text, found.start(1), file, "loaded as a script")


def init_hosts(text: str, file: str) -> Iterator[Observation]:
    """The hosts that an SDK is told to send to when it is started."""
    for found in _INIT.finditer(text):
        yield from _host(found[1], text, found.start(1), file, "given to an SDK")


def _host(address: str, text: str, at: int, file: str, note: str) -> Iterator[Observation]:
    host = host_of(address)
    if host:
        yield Observation("host", host, file, text.count("\n", 0, at) + 1, "", "medium", note=note)


def javascript_imports(text: str, file: str) -> Iterator[Observation]:
    """The packages that JavaScript or TypeScript imports, by the names of npm."""
    for found in _JS_IMPORT.finditer(text):
        parts = found[1].split("/")
        name = "/".join(parts[:2]) if found[1].startswith("@") else parts[0]
        if name.strip("@") and not name.startswith("@/"):
            yield _package("npm", name, text, found.start(1), file)


def python_imports(text: str, file: str) -> Iterator[Observation]:
    """The modules that Python code imports, as packages of the same name."""
    for found in _PY_IMPORT.finditer(text):
        yield _package("pypi", found[1].split(".")[0], text, found.start(1), file)


def _package(kind: str, name: str, text: str, at: int, file: str) -> Observation:
    line = text.count("\n", 0, at) + 1
    return Observation("package", purl(kind, name), file, line, "", "medium", note="imported")
