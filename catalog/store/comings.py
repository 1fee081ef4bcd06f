"""What came and went of a kind of content, and what was there after which entry, in the order of recording."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from catalog.store.tables import KINDS

T = TypeVar("T")
Contents = list[tuple[str, Mapping[str, Any]]]
"""Contents, each with its kind, as fields by name."""


class ContentChange(NamedTuple):
    """A content of a kind came with an entry (+1) or went with it (-1)."""

    seq: int
    sign: int
    kind: str
    key: tuple[str, bytes]
    row: Mapping[str, Any]


def changes_of(kind: str, owner: int, *more: ColumnElement[Any]) -> Select[Any]:
    """The question for everything that came and went of one kind in an inventory, with what it says and `more`."""
    return _changes(kind, *more).where(KINDS[kind].changes.c.inventory_id == owner)


def changes_between(kind: str, first: int, last: int) -> Select[Any]:
    """The question for everything that came and went of one kind with the entries from `first` to `last`."""
    came = KINDS[kind].changes.c
    return _changes(kind).where(came.seq.between(first, last))


def _changes(kind: str, *more: ColumnElement[Any]) -> Select[Any]:
    came, said = KINDS[kind].changes.c, KINDS[kind].versions.c
    own = [said[field] for field in KINDS[kind].fields]
    same = (came.inventory_id == said.inventory_id) & (came.part == said.part) & (came.address == said.address)
    asked = select(came.seq, came.sign.label("came"), came.part, came.address, *own, *more)
    return asked.join_from(KINDS[kind].changes, KINDS[kind].versions, same)


def answered(connection: Connection, kind: str, question: Select[Any]) -> Iterator[ContentChange]:
    """What a question made by `changes_of` is answered."""
    for row in map(dict, connection.execute(question).mappings()):
        yield ContentChange(row["seq"], row["came"], kind, (row["part"], bytes(row["address"])), row)


def in_time(changes: Iterable[ContentChange]) -> Iterator[tuple[int, Contents]]:
    """For each entry that changed anything: its number, and what was there after it."""
    present: dict[tuple[str, bytes, str], ContentChange] = {}
    for seq, group in groupby(sorted(changes, key=lambda one: (one.seq, one.sign)), lambda one: one.seq):
        for one in group:
            if one.sign == 1:
                present[(*one.key, one.kind)] = one
            else:
                present.pop((*one.key, one.kind), None)
        yield seq, [(one.kind, one.row) for one in present.values()]


def after(found: Sequence[tuple[int, T]], seq: int) -> T | None:
    """What there was after entry `seq`, given what there was after which entries; None before the first of them."""
    place = bisect_right(found, seq, key=lambda one: one[0])
    return found[place - 1][1] if place else None
