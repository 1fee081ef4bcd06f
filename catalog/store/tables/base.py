"""What all tables of contents and of changes have in common."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

WITHOUT_ROWID = {"sqlite_with_rowid": False}


class Content(SQLModel):
    """Something that a snapshot consists of, validated; the table of the same kind validates nothing.

    `mentions` tells which fields name something that has a table of names, as (table, fields).
    """

    model_config = SQLModelConfig(extra="forbid", hide_input_in_errors=True)
    kind: ClassVar[str]
    mentions: ClassVar[tuple[tuple[str, tuple[str, ...]], ...]] = ()


class Kept(SQLModel):
    """The key of a content: whose it is, in which part, and the hash of what it says.

    The part comes before the address so that what belongs together lies together on the disk: an address alone would
    scatter a small change over the whole table.
    """

    inventory_id: int = Field(primary_key=True, foreign_key="inventory.id")
    part: str = Field(primary_key=True)
    address: bytes = Field(primary_key=True, max_length=32)


class Change(SQLModel):
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


def names_of(mentions: tuple[tuple[str, tuple[str, ...]], ...], *more: Any) -> tuple[Any, ...]:
    """The foreign keys to the tables of names."""
    keys = [
        ForeignKeyConstraint(
            ["inventory_id", *fields], [f"{table}.{column}" for column in ("inventory_id", *NAME_COLUMNS[len(fields)])]
        )
        for table, fields in mentions
    ]
    return (*keys, *more, WITHOUT_ROWID)


NAME_COLUMNS = {1: ("name",), 2: ("policy", "name")}


def content_of(table: str, *more: Any) -> tuple[Any, ...]:
    """The foreign key of a change to what came or went."""
    columns = ("inventory_id", "part", "address")
    key = ForeignKeyConstraint(columns, [f"{table}.{column}" for column in columns])
    return (key, *more, WITHOUT_ROWID)
