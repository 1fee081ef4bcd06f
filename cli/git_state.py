"""An inventory as it was at a git ref, in a temporary folder: the working tree stays untouched."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cli.base_evidence import (
    EvidenceSelection,
    WantedEvidence,
    evidence_at,
    wanted_by,
    wanted_facts,
    wanted_files,
)
from cli.evidence import Looked
from cli.git_repository import Blob, Repository
from cli.opening import load_past
from inventory.input_files import fact_patterns
from inventory.manifest_file import manifest_in
from inventory.model import Inventory
from inventory.packages import used_folders
from inventory.source import MAX_BYTES

if TYPE_CHECKING:
    from inventory.evidence import Evidence

_MEMORY = "/dev/shm"  # noqa: S108 - the folder made in it is this process's own, with a random name
_REGULAR = (b"100644", b"100755", b"100664")
_LINK = b"120000"
LARGEST_EVIDENCE = 64 << 20
"""Bytes, as what reads evidence takes at most."""


@contextmanager
def inventory_at(folder: Path, ref: str) -> Iterator[Path]:
    """A temporary folder that holds what the inventory's `folder` held at `ref`, for as long as the context lasts.

    Raises Exit with code 2 and the remedy where there is no repository, no such ref, or no such folder at it.
    """
    repository = Repository(folder)
    commit = repository.commit(ref)
    blobs = repository.blobs(commit, ref)
    with tempfile.TemporaryDirectory(prefix="clausemap-", dir=_quick_folder(blobs)) as name:
        _write(repository, blobs, Path(name))
        yield Path(name)


@contextmanager
def loaded_at(folder: Path, ref: str) -> Iterator[Inventory]:
    """The inventory in `folder` as it was at `ref`, with the code and settings that its evidence is about.

    The files are there for as long as the context lasts.

    Raises Exit with code 2 also where there was no inventory that could be read.
    """
    repository = Repository(folder)
    commit = repository.commit(ref)
    blobs = repository.blobs(commit, ref)
    with tempfile.TemporaryDirectory(prefix="clausemap-", dir=_quick_folder(blobs)) as name:
        top = Path(name).resolve()
        root = top / repository.prefix
        root.mkdir(parents=True, exist_ok=True)
        _write(repository, blobs, root)
        _write_packages(repository, commit, ref, root, top)
        was = load_past(root, f"{folder} at {ref}", top)
        facts = wanted_facts(fact_patterns(was))
        if facts:
            _write_evidence(repository, commit, ref, facts, top)
        _mark_as_top(top)
        yield was


class PastState(NamedTuple):
    """An inventory as it was, and what its evidence showed; `evidence` is None where none is named."""

    inventory: Inventory
    evidence: tuple[Evidence, ...] | None = None


@contextmanager
def base_of(now: Inventory, ref: str, looked: Looked) -> Iterator[PastState | None]:
    """Load the inventory `now` as it was where the work since `ref` began; None where it did not exist yet.

    A folder that was renamed meanwhile is read where it stood. Evidence is what either state names, and the files of
    `looked`. Raises Exit with code 2 where there is no repository or no such ref, or the inventory of then cannot be
    read.
    """
    folder = now.root
    repository = Repository(folder)
    commit = repository.base(ref)
    before = repository.folder_at(commit)
    if before is None:
        yield None
        return
    blobs = repository.blobs(commit, ref, before)
    with tempfile.TemporaryDirectory(prefix="clausemap-", dir=_quick_folder(blobs)) as name:
        top = Path(name).resolve()
        root = top / before
        root.mkdir(parents=True, exist_ok=True)
        _write(repository, blobs, root)
        if manifest_in(root) is None:
            yield None
            return
        _write_packages(repository, commit, ref, root, top)
        was = load_past(root, f"{folder} at {ref}", top)
        wanted = wanted_by(was.manifest, before).joined(wanted_by(now.manifest, repository.prefix))
        wanted = wanted.joined(wanted_files(looked.files, repository.top))
        facts = wanted_facts([*fact_patterns(was), *fact_patterns(now)])
        if wanted or facts:
            _write_evidence(repository, commit, ref, wanted.joined(facts), top)
        _mark_as_top(top)
        if not wanted:
            yield PastState(was)
            return
        yield PastState(was, evidence_at(top, wanted, _names_from_top(looked, repository.top)))


def _mark_as_top(top: Path) -> None:
    """Let the folder stand for the repository's top, from which the facts of code and settings are named."""
    (top / ".git").mkdir(exist_ok=True)


def _write_packages(repository: Repository, commit: str, ref: str, root: Path, top: Path) -> None:
    """Write the folders of the packages that the inventory in `root` uses, as they were at the commit."""
    folders = {Path(os.path.normpath(root / folder)) for folder in used_folders(root)}
    inside = [place.relative_to(top).as_posix() for place in folders if place.is_relative_to(top) and place != top]
    if inside:
        beginnings = tuple(f"{folder}/" for folder in inside)
        blobs = [blob for blob in repository.all_blobs(commit) if "/".join(blob.steps).startswith(beginnings)]
        repository.refuse_too_many(blobs, ref)
        _write(repository, blobs, top)


def _write_evidence(repository: Repository, commit: str, ref: str, wanted: WantedEvidence, top: Path) -> None:
    every = repository.all_blobs(commit)
    paths = EvidenceSelection(wanted, ["/".join(blob.steps) for blob in every]).paths
    blobs = [blob for blob in every if "/".join(blob.steps) in paths]
    blobs = [blob for blob in blobs if blob.size > MAX_BYTES or not top.joinpath(*blob.steps).exists()]
    repository.refuse_too_many(blobs, ref)
    _write(repository, blobs, top, LARGEST_EVIDENCE)


def _names_from_top(looked: Looked, top: Path) -> dict[str, str]:
    """How files are called now, by their paths from the top of the repository."""
    places = ((path, path.resolve()) for path in looked.paths)
    return {place.relative_to(top).as_posix(): path.as_posix() for path, place in places if place.is_relative_to(top)}


def _quick_folder(blobs: Sequence[Blob]) -> str | None:
    """The memory file system where there is one with room enough: thousands of small files cost seconds on a disk."""
    needed = sum(min(blob.size, MAX_BYTES) + 4096 for blob in blobs)
    try:
        roomy = shutil.disk_usage(_MEMORY).free > 4 * needed
    except OSError:
        return None
    return _MEMORY if roomy and os.access(_MEMORY, os.W_OK | os.X_OK) else None


def _write(repository: Repository, blobs: Sequence[Blob], folder: Path, largest: int = MAX_BYTES) -> None:
    """Regular files first, then links, which are never written through; what is too large to be read is left hollow."""
    wanted = [blob for blob in blobs if blob.mode in _REGULAR]
    small = [blob for blob in wanted if blob.size <= largest]
    for parent in {blob.steps[:-1] for blob in blobs}:
        folder.joinpath(*parent).mkdir(parents=True, exist_ok=True)
    for blob, content in zip(small, repository.contents(small), strict=True):
        folder.joinpath(*blob.steps).write_bytes(content)
    for blob in wanted:
        if blob.size > largest:
            with folder.joinpath(*blob.steps).open("wb") as hollow:
                hollow.truncate(largest + 1)
    links = [blob for blob in blobs if blob.mode == _LINK and blob.size <= 4096]
    for blob, target in zip(links, repository.contents(links), strict=True):
        place = folder.joinpath(*blob.steps)
        if not place.exists() and not target.startswith(b"/"):
            place.symlink_to(os.fsdecode(target))
