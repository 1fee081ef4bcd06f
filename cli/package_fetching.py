"""Packages of other repositories brought here: one commit fetched, its folder written whole, and its digest noted."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.git_repository import Blob, Repository
from cli.safe_git import SECONDS, fetching_git, safe_git
from inventory.package_digest import folder_digest, folder_files
from inventory.packages import BROUGHT, brought_folder
from inventory.schema import PackageUse
from inventory.source.planted_links import link_below
from reports.inert import terminal_text

_REGULAR = (b"100644", b"100755", b"100664")


class BroughtPackage(NamedTuple):
    """What bringing a package came to: its folder, the digest of its files, and which of them are not as before."""

    folder: str
    digest: str
    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]


def bring(root: Path, use: PackageUse) -> BroughtPackage:
    """Bring the package `use` below `root`; what was there is replaced at once, or stays where anything fails.

    Raises Exit with code 2 where it cannot be fetched, holds links, or cannot be written.
    """
    folder = brought_folder(use)
    if link_below(root, folder) is not None:
        raise _cannot(f"“{folder}” leads through a link, so nothing was brought.")
    before = folder_files(root / folder)
    with _fetched(use) as (repository, blobs):
        made = root / BROUGHT / f".{Path(folder).name}.{os.getpid()}"
        try:
            _write(repository, blobs, made)
            _swap(made, root / folder)
        except OSError as error:
            raise _cannot(f"“{folder}” cannot be written: {error.strerror}.") from None
        finally:
            shutil.rmtree(made, ignore_errors=True)
    after = folder_files(root / folder)
    changed = tuple(name for name in sorted(after.keys() & before.keys()) if after[name] != before[name])
    new, gone = tuple(sorted(after.keys() - before.keys())), tuple(sorted(before.keys() - after.keys()))
    return BroughtPackage(folder, folder_digest(root / folder), new, gone, changed)


@contextmanager
def _fetched(use: PackageUse) -> Iterator[tuple[Repository, list[Blob]]]:
    """The repository in a temporary folder, and the files of the package's folder with their steps below that."""
    address, ref = use.git or "", use.ref or "HEAD"
    shown = terminal_text(f"{address} at {ref}")
    if address.startswith("-") or ref.startswith("-"):
        raise _cannot(f"“{shown}” is no repository.")
    with tempfile.TemporaryDirectory(prefix="clausemap-") as name:
        try:
            safe_git(Path(name), "init", "--quiet")
            done = fetching_git(Path(name), address, ref)
        except FileNotFoundError:
            raise _cannot("git is not installed, and a package can only be brought with it.") from None
        except subprocess.TimeoutExpired:
            raise _cannot(f"git did not get {shown} within {SECONDS} seconds.") from None
        if done.returncode:
            said = terminal_text(done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: "))
            raise _cannot(f"git cannot get {shown}: {said}")
        repository = Repository(Path(name))
        yield repository, _below(repository.all_blobs(repository.commit("FETCH_HEAD")), use.folder or "", shown)


def _below(blobs: list[Blob], folder: str, shown: str) -> list[Blob]:
    steps = tuple(step for step in folder.split("/") if step not in ("", "."))
    found = [blob._replace(steps=blob.steps[len(steps) :]) for blob in blobs if blob.steps[: len(steps)] == steps]
    if not found:
        raise _cannot(f"There is no folder “{terminal_text(folder)}” in {shown}.")
    linked = next((blob for blob in found if blob.mode not in _REGULAR), None)
    if linked is not None:
        name = terminal_text("/".join(linked.steps))
        raise _cannot(f"“{name}” in {shown} is a link or a submodule: a package holds plain files only.")
    return found


def _write(repository: Repository, blobs: list[Blob], folder: Path) -> None:
    repository.refuse_too_many(blobs, "the package")
    for blob, content in zip(blobs, repository.contents(blobs), strict=True):
        place = folder.joinpath(*blob.steps)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _swap(made: Path, place: Path) -> None:
    """Put `made` in `place`; were the process to end in between, the old one would lie beside it."""
    old = made.with_name(f"{made.name}.old")
    if place.exists():
        place.rename(old)
    made.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, message)
