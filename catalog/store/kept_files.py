"""The files of one recorded inventory, and loading it from them as from a folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from inventory.documents import TRANSCRIBED
from inventory.facts.outcome import EvidenceOutcome
from inventory.load import load_inventory
from inventory.model import Inventory
from inventory.source import forget_shared_folders, overlaid, place_key
from inventory.source.encodings import PAGES
from inventory.vocabulary_reader import Section, built_in_vocabulary

NOT_KEPT = "The catalogue keeps that this file was there, not what it says.\n"
MEMORY = "/dev/shm"  # noqa: S108 - the folder made in it is this process's own, with a random name
_READ_AS_TEXT = (*TRANSCRIBED, *PAGES)
"""Documents whose text was kept, not their bytes: nobody may look for a declared encoding in it, or for a PDF."""


class LeadsOutError(Exception):
    """A file's name leads out of where the inventory and its packages lie; the error's text is the name."""


class KeptFiles(NamedTuple):
    """Texts by the files' names, as paths from the inventory's folder; packages beside it begin with `../`.

    An empty text is a file that could not be read. `outcomes` are the state and detail of pieces of evidence, by what
    the inventory says of them.
    """

    texts: Mapping[str, str]
    outcomes: Mapping[str, tuple[str, str]]


def kept_files(
    sources: Iterable[tuple[str, str | None]],
    policies: Mapping[str, str],
    outcomes: Iterable[tuple[str, str, str]],
) -> KeptFiles:
    """The files as the catalogue's rows have them; of evidence, which is not kept, one that only says so.

    Raises LeadsOutError for a name that leads elsewhere: a catalogue may come from anywhere.
    """
    texts = {
        file: policies.get(file, NOT_KEPT) if text is None else text
        for file, text in sources
    }  # fmt: skip
    for name in texts:
        if not is_kept_name(name):
            raise LeadsOutError(name)
    return KeptFiles(texts, {item: (state, detail) for item, state, detail in outcomes})


def is_kept_name(name: str) -> bool:
    """Whether a name leads down, or first up to a package and then down, whatever system it is written on."""
    steps = name.split("/")
    down = steps[next((at for at, step in enumerate(steps) if step != ".."), len(steps)) :]
    plain = PurePosixPath(name).as_posix() == name and "\\" not in name and "\0" not in name
    return plain and bool(down) and ".." not in down and not PureWindowsPath(name).anchor and down[0] != "."


@contextmanager
def unpacked(kept: KeptFiles, built_in: Callable[[], Iterable[Section]] = built_in_vocabulary) -> Iterator[Inventory]:
    """The inventory that consists of these files, over the vocabulary `built_in`, for as long as the context lasts.

    Raises CannotCheck where they are no inventory.
    """
    with tempfile.TemporaryDirectory(prefix="clausemap-", dir=roomy_memory(kept.texts.values())) as folder:
        top = Path(folder).resolve()
        root = _written(kept.texts, top)
        documents = {
            place_key(root / name): text for name, text in kept.texts.items() if name.lower().endswith(_READ_AS_TEXT)
        }
        try:
            with overlaid(documents):
                inventory = load_inventory(root, built_in, evidence=False, top=top)
                yield inventory._replace(facts_at_hand=False, recorded_evidence=_outcomes(kept))
        finally:
            forget_shared_folders(root)


def _outcomes(kept: KeptFiles) -> dict[str, EvidenceOutcome]:
    # The states are those that some version recorded; one that this one does not know holds for nothing.
    return {item: EvidenceOutcome(state, detail) for item, (state, detail) in kept.outcomes.items()}  # type: ignore[arg-type]


def _written(texts: Mapping[str, str], top: Path) -> Path:
    """The inventory's root in the empty folder `top`, with its files; packages lie beside it, as they did."""
    above = max((name.split("/").count("..") for name in texts), default=0)
    root = top.joinpath(*["of"] * above)
    root.mkdir(parents=True, exist_ok=True)
    made: set[Path] = set()
    for name, text in texts.items():
        place = Path(os.path.normpath(root / name))
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        place.write_bytes(text.encode("utf-8", "surrogatepass"))
    return root


def roomy_memory(texts: Iterable[str]) -> str | None:
    """The memory file system where there is one with room enough: thousands of small files cost seconds on a disk."""
    needed = sum(len(text) * 2 + 4096 for text in texts)
    try:
        roomy = shutil.disk_usage(MEMORY).free > 4 * needed
    except OSError:
        return None
    return MEMORY if roomy and os.access(MEMORY, os.W_OK | os.X_OK) else None
