"""The hash of an entry, which covers the entry before it, and so all before that."""

from __future__ import annotations

import hashlib
from typing import Any

from catalog.store.canonical import canonical

VERSION = "clausemap-entry-1"


def genesis(origin: str) -> str:
    """What stands as `prev` of the first entry of the catalogue called `origin`."""
    return hashlib.sha256(f"clausemap-origin-1\n{origin}".encode()).hexdigest()


def entry_hash(seq: int, push_id: str, snapshot: str, payload: str, prev: str) -> str:
    """SHA-256(version, canonical(seq, push_id, snapshot, payload, prev)), in hexadecimal.

    `payload` is the text of canonical JSON.
    """
    fields: list[Any] = [seq, push_id, snapshot, payload, prev]
    return hashlib.sha256(f"{VERSION}\n{canonical(fields)}".encode("utf-8", "surrogatepass")).hexdigest()
