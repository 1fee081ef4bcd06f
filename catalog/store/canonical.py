"""The one way in which contents and entries are written down to be hashed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False).encode


def canonical(value: Any) -> str:
    """`value` as JSON without spaces, the keys of mappings sorted: equal values, and no others, give equal texts."""
    return _write(value)


def content_address(kind: str, content: Mapping[str, Any]) -> bytes:
    """The SHA-256 of a content: of its kind and of all its fields that are not None.

    What is None is left out so that a field added later leaves the addresses of older contents as they are.
    """
    said = {
        name: value.hex() if type(value) is bytes else value for name, value in content.items() if value is not None
    }
    return hashlib.sha256(_write([kind, said]).encode("utf-8", "surrogatepass")).digest()


def part_digest(addresses: Iterable[bytes]) -> str:
    """The SHA-256, in hexadecimal, of a set of contents, in whatever order they come."""
    return hashlib.sha256(b"".join(sorted(addresses))).hexdigest()


def snapshot_address(parts: Mapping[str, str]) -> str:
    """The SHA-256, in hexadecimal, of a whole snapshot, given the digest of each of its parts."""
    return hashlib.sha256(canonical(["snapshot", dict(parts)]).encode()).hexdigest()
