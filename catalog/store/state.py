"""What an inventory consisted of after an entry: contents that came and have not gone since."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, literal, select, union_all

from catalog.store.tables import KINDS, PART, Kind

CHUNK = 500


def present(kind: Kind, inventory_id: int, seq: int, parts: Sequence[str] = ()) -> Select[Any]:
    """The addresses, with their parts, of the contents of one kind that were there after entry `seq`."""
    changes = kind.changes.c
    found = (
        select(changes.part, changes.address)
        .where(changes.inventory_id == inventory_id, changes.seq <= seq)
        .group_by(changes.part, changes.address)
        .having(func.sum(changes.sign) == 1)
    )
    return found.where(changes.part.in_(parts)) if parts else found


def contents_at(connection: Connection, kind: str, inventory_id: int, seq: int, **wanted: Any) -> list[dict[str, Any]]:
    """The contents of one kind after entry `seq`, as fields by name with `address`; `wanted` narrows by a field."""
    of = KINDS[kind]
    there = present(of, inventory_id, seq).subquery()
    versions = of.versions.c
    question = (
        select(versions.address, *(versions[field] for field in of.fields))
        .join_from(of.versions, there, (versions.part == there.c.part) & (versions.address == there.c.address))
        .where(versions.inventory_id == inventory_id)
    )
    for field, value in wanted.items():
        choices = isinstance(value, Collection) and not isinstance(value, str | bytes)
        question = question.where(versions[field].in_(list(value)) if choices else versions[field] == value)
    rows = [dict(row) for row in connection.execute(question).mappings()]
    return sorted(rows, key=lambda row: [(row[field] is not None, row[field]) for field in of.fields])


def addresses_at(
    connection: Connection, inventory_id: int, seq: int, parts: Sequence[str]
) -> dict[tuple[str, str], set[bytes]]:
    """The addresses after entry `seq` by (part, kind), of the parts named."""
    found: dict[tuple[str, str], set[bytes]] = {}
    for some in chunks(list(parts)):
        of_kinds = [
            present(kind, inventory_id, seq, some).add_columns(literal(kind.name).label("kind"))
            for kind in KINDS.values()
        ]
        for part, address, kind in connection.execute(union_all(*of_kinds)):
            found.setdefault((part, kind), set()).add(bytes(address))
    return found


def digests_at(connection: Connection, inventory_id: int, seq: int) -> dict[str, str]:
    """The digest of every part after entry `seq`."""
    last = (
        select(PART.c.name, func.max(PART.c.seq).label("seq"))
        .where(PART.c.inventory_id == inventory_id, PART.c.seq <= seq)
        .group_by(PART.c.name)
        .subquery()
    )
    question = (
        select(PART.c.name, PART.c.digest)
        .join(last, (PART.c.name == last.c.name) & (PART.c.seq == last.c.seq))
        .where(PART.c.inventory_id == inventory_id, PART.c.digest.is_not(None))
    )
    return dict(tuple(row) for row in connection.execute(question))


def chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """`items` in portions that fit into one statement."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
