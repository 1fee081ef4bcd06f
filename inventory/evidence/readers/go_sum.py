"""`go.sum`: every module that was needed; the go.mod beside it says which the program itself requires."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl
from inventory.evidence.readers.go_mod import requirements

TITLE = "go.sum"
NAMES = ("go.sum", "*.go.sum")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each module once; without a go.mod all of them count as required."""
    beside = file.beside("go.mod")
    direct = {module for module, _, indirect in requirements(beside) if not indirect} if beside else None
    seen = set()
    for number, line in enumerate(file.text.split("\n"), 1):
        words = line.split()
        if len(words) == 3 and not words[1].endswith("/go.mod") and words[0] not in seen:
            seen.add(words[0])
            transitive = direct is not None and words[0] not in direct
            yield Observation("package", purl("golang", words[0]), file.shown, number, transitive=transitive)
