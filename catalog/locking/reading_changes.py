"""What statements read in a policy now, held against what the lock says was accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from catalog.diff.policy.steps import Alignment
from catalog.locking.readings import MARK, Read
from inventory.entry import Entry
from inventory.lock_file import Locked
from inventory.schema.lock import LockedClause, LockedReading

Kind = Literal["changed", "gone", "added"]


class ReadingChange(NamedTuple):
    """One reading that is not as it was accepted: `was` in the lock, `now` in the inventory, `clause` its clause's id.

    `locked` is the place of the clause in the lock, None where the reading is added.
    """

    kind: Kind
    was: LockedReading | None
    now: Read | None
    clause: str
    locked: Entry[LockedClause] | None = None

    @property
    def id(self) -> str:
        """The id of the statement or mark, as it is now or, where it is gone, as it was."""
        return self.now.locked.id if self.now else self.was.id if self.was else ""


def reading_changes(lock: Locked, readings: Sequence[Read], alignment: Alignment) -> list[ReadingChange]:
    """Return how `readings` differ from those in the lock; a statement that only has another id is no change.

    `alignment` is that of the locked clauses with the policy's text. A reading of a clause that the lock does not know
    is none either: there the clause itself has not been accepted.
    """
    now = {reading.locked.id: reading for reading in readings}
    was = {_name_now(locked.id, alignment, now): (locked, clause) for locked, clause in _locked(lock)}
    gone = [(locked, clause) for name, (locked, clause) in was.items() if name not in now]
    added = [reading for name, reading in now.items() if name not in was and _on_locked(reading, alignment)]
    changed = [
        ReadingChange("changed", was[name][0], reading, was[name][1].id, was[name][1])
        for name, reading in now.items()
        if name in was and was[name][0].hash != reading.locked.hash
    ]
    return [*changed, *_unpaired(gone, added)]


def _locked(lock: Locked) -> Iterator[tuple[LockedReading, Entry[LockedClause]]]:
    for clause in lock.clauses:
        yield from ((reading, clause) for reading in clause.record.readings)


def _name_now(name: str, alignment: Alignment, now: dict[str, Read]) -> str:
    """The id of a locked reading today: a mark may have taken the name that its clause has now."""
    step = alignment.by_old.get(name.removeprefix(MARK)) if name.startswith(MARK) and name not in now else None
    return next((MARK + passage.id for passage in step.new if MARK + passage.id in now), name) if step else name


def _on_locked(reading: Read, alignment: Alignment) -> bool:
    steps = (alignment.by_new.get(clause) for clause in reading.clauses)
    return any(step is not None and step.kind != "new" for step in steps)


def _unpaired(gone: list[tuple[LockedReading, Entry[LockedClause]]], added: list[Read]) -> Iterator[ReadingChange]:
    """What is left when statements that were merely renamed are paired by what they say."""
    renamed = {reading.locked.hash: reading for reading in added if not reading.locked.id.startswith(MARK)}
    for locked, clause in gone:
        if locked.id.startswith(MARK) or renamed.pop(locked.hash, None) is None:
            yield ReadingChange("gone", locked, None, clause.id, clause)
    left = {reading.locked.id for reading in renamed.values()}
    for reading in added:
        if reading.locked.id.startswith(MARK) or reading.locked.id in left:
            yield ReadingChange("added", None, reading, reading.clauses[0])
