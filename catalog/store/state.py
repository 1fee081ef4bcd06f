"""What an inventory consisted of after an entry: contents that came and have not gone since."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select, text

from catalog.store.tables import KINDS, PART, ContentKind

FEW = 50
"""So many parts are asked for by name; of more, everything is read, which is quicker than a long statement."""
LENGTH = 32
"""So many bytes has an address."""
GATHERED = {"sqlite": "GROUP_CONCAT(HEX(address), '')", "postgresql": "STRING_AGG(address, '')"}
"""All addresses of a part in one value, which is read many times quicker than one row an address."""


def present(kind: ContentKind, inventory_id: int, seq: int) -> Select[Any]:
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
    versions = of.versions.c
    question = _question(of, inventory_id, seq, ("address", *of.fields))
    for field, value in wanted.items():
        choices = isinstance(value, Collection) and not isinstance(value, str | bytes)
        question = question.where(versions[field].in_(list(value)) if choices else versions[field] == value)
    rows = [dict(row) for row in connection.execute(question).mappings()]
    return sorted(rows, key=lambda row: [(row[field] is not None, row[field]) for field in of.fields])


def fields_at(connection: Connection, kind: str, inventory_id: int, seq: int, fields: Sequence[str]) -> list[Any]:
    """Only these fields of the contents of one kind after entry `seq`, as rows in no order."""
    return [tuple(row) for row in connection.execute(_question(KINDS[kind], inventory_id, seq, fields))]


def _question(of: ContentKind, inventory_id: int, seq: int, fields: Sequence[str]) -> Select[Any]:
    there = present(of, inventory_id, seq).subquery()
    versions = of.versions.c
    return (
        select(*(versions[field] for field in fields))
        .join_from(of.versions, there, (versions.part == there.c.part) & (versions.address == there.c.address))
        .where(versions.inventory_id == inventory_id)
    )


def addresses_at(
    connection: Connection, inventory_id: int, seq: int, parts: Sequence[str]
) -> dict[str, dict[str, Collection[bytes]]]:
    """The addresses after entry `seq` by part and kind, of at least the parts named."""
    if not parts:
        return {}
    named = {f"part{number}": part for number, part in enumerate(parts if len(parts) <= FEW else ())}
    only = f"AND part IN ({', '.join(f':{name}' for name in named)})" if named else ""
    gathered = GATHERED[connection.dialect.name]
    question = " UNION ALL ".join(
        f"SELECT part, '{kind}', {gathered}, MIN(sign) FROM {kind}_change WHERE inventory_id = :owner AND seq <= :seq "  # noqa: S608
        f"AND LENGTH(address) = {LENGTH} {only} GROUP BY part"
        for kind in KINDS
    )
    found: dict[str, dict[str, Collection[bytes]]] = {}
    for part, kind, each, least in connection.execute(text(question), {"owner": inventory_id, "seq": seq, **named}):
        addresses = _cut(bytes.fromhex(each) if isinstance(each, str) else bytes(each))
        found.setdefault(part, {})[kind] = addresses if least == 1 else _there(addresses)
    return found


def _cut(gathered: bytes) -> tuple[bytes, ...]:
    return struct.unpack(f"{LENGTH}s" * (len(gathered) // LENGTH), gathered)


def _there(addresses: Iterable[bytes]) -> set[bytes]:
    """Of what came and went in turn, all that has not gone again."""
    return {address for address, times in Counter(addresses).items() if times % 2}


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
