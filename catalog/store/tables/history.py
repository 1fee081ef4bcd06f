"""The history: the catalogue itself, its inventories, its entries, and the parts that each entry changed."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from catalog.store.tables.base import WITHOUT_ROWID


class Catalogue(SQLModel, table=True):
    """The one row that names this catalogue: `origin` never changes and tells it from any other."""

    __tablename__ = "catalogue"
    one: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    origin: str


class InventoryName(SQLModel, table=True):
    """An inventory, which is a repository or a folder of one."""

    __tablename__ = "inventory"
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(unique=True)


class EntryTable(SQLModel, table=True):
    """One link of the chain: a snapshot of an inventory was recorded.

    `day` is the first day on which the state held, `recorded_at` the second (UTC) of the recording; both also stand in
    `payload`, which the hash covers, with who recorded it, the git commit, the tool's version and a summary.
    """

    __tablename__ = "entry"
    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    push_id: str = Field(unique=True)
    inventory_id: int = Field(foreign_key="inventory.id", index=True)
    day: str
    recorded_at: str
    snapshot: str = Field(index=True)
    payload: str
    prev: str = Field(unique=True)
    hash: str = Field(unique=True)


class PartTable(SQLModel, table=True):
    """The digest of a part of an inventory that an entry changed; None where the part went."""

    __tablename__ = "part"
    __table_args__ = WITHOUT_ROWID
    inventory_id: int = Field(primary_key=True, foreign_key="inventory.id")
    name: str = Field(primary_key=True)
    seq: int = Field(primary_key=True, foreign_key="entry.seq")
    digest: str | None = None
