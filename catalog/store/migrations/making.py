"""What the revisions are made of: tables in a short form, and the triggers that make them append-only.

Columns are written as name:type, with a question mark where NULL is allowed; references as columns>table(columns).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

from catalog.store.guards import Keys, postgresql_guards, sqlite_guards
from catalog.store.views import current_views

TYPES: dict[str, Any] = {
    "t": sa.String(),
    "i": sa.Integer(),
    "b": sa.LargeBinary(),
    "h": sa.LargeBinary(32),
    "f": sa.Float(),
}


def add(kinds: Mapping[str, tuple[str, str]]) -> None:
    """Add kinds of content, each with its columns and references, to a catalogue: tables, guards and views."""
    for kind, (columns, references) in kinds.items():
        contents(kind, columns, references)
        guard(content_keys(kind))
    view(kinds)


def view(kinds: Iterable[str]) -> None:
    """Make the views of kinds of content."""
    for name, statement in current_views(kinds):
        if name != "current_entry":
            op.execute(statement)


def content_keys(kind: str) -> Iterable[tuple[str, Keys]]:
    """The two tables of a kind of content with their unique keys."""
    return (f"{kind}_version", [["inventory_id", "part", "address"]]), (f"{kind}_change", [])


def contents(kind: str, columns: str, references: str) -> None:
    """The two tables of a kind of content."""
    own = " ".join(
        f"inventory_id,{here}>{there.replace('(', '(inventory_id,')}"
        for here, there in (reference.split(">") for reference in references.split())
    )
    table(
        f"{kind}_version",
        f"inventory_id:i part:t address:h {columns}",
        "inventory_id,part,address",
        f"inventory_id>inventory(id) {own}",
    )
    table(
        f"{kind}_change",
        "inventory_id:i part:t address:h seq:i sign:i",
        "inventory_id,part,address,seq,sign",
        f"seq>entry(seq) inventory_id,part,address>{kind}_version(inventory_id,part,address)",
    )


def table(name: str, columns: str, key: str, references: str = "", unique: str = "", rowid: bool = False) -> None:
    """Make a table; its key is its order on the disk, unless it has row numbers."""
    op.create_table(
        name,
        *(column(each) for each in columns.split()),
        sa.PrimaryKeyConstraint(*key.split(",")),
        *(foreign_key(each) for each in references.split()),
        *(sa.UniqueConstraint(each) for each in unique.split()),
        sqlite_with_rowid=rowid,
    )


def column(said: str) -> sa.Column[Any]:
    """A column from its short form."""
    name, _, kind = said.partition(":")
    return sa.Column(name, TYPES[kind.rstrip("?")], nullable=kind.endswith("?"), autoincrement=False)


def foreign_key(said: str) -> sa.ForeignKeyConstraint:
    """A foreign key from its short form."""
    here, _, there = said.partition(">")
    target, _, columns = there.rstrip(")").partition("(")
    return sa.ForeignKeyConstraint(here.split(","), [f"{target}.{name}" for name in columns.split(",")])


def guard(tables: Iterable[tuple[str, Keys]]) -> None:
    """Make tables append-only, each given with its unique keys; with none where a row is nothing but its key."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for name, own in tables:
        for _, statement in postgresql_guards(name) if on_postgresql else sqlite_guards(name, own):
            op.get_bind().exec_driver_sql(statement)
