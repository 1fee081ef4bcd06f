"""Recording a snapshot: an entry at the end of the chain, and what changed since the one before."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Connection, func, select

from catalog.store.bulk import insert_missing, insert_rows
from catalog.store.canonical import canonical
from catalog.store.chain import entry_hash, genesis
from catalog.store.entries import Recorded, in_force, last_entry, name_catalogue, pushed
from catalog.store.errors import StoreError
from catalog.store.snapshot import Addressed, Snapshot
from catalog.store.state import addresses_at, digests_at
from catalog.store.store import Store
from catalog.store.tables import ENTRY, INVENTORY, KINDS, NAMES, PART

CHANGE = ("inventory_id", "part", "address", "seq", "sign")
_DAY = r"^\d{4}-\d\d-\d\d$"
_NO_CONTROL = r"^[^\x00-\x1f\x7f-\x9f]+$"


class Push(BaseModel):
    """Who records what, validated: the names are short and printable, days are days, seconds are UTC.

    `facts` holds whatever else belongs to the record: organisation, policies, summary.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    inventory: str = Field(min_length=1, max_length=200, pattern=_NO_CONTROL)
    push_id: str = Field(min_length=1, max_length=200, pattern=_NO_CONTROL)
    day: str = Field(pattern=_DAY)
    recorded_at: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
    who: str = Field(max_length=200, pattern=_NO_CONTROL)
    commit: str | None = Field(default=None, pattern=r"^[0-9a-f]{40,64}$")
    tool: str = Field(max_length=50)
    as_of: str = Field(pattern=_DAY)
    facts: Mapping[str, Any] = {}

    def payload(self) -> str:
        """What the entry's hash covers, as canonical JSON; a retry counts as the same whenever it comes."""
        return canonical({"schema": "clausemap/entry/1", **self.model_dump(exclude={"push_id"})})


class Outcome(NamedTuple):
    """What recording came to: the entry that holds the snapshot, whether it is new, and how many rows were written."""

    entry: Recorded
    is_new: bool
    rows: int


def new_push_id() -> str:
    """A push id for a record that nobody will retry from outside."""
    return str(uuid.uuid4())


def record(store: Store, push: Push, snapshot: Snapshot) -> Outcome:
    """Append `snapshot` unless it is there: under the same push id, or as the state in force on that day.

    Once this returns, the record is on the disk. Raises StoreError, with nothing written, where it cannot be kept or
    the push id stands for something else.
    """
    return store.write(lambda connection: _Recording(connection, push, snapshot).outcome())


class _Recording:
    """One recording within its transaction."""

    def __init__(self, connection: Connection, push: Push, snapshot: Snapshot) -> None:
        self._connection = connection
        self._push = push
        self._snapshot = snapshot
        self._rows = 0

    def outcome(self) -> Outcome:
        known = self._known_already()
        if known is not None:
            return Outcome(known, False, 0)
        inventory_id = self._inventory_id()
        before = last_entry(self._connection, inventory_id)
        entry = self._append(inventory_id)
        self._write_changes(inventory_id, entry.seq, before)
        return Outcome(entry, True, self._rows)

    def _known_already(self) -> Recorded | None:
        push = self._push
        same_push = pushed(self._connection, push.push_id)
        if same_push is not None:
            if (same_push.inventory, same_push.snapshot) == (push.inventory, self._snapshot.address):
                return same_push
            raise StoreError(
                f"The push id “{push.push_id}” stands for another record already (entry {same_push.seq}): "
                "use a new one for new content."
            )
        inventory_id = self._connection.execute(
            select(INVENTORY.c.id).where(INVENTORY.c.name == push.inventory)
        ).scalar()
        held = in_force(self._connection, inventory_id, push.day) if inventory_id is not None else None
        return held if held is not None and held.snapshot == self._snapshot.address else None

    def _inventory_id(self) -> int:
        name = self._push.inventory
        known = self._connection.execute(select(INVENTORY.c.id).where(INVENTORY.c.name == name)).scalar()
        if known is not None:
            return int(known)
        number = 1 + (self._connection.execute(select(func.max(INVENTORY.c.id))).scalar() or 0)
        self._connection.execute(INVENTORY.insert().values(id=number, name=name))
        self._rows += 1
        return int(number)

    def _append(self, inventory_id: int) -> Recorded:
        last = last_entry(self._connection)
        seq = last.seq + 1 if last else 1
        prev = last.hash if last else genesis(name_catalogue(self._connection))
        push, address, payload = self._push, self._snapshot.address, self._push.payload()
        digest = entry_hash(seq, push.push_id, address, payload, prev)
        entry = Recorded(
            seq, push.push_id, inventory_id, push.inventory, push.day, push.recorded_at, address, payload, prev, digest
        )
        self._connection.execute(
            ENTRY.insert().values({name: value for name, value in entry._asdict().items() if name != "inventory"})
        )
        self._rows += 1
        return entry

    def _write_changes(self, inventory_id: int, seq: int, before: Recorded | None) -> None:
        new = self._snapshot
        old = digests_at(self._connection, inventory_id, before.seq) if before else {}
        changed = [name for name in {*old, *new.digests} if old.get(name) != new.digests.get(name)]
        there = addresses_at(self._connection, inventory_id, before.seq, changed) if before else {}
        writer = ChangeWriter(self._connection, inventory_id, seq, is_first=before is None)
        writer.parts({name: new.digests.get(name) for name in changed})
        writer.changes(_differences(changed, there, new))
        self._rows += writer.rows


class PartDifference(NamedTuple):
    """What came into a part and went from it, each in the order of the addresses."""

    part: str
    kind: str
    came: Sequence[Addressed]
    went: Sequence[bytes]


def _differences(
    changed: Iterable[str], there: Mapping[str, Mapping[str, Collection[bytes]]], new: Snapshot
) -> Iterator[PartDifference]:
    for part in sorted(changed):
        old, wanted = there.get(part, {}), new.parts.get(part, {})
        came: dict[str, list[Addressed]] = {}
        for address in sorted(set(wanted).difference(*old.values())):
            came.setdefault(wanted[address].kind, []).append(wanted[address])
        for kind in {**came, **old}:
            went = sorted(address for address in old.get(kind, ()) if address not in wanted)
            if kind in came or went:
                yield PartDifference(part, kind, came.get(kind, ()), went)


class ChangeWriter:
    """Writes what an entry changed, many rows at a time; `rows` counts them."""

    def __init__(self, connection: Connection, inventory_id: int, seq: int, *, is_first: bool) -> None:
        self._connection = connection
        self._inventory_id = inventory_id
        self._seq = seq
        self._is_first = is_first
        self._told: dict[str, set[tuple[str, ...]]] = {}
        self.rows = 0

    def parts(self, digests: Mapping[str, str | None]) -> None:
        """The digests of the parts that changed; None where a part went."""
        rows = [(self._inventory_id, name, self._seq, digest) for name, digest in sorted(digests.items())]
        self._insert(PART, ("inventory_id", "name", "seq", "digest"), rows)

    def changes(self, differences: Iterable[PartDifference]) -> None:
        """The names that contents mention, the contents that are new, then all that came and went.

        The differences come part by part in order: the order of the tables on the disk, in which writing is quickest.
        """
        by_kind: dict[str, list[PartDifference]] = {name: [] for name in KINDS}
        for difference in differences:
            by_kind[difference.kind].append(difference)
        for name, found in by_kind.items():
            self._names(name, found)
        for name, found in by_kind.items():
            self._contents(name, found)
            self._comings_and_goings(name, found)

    def _names(self, kind: str, found: Iterable[PartDifference]) -> None:
        values = [one.values for difference in found for one in difference.came]
        mentioned: dict[str, set[tuple[str, ...]]] = {}
        for table, fields in KINDS[kind].model.mentions:
            each = zip(*(map(itemgetter(field), values) for field in fields), strict=True)
            mentioned[table] = {name for name in set(each) if None not in name}
        for table, names in mentioned.items():
            columns = ("policy", "name") if table == "clause" else ("name",)
            new = sorted(names - self._told.setdefault(table, set()))
            self._told[table].update(new)
            self._insert_new(NAMES[table], ("inventory_id", *columns), [(self._inventory_id, *name) for name in new])

    def _contents(self, kind: str, found: Iterable[PartDifference]) -> None:
        """The contents that came; those that were in their part at some time before are there already."""
        fields = KINDS[kind].fields
        # With a single field, itemgetter alone would give the value instead of a row of it.
        values_of = itemgetter(*fields) if len(fields) > 1 else lambda values: (values[fields[0]],)
        owner = self._inventory_id
        rows = [(owner, d.part, one.address, *values_of(one.values)) for d in found for one in d.came]
        self._insert_new(KINDS[kind].versions, ("inventory_id", "part", "address", *fields), rows)

    def _comings_and_goings(self, kind: str, found: Sequence[PartDifference]) -> None:
        owner, seq = self._inventory_id, self._seq
        rows = [(owner, d.part, one.address, seq, 1) for d in found for one in d.came]
        rows += [(owner, d.part, address, seq, -1) for d in found for address in d.went]
        self._insert(KINDS[kind].changes, CHANGE, rows)

    def _insert(self, table: Any, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        insert_rows(self._connection, table, columns, rows)
        self.rows += len(rows)

    def _insert_new(self, table: Any, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert the rows that are not there; with the first entry of an inventory none is."""
        if self._is_first:
            self._insert(table, columns, rows)
        else:
            self.rows += insert_missing(self._connection, table, columns, rows)
