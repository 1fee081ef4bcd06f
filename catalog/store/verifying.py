"""Verifying a catalogue: the chain from first to last entry, every content against its address, every state anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, select, text

from catalog.store.anchors import Anchor
from catalog.store.canonical import canonical, content_address, part_digest, snapshot_address
from catalog.store.chain import entry_hash, genesis
from catalog.store.entries import Recorded, chain, origin_of
from catalog.store.errors import StoreError
from catalog.store.guards_present import missing_guards
from catalog.store.tables import INVENTORY, KINDS, NAMES, PART, ContentKind

Key = tuple[int, str, bytes]
"""A content's key: whose, in which part, its address."""


class Verification(NamedTuple):
    """What verifying came to: where the catalogue stands, how much was looked at, and everything that is wrong."""

    origin: str
    size: int
    head: str
    contents: int
    anchors: int
    damage: tuple[str, ...]


def verify(connection: Connection, anchors: Sequence[Anchor] = ()) -> Verification:
    """Look at everything. Without an anchor, a chain rewritten as a whole or cut short at its end looks sound."""
    entries = chain(connection)
    origin = origin_of(connection)
    damage = [*_file(connection), *missing_guards(connection), *_chain(entries, origin)]
    reading = _Contents(connection)
    damage += reading.damage()
    damage += _states(connection, entries, reading)
    damage += [sentence for anchor in anchors for sentence in _anchored(anchor, entries, origin)]
    head = entries[-1].hash if entries else genesis(origin)
    return Verification(origin, len(entries), head, reading.count, len(anchors), tuple(dict.fromkeys(damage)))


def _file(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
        if said != "ok":
            yield f"SQLite finds the file damaged: {said}"
    for table, *_ in connection.execute(text("PRAGMA foreign_key_check")).fetchmany(20):
        yield f"A row of {table} refers to something that is not there."


def _chain(entries: Iterable[Recorded], origin: str) -> Iterator[str]:
    prev, expected = genesis(origin), 1
    for entry in entries:
        if entry.seq != expected:
            yield f"Entry {expected} is missing: entry {entry.seq} comes next."
            expected = entry.seq
        if entry.prev != prev:
            yield f"Entry {entry.seq} does not follow from the one before it."
        if entry.hash != entry_hash(entry.seq, entry.push_id, entry.snapshot, entry.payload, entry.prev):
            yield f"Entry {entry.seq} is not what its hash says."
        yield from _payload(entry)
        prev, expected = entry.hash, expected + 1


def _payload(entry: Recorded) -> Iterator[str]:
    """The columns by which entries are found must say what the hashed payload says."""
    try:
        told = json.loads(entry.payload)
        same = canonical(told) == entry.payload
        agree = (told["inventory"], told["day"], told["recorded_at"]) == (
            entry.inventory, entry.day, entry.recorded_at,
        )  # fmt: skip
    except (ValueError, KeyError, TypeError):
        same = agree = False
    if not same:
        yield f"The payload of entry {entry.seq} is not as it was written."
    elif not agree:
        yield f"The columns of entry {entry.seq} do not say what its payload says."


class _Contents:
    """Every content of the catalogue, read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.known: dict[str, set[Key]] = {}
        self._mentioned: dict[str, set[tuple[Any, ...]]] = {table: set() for table in NAMES}
        self.count = 0

    def damage(self) -> Iterator[str]:
        for kind in KINDS.values():
            yield from self._kind(kind)
        for table, mentioned in self._mentioned.items():
            columns = ("inventory_id", "policy", "name") if table == "clause" else ("inventory_id", "name")
            names = {tuple(row) for row in self._connection.execute(select(*(NAMES[table].c[c] for c in columns)))}
            if names != mentioned:
                yield f"The names in {table} are not those that the contents mention."

    def _kind(self, kind: ContentKind) -> Iterator[str]:
        columns = kind.versions.c
        known = self.known[kind.name] = set()
        mentions = kind.model.mentions
        for row in self._connection.execute(
            select(columns.inventory_id, columns.part, columns.address, *map(columns.get, kind.fields))
        ):
            values: dict[str, Any] = dict(zip(kind.fields, row[3:], strict=True))
            owner, part, address = row[0], row[1], bytes(row[2])
            known.add((owner, part, address))
            if _address(kind.name, values) != address:
                yield f"A content in {kind.versions.name} is not what its address says ({_label(kind, values)})."
            for table, fields in mentions:
                name = tuple(values[field] for field in fields)
                if None not in name:
                    self._mentioned[table].add((owner, *name))
        self.count += len(known)


def _address(kind: str, values: dict[str, Any]) -> bytes:
    try:
        return content_address(kind, values)
    except (TypeError, ValueError):
        return b""


def _label(kind: ContentKind, values: dict[str, Any]) -> str:
    return f"{kind.fields[0]} {values[kind.fields[0]]!r:.80}"


class _Replay:
    """The parts of one inventory as its entries make them, step by step."""

    def __init__(self) -> None:
        self.parts: dict[str, set[bytes]] = {}
        self.digests: dict[str, str] = {}

    def apply(self, changes: Iterable[tuple[str, bytes, int]]) -> Iterator[str]:
        """Take in the changes of one entry; yields what cannot be."""
        seen: set[tuple[str, bytes]] = set()
        for part, address, sign in changes:
            if (part, address) in seen:
                yield f"a content of {part} came and went at once"
            seen.add((part, address))
            there = self.parts.setdefault(part, set())
            if sign == 1 and address not in there:
                there.add(address)
            elif sign == -1 and address in there:
                there.remove(address)
            else:
                yield f"a content of {part} came twice or went without having come"

    def settle(self, touched: Iterable[str]) -> None:
        """Work out anew the digests of the parts that were touched."""
        for part in touched:
            self.digests.pop(part, None)
            if self.parts[part]:
                self.digests[part] = part_digest(self.parts[part])


def _states(connection: Connection, entries: Sequence[Recorded], contents: _Contents) -> Iterator[str]:
    changes, seen = _changes(connection)
    for kind, known in contents.known.items():
        if known - seen[kind]:
            yield f"There are contents in {kind}_version that no entry brought."
        if seen[kind] - known:
            yield f"There are changes in {kind}_change of contents that are not there."
    digests: dict[int, dict[str, str | None]] = {}
    for seq, name, digest in connection.execute(select(PART.c.seq, PART.c.name, PART.c.digest)):
        digests.setdefault(seq, {})[name] = digest
    replays: dict[int, _Replay] = {}
    for entry in entries:
        replay = replays.setdefault(entry.inventory_id, _Replay())
        own = changes.pop((entry.seq, entry.inventory_id), [])
        said = [*replay.apply(own)]
        touched = {part for part, _, _ in own}
        replay.settle(touched)
        if said or snapshot_address(replay.digests) != entry.snapshot:
            yield f"The contents of entry {entry.seq} are not its snapshot{': ' + said[0] if said else ''}."
        if digests.pop(entry.seq, {}) != {part: replay.digests.get(part) for part in touched}:
            yield f"The digests of the parts of entry {entry.seq} are not those of its contents."
    if changes or digests:
        yield "There are changes that belong to no entry."
    if set(connection.execute(select(INVENTORY.c.id)).scalars()) != {entry.inventory_id for entry in entries}:
        yield "There is an inventory without an entry."


def _changes(
    connection: Connection,
) -> tuple[dict[tuple[int, int], list[tuple[str, bytes, int]]], dict[str, set[Key]]]:
    """All changes by entry and inventory, and every content that any of them speaks of."""
    found: dict[tuple[int, int], list[tuple[str, bytes, int]]] = {}
    seen: dict[str, set[Key]] = {}
    for kind in KINDS.values():
        c = kind.changes.c
        mentioned = seen[kind.name] = set()
        for owner, part, address, seq, sign in connection.execute(
            select(c.inventory_id, c.part, c.address, c.seq, c.sign)
        ):
            found.setdefault((seq, owner), []).append((part, bytes(address), sign))
            mentioned.add((owner, part, bytes(address)))
    return found, seen


def _anchored(anchor: Anchor, entries: Sequence[Recorded], origin: str) -> Iterator[str]:
    if anchor.origin != origin:
        yield "The anchor is of another catalogue, or this one was replaced."
    elif anchor.size > len(entries):
        yield f"The anchor knows {anchor.size} entries, and the catalogue has {len(entries)}: its end was cut off."
    elif (entries[anchor.size - 1].hash if anchor.size else genesis(origin)) != anchor.head:
        yield f"Entry {anchor.size} is not the one that was anchored: the history was rewritten."


def require_sound(connection: Connection) -> None:
    """Raise StoreError unless everything verifies."""
    damage = verify(connection).damage
    if damage:
        raise StoreError(f"The catalogue does not verify: {damage[0]}")
