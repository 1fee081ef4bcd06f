"""All the evidence of one run: files and folders of source code. There is always something, or it is an error."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inventory.evidence.evidence_file import UnreadableError
from inventory.evidence.reading import Evidence, read_evidence
from inventory.evidence.source_folder import read_source


def gathered(files: Sequence[Path], sources: Sequence[Path] = ()) -> tuple[Evidence, ...]:
    """What all of `files`, and the code below all of `sources`, show, in that order.

    Raises UnreadableError where nothing is named, one of them cannot be read, or all of them together show nothing.
    """
    found = (
        *(read_evidence(path, path.as_posix()) for path in files),
        *(read_source(path, path.as_posix()) for path in sources),
    )
    if not found:
        raise UnreadableError("No evidence was named.", "Name lock files, an SBOM, a HAR, or code with --source.")
    if not any(one.observations for one in found):
        names = ", ".join(f"“{one.file}” ({one.title})" for one in found)
        raise UnreadableError(f"The evidence shows nothing at all: {names}.", "Name other evidence.")
    return found
