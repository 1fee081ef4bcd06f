"""What is read in each clause of a policy: its statements and its marks as read, as the lock pins them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from catalog.justify.anchoring import ClauseAnchor
from catalog.locking.short_form import short_form
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy.normal import normalise, sha256_of
from inventory.schema import Statement
from inventory.schema.lock import LockedReading

MARK = "read/"
"""What the id of a mark as read begins with; the clause's id follows. No statement's id holds a slash."""
_WITHOUT_MEANING = ("clause", "hedge", "evidence", "draft", "proposed_by", "kept_by", "begins", "until")
"""Fields that say where a sentence stands, how cautiously it speaks, how it is kept, or who proposed and read it.

Both days are added by name.
"""

Anchors = Mapping[str, ClauseAnchor]


class Read(NamedTuple):
    """One reading: what the lock keeps of it, the clauses it interprets, and its record's place."""

    locked: LockedReading
    clauses: tuple[str, ...]
    entry: Entry[Any]


def readings_of(policy: Policy, anchors: Anchors) -> list[Read]:
    """Return the readings of a policy: of each statement that is no draft, and of each clause marked as read."""
    return [*_statements(policy, anchors), *_marks(policy)]


def _statements(policy: Policy, anchors: Anchors) -> Iterator[Read]:
    for entry in policy.statements:
        if not getattr(entry.record, "draft", False):
            places = anchors[entry.id]
            clauses = (places.clause,) if places.clause else places.places
            yield Read(locked_statement(entry), tuple(clause.id for clause in clauses), entry)


def _marks(policy: Policy) -> Iterator[Read]:
    for entry in policy.read:
        says = f"read [{', '.join(sorted(entry.record.topics))}]"
        words = [says, *sorted(map(normalise, entry.record.sentences)), entry.record.reason or ""]
        if entry.record.overruled:
            words.append(f"overruled by {entry.record.overruled.by}: {entry.record.overruled.reason}")
        locked = LockedReading(id=MARK + entry.id, hash=sha256_of("\n".join(filter(None, words))), says=says)
        yield Read(locked, (entry.id,), entry)


def locked_statement(entry: Entry[Statement]) -> LockedReading:
    """Return what the lock keeps of one statement."""
    return LockedReading(id=entry.id, hash=meaning_digest(entry.record), says=short_form(entry.record))


def meaning_digest(said: Statement) -> str:
    """Return the SHA-256 of what a statement means: the order of lists and the look of its quote do not matter."""
    fields = {key: value for key, value in said.model_dump(mode="json").items() if key not in _WITHOUT_MEANING}
    kept = {key: _in_order(value) for key, value in fields.items() if value not in (None, [], {}, False)}
    kept["quote"] = normalise(said.quote)
    for key, day in (("begins", said.begins), ("until", said.until)):
        if day:
            kept[key] = day.isoformat()
    return sha256_of(json.dumps(kept, ensure_ascii=False, sort_keys=True))


def _in_order(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def by_clause(readings: Iterable[Read]) -> dict[str, tuple[LockedReading, ...]]:
    """Return the readings of each clause, in the order in which they were given."""
    found: dict[str, list[LockedReading]] = {}
    for reading in readings:
        for clause in reading.clauses:
            found.setdefault(clause, []).append(reading.locked)
    return {clause: tuple(locked) for clause, locked in found.items()}
