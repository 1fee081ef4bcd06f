"""A whole catalogue as one file of JSON lines, and back: the same entries, hashes and addresses in any database.

The first line names the catalogue, then come one line an entry and one a change, in order; the last line holds the
SHA-256 of all before it, so that a file cut short or altered is refused.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Connection, select

from catalog.checking.progress import tell
from catalog.store.canonical import canonical, content_address
from catalog.store.chain import entry_hash, genesis
from catalog.store.comings import ContentChange, answered, changes_between
from catalog.store.entries import Recorded, chain, last_entry, name_catalogue, origin_of
from catalog.store.errors import StoreError
from catalog.store.recording import ChangeWriter, PartDifference
from catalog.store.snapshot import Addressed
from catalog.store.tables import ENTRY, INVENTORY, KINDS, PART
from catalog.store.verifying import require_sound

ENTRIES_AT_ONCE = 200
"""So many are asked for together: few questions, and never the whole history in memory."""
FORM = "clausemap/catalogue/1"
_ENTRY = ("seq", "push_id", "inventory", "day", "recorded_at", "snapshot", "payload", "prev", "hash")


def exported(connection: Connection) -> Iterator[str]:
    """The lines of the file, each ended by a line feed."""
    digest = hashlib.sha256()
    for line in _lines(connection):
        digest.update(line.encode())
        yield line
    yield f"{canonical({'sha256': digest.hexdigest()})}\n"


def _lines(connection: Connection) -> Iterator[str]:
    told: set[tuple[int, str, bytes]] = set()
    yield f"{canonical({'schema': FORM, 'origin': origin_of(connection)})}\n"
    entries = list(chain(connection))
    for start in range(0, len(entries), ENTRIES_AT_ONCE):
        some = entries[start : start + ENTRIES_AT_ONCE]
        parts = _parts(connection, some[0].seq, some[-1].seq)
        changes = _changes(connection, some[0].seq, some[-1].seq)
        for entry in some:
            own = {name: value for name, value in entry._asdict().items() if name in _ENTRY}
            yield f"{canonical({'entry': own, 'parts': parts.get(entry.seq, {})})}\n"
            yield from (_change_line(entry, change, told) for change in changes.pop(entry.seq, ()))


def _parts(connection: Connection, first: int, last: int) -> dict[int, dict[str, Any]]:
    """The digests of the parts that each entry changed."""
    found: dict[int, dict[str, Any]] = {}
    asked = select(PART.c.seq, PART.c.name, PART.c.digest).where(PART.c.seq.between(first, last))
    for seq, name, digest in connection.execute(asked):
        found.setdefault(seq, {})[name] = digest
    return found


def _changes(connection: Connection, first: int, last: int) -> dict[int, list[ContentChange]]:
    """What each entry changed, kind by kind: one question a kind, however many entries there are."""
    found: dict[int, list[ContentChange]] = {}
    for kind in KINDS:
        # Sorted here: databases differ in how they order texts.
        for change in sorted(answered(connection, kind, changes_between(kind, first, last)), key=lambda one: one.key):
            found.setdefault(change.seq, []).append(change)
    return found


def _change_line(entry: Recorded, change: ContentChange, told: set[tuple[int, str, bytes]]) -> str:
    """The line of a change; what a content says stands where it came for the first time."""
    part, address = change.key
    line = {"kind": change.kind, "part": part, "sign": change.sign, "address": address.hex()}
    if (entry.inventory_id, part, address) not in told:
        told.add((entry.inventory_id, part, address))
        values = ((field, change.row[field]) for field in KINDS[change.kind].fields)
        line["content"] = {
            field: value.hex() if isinstance(value, bytes) else value for field, value in values if value is not None
        }
    return f"{canonical(line)}\n"


class Imported(NamedTuple):
    """How many entries an import added, and how many the catalogue has now."""

    added: int
    size: int


def import_lines(connection: Connection, lines: Iterable[str]) -> Imported:
    """Take over an exported catalogue into an empty one, or the entries that it has more than this one.

    Raises StoreError, and the transaction is to be given up, where the file is not whole, does not hold what its hashes
    say, or is of another history.
    """
    return _Import(connection).all(_whole(lines))


def _whole(lines: Iterable[str]) -> list[dict[str, Any]]:
    digest, read, last = hashlib.sha256(), [], None
    try:
        for line in lines:
            if last is not None:
                digest.update(last.encode("utf-8", "surrogatepass"))
            last = line
            read.append(json.loads(line))
    except (ValueError, RecursionError):
        raise StoreError(
            f"Line {len(read) + 1} of the file is no JSON: the file was cut short, or is no exported catalogue."
        ) from None
    if len(read) < 2 or not all(isinstance(line, dict) for line in read) or read[0].get("schema") != FORM:
        raise StoreError("The file is no exported catalogue, or one of a newer version of clausemap.")
    if read.pop() != {"sha256": digest.hexdigest()}:
        raise StoreError("The file is not whole, or was altered: its last line does not match the rest.")
    return read


class EntryLine(BaseModel):
    """An entry as it stands in the file, validated."""

    model_config = ConfigDict(extra="forbid", strict=True)
    seq: int = Field(ge=1)
    push_id: str
    inventory: str
    day: str
    recorded_at: str
    snapshot: str
    payload: str
    prev: str
    hash: str

    def recorded(self) -> Recorded:
        """The entry, its inventory's number still unknown."""
        return Recorded(inventory_id=0, **self.model_dump())


def _by_entry(lines: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Each line of an entry with the lines of its changes."""
    starts = [number for number, line in enumerate(lines) if "entry" in line]
    if lines and starts[:1] != [0]:
        raise StoreError("The file is no exported catalogue: its changes belong to no entry.")
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start], list(lines[start + 1 : end])


class _Import:
    """One import within its transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._contents: dict[str, dict[str, Any]] = {}
        self._done = self._lines = 0

    def all(self, lines: Sequence[dict[str, Any]]) -> Imported:
        try:
            return self._all(lines)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise StoreError(f"The file is no exported catalogue: {type(error).__name__} in reading a line.") from None

    def _all(self, lines: Sequence[dict[str, Any]]) -> Imported:
        own = {entry.seq: entry for entry in chain(self._connection)}
        origin = str(lines[0]["origin"])
        if name_catalogue(self._connection, origin) != origin:
            raise StoreError("The file is of another catalogue: import it into a new one.")
        added = 0
        self._lines = len(lines)
        for head, changes in _by_entry(lines[1:]):
            entry = EntryLine(**head["entry"]).recorded()
            contents = [self._content(change) for change in changes]
            known = own.get(entry.seq)
            if known is not None:
                if known.hash != entry.hash:
                    raise StoreError(f"Entry {entry.seq} of the file is not that of the catalogue: two histories.")
                continue
            self._append(entry, head["parts"], changes, contents)
            added += 1
        if added:
            require_sound(self._connection)
        return Imported(added, len(own) + added)

    def _content(self, change: dict[str, Any]) -> Addressed:
        """A content, validated, as long as it says what its address says."""
        self._done += 1
        tell(self._done, self._lines, "lines taken over")
        address, kind = change["address"], KINDS[change["kind"]]
        if "content" in change:
            values = dict(change["content"])
            if "goal" in values:
                values["goal"] = bytes.fromhex(values["goal"])
            self._contents[address] = dict(kind.model(**values).__dict__)
        values = self._contents[address]
        if content_address(kind.name, values).hex() != address:
            raise StoreError(f"A content of the file is not what its address says ({kind.name} {address[:12]}…).")
        return Addressed(kind.name, bytes.fromhex(address), values)

    def _append(
        self,
        entry: Recorded,
        parts: dict[str, str | None],
        changes: Sequence[dict[str, Any]],
        contents: Sequence[Addressed],
    ) -> None:
        last = last_entry(self._connection)
        prev = last.hash if last else genesis(origin_of(self._connection))
        digest = entry_hash(entry.seq, entry.push_id, entry.snapshot, entry.payload, prev)
        if entry.prev != prev or entry.hash != digest:
            raise StoreError(f"Entry {entry.seq} of the file does not follow from the one before it.")
        inventory_id, is_first = self._inventory(entry.inventory)
        values = {**entry._asdict(), "inventory_id": inventory_id}
        del values["inventory"]
        self._connection.execute(ENTRY.insert().values(values))
        writer = ChangeWriter(self._connection, inventory_id, entry.seq, is_first=is_first)
        writer.parts(parts)
        writer.changes(
            PartDifference(
                c["part"], one.kind, [one] if c["sign"] == 1 else [], [one.address] if c["sign"] == -1 else []
            )
            for c, one in zip(changes, contents, strict=True)
        )

    def _inventory(self, name: str) -> tuple[int, bool]:
        known = dict(tuple(row) for row in self._connection.execute(select(INVENTORY.c.name, INVENTORY.c.id)))
        if name in known:
            return known[name], False
        number = 1 + max(known.values(), default=0)
        self._connection.execute(INVENTORY.insert().values(id=number, name=name))
        return number, True
