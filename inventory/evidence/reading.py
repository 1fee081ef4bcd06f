"""Evidence read by the reader that knows its name, or else its content. Readers are found by their folder.

A reader is one module of `inventory/evidence/readers`: `TITLE` says what it reads, `NAMES` are the patterns of the file
names it knows, `recognises(file)` looks at the content of files with other names, and `read(file)` yields observations.
With `IN_FOLDERS = False` it takes files with other names only where they are named one by one: what it recognises is
too common to be evidence wherever it lies.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import inventory.evidence.readers
from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.observation import Observation


class EvidenceReader(NamedTuple):
    """One kind of evidence."""

    title: str
    names: tuple[str, ...]
    recognises: Callable[[EvidenceFile], bool] | None
    read: Callable[[EvidenceFile], Iterator[Observation]]
    order: int
    in_folders: bool


class Skipped(NamedTuple):
    """A file or folder that was not read, and why: “too large”, “of no known kind”."""

    name: str
    reason: str


class Evidence(NamedTuple):
    """One file or folder that was read: what kind it is, what it shows, and what of it was not read."""

    file: str
    title: str
    observations: tuple[Observation, ...]
    skipped: tuple[Skipped, ...] = ()


UNKNOWN_KIND = "of no known kind"


class UnknownKindError(UnreadableError):
    """A file that no reader knows."""


@cache
def readers() -> tuple[EvidenceReader, ...]:
    """Every reader, the most particular first."""
    names = sorted(module.name for module in pkgutil.iter_modules(inventory.evidence.readers.__path__))
    found = [_reader(importlib.import_module(f"{inventory.evidence.readers.__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda reader: reader.order))


def _reader(module: ModuleType) -> EvidenceReader:
    return EvidenceReader(
        module.TITLE, module.NAMES, getattr(module, "recognises", None), module.read, getattr(module, "ORDER", 0),
        getattr(module, "IN_FOLDERS", True),
    )  # fmt: skip


def read_evidence(path: Path, shown: str | None = None) -> Evidence:
    """What the evidence file at `path` shows; raises UnreadableError where nobody can read it, or it is empty."""
    return read_file(EvidenceFile(path, shown if shown is not None else str(path)))


def read_file(file: EvidenceFile, *, in_folder: bool = False) -> Evidence:
    """As `read_evidence`, of a file; `in_folder` if nobody named it itself. UnknownKindError if of no known kind."""
    if not file.raw_text.strip():
        raise UnreadableError(f"“{file.shown}” is empty.", "Name a file that holds evidence.", "empty")
    reader = _by_name(file) or _by_content(file, in_folder)
    if reader is None:
        kinds = "; ".join(dict.fromkeys(reader.title for reader in readers()))
        raise UnknownKindError(
            f"“{file.shown}” is no kind of evidence that is known.", f"Known are: {kinds}.", UNKNOWN_KIND
        )
    try:
        return Evidence(file.shown, reader.title, tuple(reader.read(file)))
    except (AttributeError, IndexError, KeyError, TypeError, RecursionError):
        raise file.unreadable(f"is not what it seems to be ({reader.title})") from None


def _by_name(file: EvidenceFile) -> EvidenceReader | None:
    name = file.name.lower()
    return next((r for r in readers() if any(fnmatchcase(name, pattern) for pattern in r.names)), None)


def _by_content(file: EvidenceFile, in_folder: bool) -> EvidenceReader | None:
    able = (reader for reader in readers() if reader.in_folders or not in_folder)
    return next((r for r in able if r.recognises is not None and r.recognises(file)), None)
