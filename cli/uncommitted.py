"""Whether a folder is as the commit that is checked out has it, found out without git's reading of any file.

`git status` hands changed files to the filters that the repository's configuration names. Here each file's digest is
compared with the name that git gives to its content.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import IO, Protocol

from cli.git_repository import Blob, Repository

LINK = b"120000"
MODULE = b"160000"
LARGEST_TEXT = 16 << 20
"""Bytes: in a larger file no line ends are converted for the comparison."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20


class _Digest(Protocol):
    def update(self, data: bytes, /) -> None: ...
    def hexdigest(self) -> str: ...


def is_changed(folder: Path, repository: Repository, commit: str) -> bool:
    """Whether `folder` holds a file that `commit` has otherwise or not at all, or lacks one that it has.

    Line ends that git converts on this system count as the same; files that git ignores do not count. A file that
    stands in the repository in another form, as a filter makes it, counts as changed.
    """
    if repository.untracked():
        return True
    return not all(_is_same(folder, blob) for blob in repository.blobs(commit, "HEAD") if blob.mode != MODULE)


def _is_same(folder: Path, blob: Blob) -> bool:
    place = folder.joinpath(*blob.steps)
    name = blob.name.decode("ascii")
    try:
        if blob.mode == LINK:
            return _digest_of(os.fsencode(place.readlink()), name) == name
        descriptor = os.open(place, _FLAGS)
    except OSError:
        return False
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return False
        if status.st_size > LARGEST_TEXT:
            return status.st_size == blob.size and _digest_of_large(file, blob.size, name) == name
        content = file.read()
    return _digest_of(content, name) == name or (
        b"\r\n" in content and _digest_of(content.replace(b"\r\n", b"\n"), name) == name
    )


def _digest_of(content: bytes, name: str) -> str:
    """The name that git gives to `content` in a repository whose objects have names like `name`."""
    digest = _begun(len(content), name)
    digest.update(content)
    return digest.hexdigest()


def _digest_of_large(file: IO[bytes], size: int, name: str) -> str:
    digest = _begun(size, name)
    while piece := file.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()


def _begun(size: int, name: str) -> _Digest:
    # SHA-1 is git's own choice, and names a content here; nothing is trusted because of it.
    digest = hashlib.sha1(usedforsecurity=False) if len(name) == 40 else hashlib.sha256()
    digest.update(f"blob {size}\0".encode("ascii"))
    return digest
