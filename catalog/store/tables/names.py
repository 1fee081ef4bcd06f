"""Names: what an inventory speaks of, once each, so that everything said about it can refer to it by a foreign key."""

from __future__ import annotations

from sqlmodel import Field

from catalog.store.tables.base import WITHOUT_ROWID, Name


class CategoryTable(Name, table=True):
    """A data category of an inventory."""

    __tablename__ = "category"
    __table_args__ = WITHOUT_ROWID


class DataType(Name, table=True):
    """A data type, such as email-address."""

    __tablename__ = "data_type"
    __table_args__ = WITHOUT_ROWID


class Purpose(Name, table=True):
    """A purpose."""

    __tablename__ = "purpose"
    __table_args__ = WITHOUT_ROWID


class RecipientTable(Name, table=True):
    """Somebody who gets data, declared or not."""

    __tablename__ = "recipient"
    __table_args__ = WITHOUT_ROWID


class DisclosureTable(Name, table=True):
    """A disclosure, named category/id."""

    __tablename__ = "disclosure"
    __table_args__ = WITHOUT_ROWID


class PolicyTable(Name, table=True):
    """A policy."""

    __tablename__ = "policy"
    __table_args__ = WITHOUT_ROWID


class StatementTable(Name, table=True):
    """A statement about a policy."""

    __tablename__ = "statement"
    __table_args__ = WITHOUT_ROWID


class ClauseTable(Name, table=True):
    """A clause of a policy; two policies may each have a clause of the same name."""

    __tablename__ = "clause"
    __table_args__ = WITHOUT_ROWID
    policy: str = Field(primary_key=True)


NAMES = (CategoryTable, DataType, Purpose, RecipientTable, DisclosureTable, PolicyTable, StatementTable, ClauseTable)
