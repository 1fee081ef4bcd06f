"""Plain data that was worked out before and is kept outside the inventory: a short cut that never changes a result.

An entry counts only with the seal that this folder's own secret gives it under its very name. What is truncated,
altered, misplaced or from elsewhere is no entry, and what cannot be written is not kept.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from inventory.cache import Cache
from inventory.source import read_regular

SECRET = "secret"  # noqa: S105 - a file's name
MOST_ENTRIES, MOST_BYTES = 64, 256 << 20
"""Of one kind; what was used longest ago goes first."""

_SECRET_BYTES = 32
_SEAL_LENGTH = 64


class SealedCache(Cache):
    """Entries in `folder`, which exists and is the user's alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._secret = _secret_of(folder)

    def __bool__(self) -> bool:
        """Whether there is a secret to seal with: without one nothing is kept."""
        return bool(self._secret)

    def get(self, kind: str, name: str) -> Any:
        """What was kept under `name`, as it was put; None where there is nothing, or nothing to be trusted."""
        if not self._secret:
            return None
        file = self._folder / kind / name
        try:
            content = read_regular(file, MOST_BYTES)
        except OSError:
            return None
        seal, body = content[:_SEAL_LENGTH], content[_SEAL_LENGTH:]
        if seal != self._seal(kind, name, body):
            return None
        with suppress(OSError):
            os.utime(file)
        return json.loads(body)

    def put(self, kind: str, name: str, content: Any) -> None:
        """Keep `content`, which JSON can hold, under `name`; does nothing where that fails."""
        if not self._secret:
            return
        folder = self._folder / kind
        body = json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode("ascii")
        with suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            _write(folder / name, self._seal(kind, name, body) + body)
            for file in _too_many(folder):
                file.unlink(missing_ok=True)

    def _seal(self, kind: str, name: str, body: bytes) -> bytes:
        seal = blake2b(f"{kind}/{name}\n".encode(), key=self._secret, digest_size=_SEAL_LENGTH // 2)
        seal.update(body)
        return seal.hexdigest().encode("ascii")


def _write(file: Path, content: bytes) -> None:
    """All or nothing: whoever reads meanwhile finds the old content, or none."""
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with unfinished.open("xb") as stream:
            stream.write(content)
        unfinished.replace(file)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _secret_of(folder: Path) -> bytes:
    """The folder's secret, made where there is none; empty where it can be neither read nor made."""
    file = folder / SECRET
    with suppress(OSError):
        if not file.exists():
            with suppress(FileExistsError):
                _make(file)
        secret = read_regular(file, _SECRET_BYTES)
        return secret if len(secret) == _SECRET_BYTES else b""
    return b""


def _make(file: Path) -> None:
    """Of several that make it at once the first wins."""
    unfinished = file.with_name(f"{SECRET}.{os.getpid()}.{secrets.token_hex(4)}")
    unfinished.touch(mode=0o600)
    try:
        unfinished.write_bytes(secrets.token_bytes(_SECRET_BYTES))
        os.link(unfinished, file)
    finally:
        unfinished.unlink(missing_ok=True)


def _too_many(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.stat(follow_symlinks=False)) for entry in entries]
    left = MOST_BYTES
    for place, (name, status) in enumerate(sorted(found, key=lambda one: -one[1].st_mtime_ns)):
        left -= status.st_size
        if place >= MOST_ENTRIES or left < 0:
            yield folder / name
