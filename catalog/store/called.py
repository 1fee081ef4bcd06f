"""The snapshot that a name means: a number, the beginning of an address, a day, or `latest`."""

from __future__ import annotations

import datetime

from sqlalchemy import Connection

from catalog.store.entries import Recorded, all_in_force, entry_called, history, inventories
from catalog.store.errors import StoreError
from inventory.suggestion import did_you_mean

LATEST = "latest"
SHOWN = 12
"""So many digits of an address are shown."""


def snapshot_called(connection: Connection, name: str, inventory: str | None = None, usual: str = "") -> Recorded:
    """The entry that `name` means, of `inventory` or else of the one called `usual`, or of the only one there is.

    Raises StoreError, with what comes near, where there is none.
    """
    is_day = _is_day(name)
    if name != LATEST and not is_day:
        return _by_number_or_address(connection, name, inventory)
    chosen = inventory or _chosen(connection, usual)
    entries = history(connection, chosen)
    if not is_day and entries:
        return entries[0]
    held = all_in_force(connection, name, chosen) if is_day else []
    if not held:
        first = min(entries, key=lambda entry: (entry.day, entry.seq), default=None)
        since = f" The earliest that is recorded holds from {first.day}: entry {first.seq}." if first else ""
        raise StoreError(f"Nothing is recorded of {chosen} that held on {name}.{since}")
    return held[0]


def _is_day(name: str) -> bool:
    try:
        return len(name) == len("2019-03-01") and bool(datetime.date.fromisoformat(name))
    except ValueError:
        return False


def _by_number_or_address(connection: Connection, name: str, inventory: str | None) -> Recorded:
    try:
        return entry_called(connection, name, inventory)
    except StoreError as error:
        known = history(connection, inventory)
        names = [*(entry.snapshot[:SHOWN] for entry in known), *(str(entry.seq) for entry in known)]
        newest = ", ".join(f"{entry.seq} ({entry.snapshot[:SHOWN]}, {entry.day})" for entry in known[:3])
        raise StoreError(f"{error} {did_you_mean(name[:SHOWN], names, f'The newest are {newest}.')}") from None


def _chosen(connection: Connection, usual: str) -> str:
    known = inventories(connection)
    if usual in known:
        return usual
    if len(known) == 1:
        return known[0]
    raise StoreError(
        f"The catalogue has no inventory “{usual}”. Name the one you mean with --inventory: {', '.join(known)}."
        if known
        else "Nothing is recorded in the catalogue yet: `inventory catalog record` does that."
    )
