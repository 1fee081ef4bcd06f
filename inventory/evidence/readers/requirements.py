"""`requirements*.txt`, as pip reads it and pip freeze, pip-compile or uv write it; what it includes by `-r` is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms.toml_packages import same
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

TITLE = "requirements.txt (pip)"
NAMES = ("*requirements*.txt", "*constraints*.txt", "requirements*.in")
ORDER = 80
_NAME = re.compile(r"\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?=[<>=!~;@\\\s#]|$)")
_PINNED = re.compile(r"\s*[A-Za-z0-9][A-Za-z0-9._-]*\s*(?:\[[^\]]*\])?\s*(?:[<>=!~]=|[<>]|@ )|(?:-r|-e|--requirement) ")
_INCLUDED = re.compile(r"(?:-r\s*|--requirement[\s=]\s*)([^\s#]+)")
_EGG = re.compile(r"[#&]egg=([A-Za-z0-9._-]+)")
_ARCHIVE = re.compile(r"/([A-Za-z0-9._]+(?:-[A-Za-z][A-Za-z0-9._]*)*)-\d[^/]*\.(?:whl|tar\.gz|zip)\b")
_REPOSITORY = re.compile(r"git\+[^\s#]*/([A-Za-z0-9._-]+?)(?:\.git)?(?:@[^\s#/]*)?(?:[\s#]|$)")
_VIA = re.compile(r"^\s+#\s+(?:via\s+)?(\S.*)")
_DEV = re.compile(r"(?:^|[-_.])(?:dev|develop|development|local|test|tests|testing|lint|docs?|ci)(?:[-_.]|$)")


def recognises(file: EvidenceFile) -> bool:
    """Whether every line names a package, and at least one of them with a version."""
    lines = [
        line for line in file.text[:20_000].split("\n")[:200] if line.strip() and not line.lstrip().startswith("#")
    ]
    named = all(_package(line) or line.startswith(("-", "    --hash")) for line in lines)
    return named and any(_PINNED.match(line) for line in lines)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A package a line; a comment “via …” says who asked for it, and a file named for development is one."""
    yield from _read(file, True, set())


def _read(file: EvidenceFile, dev: bool, read_before: set[Path]) -> Iterator[Observation]:
    """`dev` says whether whatever includes `file` is for development; the file's own name must say so, too."""
    if file.path.resolve() in read_before:
        return
    read_before.add(file.path.resolve())
    dev = dev and _DEV.search(file.name.lower()) is not None
    lines = file.written_text.split("\n")
    named = set[str]()
    listed = {same(name) for line in lines if (name := _package(line))}
    for index, line in enumerate(lines):
        name, included = _package(line), _INCLUDED.match(line)
        if included and included[1] not in named:
            named.add(included[1])
            yield from _read(file.included(included[1], index + 1), dev, read_before)
        elif name and not included:
            asking = _asking(line, lines[index + 1 : index + 40])
            transitive = bool(asking) and all(same(one) in listed for one in asking)
            yield Observation(
                "package", purl("pypi", name), file.shown, index + 1, transitive=transitive, dev=dev,
                via=asking[0] if transitive else "",
            )  # fmt: skip


def _package(line: str) -> str:
    if line.startswith(("-e ", "--editable", "git+", "http://", "https://")):
        found = _EGG.search(line) or _ARCHIVE.search(line) or _REPOSITORY.search(line)
        return found[1] if found else ""
    found = _NAME.match(line)
    return found[1] if found else ""


def _asking(line: str, following: list[str]) -> list[str]:
    """Who asked for the package: `# via a, b` on its own line, or comments on the lines below it.

    Whoever is no package of the file is the project itself: `-r requirements.in`, `shop (pyproject.toml)`, `shop`.
    """
    _, hashed, remark = line.partition("# via ")
    if hashed:
        return [part.strip() for part in remark.split(",")]
    found = []
    for text in following:
        if not text[:1].isspace():
            break
        via = _VIA.match(text)
        if via and via[1].strip() != "via":
            found.append(via[1].strip())
    return found
