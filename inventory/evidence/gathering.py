"""All the evidence of one run: files, folders of files, and folders of source code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inventory.evidence.evidence_file import UnreadableError
from inventory.evidence.folder import read_folder
from inventory.evidence.reading import Evidence, Skipped, UnknownKindError, read_evidence
from inventory.evidence.source_folder import read_source


def gathered(files: Sequence[Path], sources: Sequence[Path] = (), matched: Sequence[Path] = ()) -> tuple[Evidence, ...]:
    """What all of `files`, which may be folders, of `matched`, and the code below all of `sources` show, in that order.

    Raises UnreadableError where nothing is named, or one of them cannot be read. What shows nothing is no error, nor is
    a file of no known kind among the `matched`, which only a pattern names: that is skipped.
    """
    found = (
        *map(_read, files), *map(_read_matched, matched), *(read_source(path, path.as_posix()) for path in sources)
    )  # fmt: skip
    if not found:
        raise UnreadableError(
            "No evidence was named.", "Name lock files, an SBOM, a HAR, or code with --source; or write `evidence:` in "
            "inventory.yaml once, as in `evidence: [package-lock.json]`.",
        )  # fmt: skip
    return found


def refuse_nothing(found: Sequence[Evidence]) -> None:
    """Raises UnreadableError where all of the evidence together shows nothing: nobody would look at that on purpose."""
    if not any(one.observations for one in found):
        names = ", ".join(f"“{one.file}” ({one.title})" for one in found)
        raise UnreadableError(f"The evidence shows nothing at all: {names}.", "Name other evidence.")


def _read(path: Path) -> Evidence:
    return read_folder(path, path.as_posix()) if path.is_dir() else read_evidence(path, path.as_posix())


def _read_matched(path: Path) -> Evidence:
    try:
        return _read(path)
    except UnknownKindError as error:
        return Evidence(path.as_posix(), error.reason, (), (Skipped(path.as_posix(), error.reason),))
