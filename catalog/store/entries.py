"""The entries of the history: found by number, snapshot, push or day."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from catalog.store.errors import StoreError
from catalog.store.tables import CATALOGUE, ENTRY, INVENTORY


class Recorded(NamedTuple):
    """An entry. `day` is the first day on which the state held (ISO), `recorded_at` the UTC second of the recording."""

    seq: int
    push_id: str
    inventory_id: int
    inventory: str
    day: str
    recorded_at: str
    snapshot: str
    payload: str
    prev: str
    hash: str

    @property
    def told(self) -> Mapping[str, Any]:
        """The payload: who, commit, tool, summary and so on."""
        content: Mapping[str, Any] = json.loads(self.payload)
        return content


_COLUMNS = (
    ENTRY.c.seq, ENTRY.c.push_id, ENTRY.c.inventory_id, INVENTORY.c.name, ENTRY.c.day, ENTRY.c.recorded_at,
    ENTRY.c.snapshot, ENTRY.c.payload, ENTRY.c.prev, ENTRY.c.hash,
)  # fmt: skip
_ALL = select(*_COLUMNS).join_from(ENTRY, INVENTORY, ENTRY.c.inventory_id == INVENTORY.c.id)
_NEWEST = (ENTRY.c.day.desc(), ENTRY.c.seq.desc())


def origin_of(connection: Connection) -> str:
    """What the catalogue is called, for ever. Raises StoreError where nothing was ever recorded."""
    origin = connection.execute(select(CATALOGUE.c.origin)).scalar()
    if origin is None:
        raise StoreError("Nothing is recorded in the catalogue yet: `inventory catalog record` does that.")
    return str(origin)


def name_catalogue(connection: Connection, origin: str | None = None) -> str:
    """What the catalogue is called from now on, unless it has a name: `origin`, or a random one."""
    known = connection.execute(select(CATALOGUE.c.origin)).scalar()
    if known is None:
        known = origin or str(uuid.uuid4())
        connection.execute(CATALOGUE.insert().values(one=1, origin=known))
    return str(known)


def history(connection: Connection, inventory: str | None = None, most: int | None = None) -> list[Recorded]:
    """The entries, of one inventory or of all, the newest first."""
    question = _ALL.order_by(ENTRY.c.seq.desc()).limit(most)
    if inventory is not None:
        question = question.where(INVENTORY.c.name == _known(connection, inventory))
    return [Recorded._make(row) for row in connection.execute(question)]


def timeline(connection: Connection, inventory: str) -> list[Recorded]:
    """The entries of an inventory by the days from which they held. Raises StoreError for a name unknown."""
    return sorted(history(connection, inventory), key=lambda entry: (entry.day, entry.seq))


def chain(connection: Connection) -> list[Recorded]:
    """All entries, the first first."""
    return history(connection)[::-1]


def last_entry(connection: Connection, inventory_id: int | None = None) -> Recorded | None:
    """The entry with the highest number, of one inventory or of all."""
    question = _ALL.order_by(ENTRY.c.seq.desc()).limit(1)
    if inventory_id is not None:
        question = question.where(ENTRY.c.inventory_id == inventory_id)
    return _first(connection, question)


def pushed(connection: Connection, push_id: str) -> Recorded | None:
    """The entry that was recorded under `push_id`."""
    return _first(connection, _ALL.where(ENTRY.c.push_id == push_id))


def in_force(connection: Connection, inventory_id: int, day: str) -> Recorded | None:
    """The entry that says how an inventory was on `day`: of those that held by then, the last."""
    held = _ALL.where(ENTRY.c.inventory_id == inventory_id, ENTRY.c.day <= day)
    return _first(connection, held.order_by(*_NEWEST).limit(1))


def all_in_force(
    connection: Connection, day: str, inventory: str | None = None, known_by: str | None = None
) -> list[Recorded]:
    """The entry of each inventory that was in force on `day`, by name.

    `known_by`, a day, leaves out what was recorded later.
    """
    names = [_known(connection, inventory)] if inventory is not None else inventories(connection)
    found = []
    for name in names:
        held = _ALL.where(INVENTORY.c.name == name, ENTRY.c.day <= day)
        if known_by is not None:
            held = held.where(ENTRY.c.recorded_at < f"{known_by}U")
        entry = _first(connection, held.order_by(*_NEWEST).limit(1))
        found += [entry] if entry else []
    return found


def inventories(connection: Connection) -> list[str]:
    """The names of all inventories."""
    return sorted(connection.execute(select(INVENTORY.c.name)).scalars())


def entry_called(connection: Connection, name: str, inventory: str | None = None) -> Recorded:
    """The entry that `name` means: its number, or the beginning of its snapshot's address.

    Raises StoreError where there is none, several are meant, or the number is another inventory's.
    """
    if name.isascii() and name.isdigit() and len(name) <= 9:
        found = _first(connection, _ALL.where(ENTRY.c.seq == int(name)))
        if found is not None and inventory is not None and found.inventory != _known(connection, inventory):
            raise StoreError(f"Entry {found.seq} is of {found.inventory}, not of {inventory}.")
        if found is not None:
            return found
    question = _ALL.where(ENTRY.c.snapshot.startswith(name.lower(), autoescape=True)).order_by(ENTRY.c.seq.desc())
    if inventory is not None:
        question = question.where(INVENTORY.c.name == _known(connection, inventory))
    matches = [Recorded._make(row) for row in connection.execute(question)] if len(name) >= 4 else []
    if not matches:
        raise StoreError(f"There is no snapshot “{name}”: `inventory catalog log` lists them by number and address.")
    if len({match.snapshot for match in matches}) > 1:
        raise StoreError(f"“{name}” is the beginning of several addresses: write more of it.")
    return matches[0]


def _known(connection: Connection, inventory: str) -> str:
    names = inventories(connection)
    if inventory not in names:
        from inventory.suggestion import did_you_mean

        advice = did_you_mean(inventory, names, f"Known are: {', '.join(names) or 'none'}.")
        raise StoreError(f"The catalogue has no inventory “{inventory}”. {advice}")
    return inventory


def _first(connection: Connection, question: Any) -> Recorded | None:
    row = connection.execute(question).first()
    return Recorded._make(row) if row is not None else None


def entry_record(entry: Recorded) -> dict[str, Any]:
    """An entry as plain data, for people and programs."""
    told = entry.told
    return {
        "seq": entry.seq,
        "inventory": entry.inventory,
        "day": entry.day,
        "recorded_at": entry.recorded_at,
        "who": told.get("who"),
        "commit": told.get("commit"),
        "tool": told.get("tool"),
        "as_of": told.get("as_of"),
        "snapshot": entry.snapshot,
        "push_id": entry.push_id,
        "hash": entry.hash,
        "prev": entry.prev,
        "facts": told.get("facts", {}),
    }
