"""The states that records went through, in the order of recording.

One statement a kind of content reads what came and went; states are put together from that, none is read again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from catalog.store.moments import About, State
from catalog.store.states import STATES
from catalog.store.tables import KINDS

Subject = tuple[About, tuple[str, ...]]
"""What a record is about, and the parts of its name."""


class Version(NamedTuple):
    """From entry `seq` on, in the order of recording, a record was in this state, or not there."""

    seq: int
    state: State | None


class _Change(NamedTuple):
    seq: int
    sign: int
    kind: str
    key: tuple[str, bytes]
    row: Mapping[str, Any]


class VersionReader:
    """Reads what came and went of an inventory's recipients, disclosures and transfers, of all or only of one."""

    def __init__(self, connection: Connection, owner: int, recipient: str | None, disclosure: str | None) -> None:
        self._connection = connection
        self._owner = owner
        self._recipient = recipient
        self._disclosure = disclosure

    def versions(self) -> dict[Subject, list[Version]]:
        """The states of each record in the order of recording."""
        changes: dict[Subject, list[_Change]] = {}
        for kind in ("recipient", "disclosure", "goal", "proof"):
            for row in map(dict, self._connection.execute(self._question(kind)).mappings()):
                change = _Change(row["seq"], row["sign"], kind, (row["part"], bytes(row["address"])), row)
                changes.setdefault(_subject(kind, row), []).append(change)
        return {subject: list(_versions(subject[0], found)) for subject, found in changes.items()}

    def _question(self, kind: str) -> Select[Any]:
        came, said = KINDS[kind].changes.c, KINDS[kind].versions.c
        goal = KINDS["goal"].versions.c
        own = [said[field] for field in KINDS[kind].fields]
        more = [goal.disclosure] if kind == "proof" else []
        same = (came.inventory_id == said.inventory_id) & (came.part == said.part) & (came.address == said.address)
        question = select(came.seq, came.sign, came.part, came.address, *own, *more).join_from(
            KINDS[kind].changes, KINDS[kind].versions, same
        )
        if kind == "proof":
            proved = (goal.inventory_id == said.inventory_id) & (goal.part == said.part) & (goal.address == said.goal)
            question = question.join(KINDS["goal"].versions, proved).where(goal.disclosure.is_not(None))
        elif kind == "goal":
            transfer = (said.action == "transfer") & said.recipient.is_not(None)
            question = question.where((said.action == "disclose") | transfer)
        return self._narrowed(question.where(came.inventory_id == self._owner), goal if kind == "proof" else said)

    def _narrowed(self, question: Select[Any], named: Any) -> Select[Any]:
        """Only what is asked for; all recipients are read, for their names."""
        if "disclosure" not in named:
            return question
        if self._disclosure is not None:
            question = question.where(named.disclosure == self._disclosure)
        if self._recipient is not None:
            given = KINDS["disclosure"].versions.c
            theirs = select(given.disclosure).where(
                given.inventory_id == self._owner, given.recipient == self._recipient
            )
            transfer = named.disclosure.is_(None) & (named.recipient == self._recipient)
            question = question.where(named.disclosure.in_(theirs) | transfer)
        return question


def _subject(kind: str, row: Mapping[str, Any]) -> Subject:
    if kind == "recipient":
        return "recipient", (row["recipient"],)
    if kind == "goal" and row["disclosure"] is None:
        return "transfer", (row["recipient"], row["region"], row["country"])
    return "disclosure", (row["disclosure"],)


def _versions(about: About, changes: Iterable[_Change]) -> Iterator[Version]:
    present: dict[tuple[str, bytes, str], _Change] = {}
    for seq, group in groupby(sorted(changes, key=lambda one: (one.seq, one.sign)), lambda one: one.seq):
        for one in group:
            if one.sign == 1:
                present[(*one.key, one.kind)] = one
            else:
                present.pop((*one.key, one.kind), None)
        contents = [(one.kind, one.row) for one in present.values()]
        yield Version(seq, STATES[about](contents) if contents else None)


def state_at(versions: Sequence[Version], seq: int) -> State | None:
    """The state after entry `seq`."""
    place = bisect_right(versions, seq, key=lambda version: version.seq)
    return versions[place - 1].state if place else None
