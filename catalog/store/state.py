"""What an inventory consisted of after an entry: contents that came and have not gone since."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from catalog.store.tables import KINDS, PART, Kind

FEW = 50
"""So many parts are asked for by name; of more, everything is read, which is quicker than a long statement."""


def present(kind: Kind, inventory_id: int, seq: int) -> Select[Any]:
    """The addresses, with their parts, of the contents of one kind that were there after entry `seq`."""
    changes = kind.changes.c
    return (
        select(changes.part, changes.address)
        .where(changes.inventory_id == inventory_id, changes.seq <= seq)
        .group_by(changes.part, changes.address)
        .having(func.sum(changes.sign) == 1)
    )


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
    """The addresses after entry `seq` by (part, kind), of at least the parts named."""
    if not parts:
        return {}
    named = {f"part{number}": part for number, part in enumerate(parts if len(parts) <= FEW else ())}
    only = f"AND part IN ({', '.join(f':{name}' for name in named)})" if named else ""
    # As text: to build it from parts would take longer than to run it.
    question = " UNION ALL ".join(
        f"SELECT part, address, '{kind}' FROM {kind}_change WHERE inventory_id = :owner AND seq <= :seq {only} "  # noqa: S608
        "GROUP BY part, address HAVING SUM(sign) = 1"
        for kind in KINDS
    )
    found: dict[tuple[str, str], set[bytes]] = {}
    for part, address, kind in connection.execute(text(question), {"owner": inventory_id, "seq": seq, **named}).all():
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
    return dict(tuple(row) for row in connection.execute(question).all())
