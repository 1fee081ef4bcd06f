"""What all tables of contents and of changes have in common."""

from __future__ import annotations

import types
from typing import Any, ClassVar, cast

from sqlalchemy import ForeignKeyConstraint, Table
from sqlmodel import Field, SQLModel

WITHOUT_ROWID = {"sqlite_with_rowid": False}
KEY = ("inventory_id", "part", "address")
NAME_COLUMNS = {1: ("name",), 2: ("policy", "name")}


class Content(SQLModel):
    """Something that a snapshot consists of, validated; the table of the same kind validates nothing.

    `mentions` tells which fields name something that has a table of names, as (table, fields). `belongs_to` is the kind
    of another content in the same part, whose address stands in the field that is called like this kind.
    """

    model_config = {"extra": "forbid", "hide_input_in_errors": True}
    kind: ClassVar[str]
    mentions: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = ()
    belongs_to: ClassVar[str | None] = None


class Kept(SQLModel):
    """The key of a content: whose it is, in which part, and the hash of what it says.

    The part comes before the address so that what belongs together lies together on the disk: an address alone would
    scatter a small change over the whole table.
    """

    inventory_id: int = Field(primary_key=True, foreign_key="inventory.id")
    part: str = Field(primary_key=True)
    address: bytes = Field(primary_key=True, max_length=32)


class ChangeTable(SQLModel):
    """That a content came into a part of an inventory (+1) or went from it (-1) with an entry.

    All of it is the key, so that there is nothing that a REPLACE could put in the place of a row.
    """

    inventory_id: int = Field(primary_key=True)
    part: str = Field(primary_key=True)
    address: bytes = Field(primary_key=True, max_length=32)
    seq: int = Field(primary_key=True, foreign_key="entry.seq")
    sign: int = Field(primary_key=True)


class Name(SQLModel):
    """Something that an inventory speaks of by name, whatever it says of it in one snapshot or another."""

    inventory_id: int = Field(primary_key=True, foreign_key="inventory.id")
    name: str = Field(primary_key=True)


def table_of(model: Any) -> Table:
    """The table behind a model."""
    return cast(Table, model.__table__)


def version_table(content: type[Content]) -> Table:
    """The table of what contents of a kind say, with foreign keys to the names that they mention."""
    references = [
        _reference(("inventory_id", *fields), table, ("inventory_id", *NAME_COLUMNS[len(fields)]))
        for table, fields in content.mentions
    ]
    owner = content.belongs_to
    if owner is not None:
        references.append(_reference(("inventory_id", "part", owner), f"{owner}_version", KEY))
    return _made(f"{content.kind}_version", (content, Kept), references)


def change_table(content: type[Content]) -> Table:
    """The table of when contents of a kind came and went."""
    return _made(f"{content.kind}_change", (ChangeTable,), [_reference(KEY, f"{content.kind}_version", KEY)])


def _reference(here: tuple[str, ...], table: str, there: tuple[str, ...]) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(here, [f"{table}.{column}" for column in there])


def _made(name: str, of: tuple[type[SQLModel], ...], references: list[ForeignKeyConstraint]) -> Table:
    body = {"__module__": __name__, "__tablename__": name, "__table_args__": (*references, WITHOUT_ROWID)}
    return table_of(types.new_class(name, of, {"table": True}, lambda own: own.update(body)))
