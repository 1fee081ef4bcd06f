"""What was observed of whom, where, and when for the first and the last time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection

from catalog.store.comings import ContentChange, after, answered, changes_of, in_time
from catalog.store.entries import Recorded, timeline
from catalog.store.observations import place_key
from catalog.store.tables import KINDS


class Seen(NamedTuple):
    """A sign of somebody in an evidence file, at a line or JSON pointer as it was when last seen.

    `first` and `last` are the days from which the states held that it was recorded with. `is_current` says whether the
    last entry that looked at this file has it.
    """

    party: str
    name: str
    outcome: str
    recipient: str | None
    signal: str
    sign: str
    file: str
    place: int | str
    confidence: str
    reason: str
    classes: tuple[str, ...]
    first: str
    last: str
    is_current: bool


def looked_at(entry: Recorded) -> frozenset[str]:
    """The evidence files that an entry was recorded with."""
    return frozenset(one["file"] for one in entry.told.get("facts", {}).get("evidence", ()))


def seen(connection: Connection, inventory: str) -> list[Seen]:
    """Everything that was ever observed of an inventory, party by party. Raises StoreError for a name unknown."""
    entries = timeline(connection, inventory)
    if not entries:
        return []
    owner, files = entries[0].inventory_id, KINDS["file"].versions.c
    signs: dict[tuple[str, str, str], list[ContentChange]] = {}
    for change in answered(connection, "observation", changes_of("observation", owner)):
        row = change.row
        signs.setdefault((row["signal"], row["sign"], row["file"]), []).append(change)
    if not signs:
        return []
    lines: dict[str, list[ContentChange]] = {}
    evidence = changes_of("file", owner).where(files.part.startswith("evidence:", autoescape=True))
    for change in answered(connection, "file", evidence):
        lines.setdefault(change.row["file"], []).append(change)
    places = {file: [(seq, _places(there)) for seq, there in in_time(found)] for file, found in lines.items()}
    looked = [(entry, looked_at(entry)) for entry in entries]
    found = [one for name, changes in signs.items() if (one := _seen(name, changes, looked, places)) is not None]
    return sorted(found, key=attrgetter("party", "file", "signal", "sign"))


def _places(contents: Sequence[tuple[str, Mapping[str, Any]]]) -> Mapping[str, int | str]:
    return json.loads(contents[0][1]["lines"]) if contents else {}


def _seen(
    name: tuple[str, str, str],
    changes: Sequence[ContentChange],
    entries: Sequence[tuple[Recorded, frozenset[str]]],
    places: Mapping[str, Sequence[tuple[int, Mapping[str, int | str]]]],
) -> Seen | None:
    signal, sign, file = name
    found = list(in_time(changes))
    there = [entry for entry, _ in entries if after(found, entry.seq)]
    if not there:
        return None
    last = there[-1]
    ((_, row),) = (after(found, last.seq) or [])[:1]
    lines = after(places.get(file, ()), last.seq) or {}
    looked = [entry for entry, files in entries if file in files]
    return Seen(
        row["party"], row["name"], row["outcome"], row["recipient"], signal, sign, file,
        lines.get(place_key(signal, sign), 0), row["confidence"], row["reason"], tuple(json.loads(row["classes"])),
        there[0].day, last.day, not looked or looked[-1].seq == last.seq,
    )  # fmt: skip
