"""What becomes of a reference to evidence: a file with something in it, an address, or nothing that shows anything."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from inventory.source.overlay import content_over
from inventory.source.place import RefusedError, locate
from inventory.source.reading import content_of

DocumentState = Literal["holds", "missing", "empty", "own-file", "bare-address"]
"""`missing` is no file inside the root and no https address; the last three are there and show nothing."""

LOOKED_AT = 1 << 20
"""So many bytes of a file are searched for something to read; a file with nothing there is as good as empty."""

LARGEST = 64 << 20
"""Bytes of the largest document that is held against a digest."""

_LABEL = re.compile(r"(?!-)(?:[^\W_]|-){1,63}(?<!-)")
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks that show nothing: fillers, the blank of Braille, and the grapheme joiner."""
_ENCODINGS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
              (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip


class EvidenceFolder:
    """Evidence of one inventory; `own_names` gives the paths of the inventory's own files, which are none."""

    def __init__(self, root: Path, own_names: Callable[[], Iterable[str]] = tuple) -> None:
        self._root = root
        self._own_names = own_names
        self._own: frozenset[tuple[int, int]] | None = None

    def state(self, reference: str) -> DocumentState:
        """What `reference`, a path below the root or an https address, comes to. Addresses are not visited."""
        if reference.lower().startswith("https:"):
            return "holds" if is_full_address(reference) else "bare-address"
        try:
            path = locate(os.fspath(self._root), reference)
            if _identity(path) in self._own_files():
                return "own-file"
            over = content_over(path, LOOKED_AT)
            return "empty" if is_blank(content_of(path, LOOKED_AT) if over is None else over) else "holds"
        except (RefusedError, OSError):
            return "missing"

    def digest(self, reference: str) -> str:
        """Return the SHA-256 of the file at `reference`; empty where it cannot be read, or is larger than LARGEST."""
        try:
            content = content_of(locate(os.fspath(self._root), reference), LARGEST + 1)
        except (RefusedError, OSError):
            return ""
        return hashlib.sha256(content).hexdigest() if len(content) <= LARGEST else ""

    def _own_files(self) -> frozenset[tuple[int, int]]:
        """The inventory's own files by device and number, so that no link and no other spelling hides one."""
        if self._own is None:
            self._own = frozenset(self._identities())
        return self._own

    def _identities(self) -> Iterable[tuple[int, int]]:
        for name in dict.fromkeys(self._own_names()):
            try:
                yield _identity(locate(os.fspath(self._root), name))
            except (RefusedError, OSError):
                continue


def _identity(path: str) -> tuple[int, int]:
    found = os.stat(path)  # noqa: PTH116 - a Path for each of ten thousand categories would cost more than the look
    return found.st_dev, found.st_ino


def is_full_address(address: str) -> bool:
    """Whether `address` is an https address with a host name of several parts, without credentials, and with a path."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    named = parts.scheme == "https" and "@" not in parts.netloc and _is_host_name(host)
    return named and bool(parts.path.strip("/"))


def _is_host_name(host: str) -> bool:
    """Whether `host` has several parts, as names in the public system have; an address in numbers is no name."""
    labels = host.removesuffix(".").split(".")
    return len(labels) > 1 and all(map(_LABEL.fullmatch, labels)) and not labels[-1].isdecimal()


def is_blank(content: bytes) -> bool:
    """Whether bytes hold nothing that anybody could read: white space, zero-width signs and byte order marks only."""
    encoding = next((name for mark, name in _ENCODINGS if content.startswith(mark)), "utf-8")
    return all(_shows_nothing(character) for character in content.decode(encoding, "replace"))


def _shows_nothing(character: str) -> bool:
    # Controls (Cc), format signs (Cf: zero width, byte order mark), separators (Z*), and variation selectors.
    return (
        character.isspace()
        or unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or character in _INVISIBLE
        or "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
    )
