"""One state of one inventory, as it goes into the catalogue: contents in parts, each addressed by what it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from catalog.store.canonical import content_address, part_digest, snapshot_address
from catalog.store.tables.base import Content


class Addressed(NamedTuple):
    """A content with its kind and its address; `values` are its fields by name."""

    kind: str
    address: bytes
    values: Mapping[str, Any]


def addressed(content: Content) -> Addressed:
    """A content with its address."""
    values = dict(content.__dict__)
    return Addressed(content.kind, content_address(content.kind, values), values)


class Snapshot(NamedTuple):
    """A state: contents by part and address, the digest of each part, and the address of the whole."""

    parts: Mapping[str, Mapping[bytes, Addressed]]
    digests: Mapping[str, str]
    address: str


def snapshot_of(parts: Mapping[str, Iterable[Addressed]]) -> Snapshot:
    """The snapshot that consists of `parts`; a content that comes twice in a part counts once."""
    by_address = {name: {one.address: one for one in contents} for name, contents in parts.items()}
    kept = {name: contents for name, contents in by_address.items() if contents}
    digests = {name: part_digest(contents) for name, contents in kept.items()}
    return Snapshot(kept, digests, snapshot_address(digests))
