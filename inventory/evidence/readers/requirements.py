"""`requirements*.txt`, as pip reads it and pip-compile or uv write it. Included files are not followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

TITLE = "requirements.txt (pip)"
NAMES = ("*requirements*.txt", "*constraints*.txt", "requirements*.in")
_NAME = re.compile(r"([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?=[<>=!~;@\\\s#]|$)")
_EGG = re.compile(r"[#&]egg=([A-Za-z0-9._-]+)")
_VIA = re.compile(r"^\s+#\s+(?:via\s+)?(\S+)")
_DEV = re.compile(r"(?:^|[-_.])(?:dev|development|test|tests|testing|lint|docs?|ci)(?:[-_.]|$)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A package a line; a comment “via …” says who asked for it, and a file named for development is one."""
    dev = _DEV.search(file.name.lower()) is not None
    lines = file.text.split("\n")
    for index, line in enumerate(lines):
        name = _package(line)
        if name:
            asking = _asking(line, lines[index + 1 : index + 40])
            transitive = bool(asking) and not any(one.startswith("-") or "(" in one for one in asking)
            yield Observation(
                "package", purl("pypi", name), file.shown, index + 1, transitive=transitive, dev=dev,
                via=asking[0] if transitive else "",
            )  # fmt: skip


def _package(line: str) -> str:
    if line.startswith(("-e ", "--editable", "git+", "http://", "https://")):
        egg = _EGG.search(line)
        return egg[1] if egg else ""
    found = _NAME.match(line)
    return found[1] if found else ""


def _asking(line: str, following: list[str]) -> list[str]:
    """Who asked for the package: `# via a, b` on its own line, or comments on the lines below it."""
    _, hashed, remark = line.partition("# via ")
    if hashed:
        return [part.strip() for part in remark.split(",")]
    found = []
    for text in following:
        if not text[:1].isspace():
            break
        via = _VIA.match(text)
        if via and via[1] != "via":
            found.append(via[1])
    return found
