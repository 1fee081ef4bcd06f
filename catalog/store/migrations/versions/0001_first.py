"""The first schema: history, names, contents and changes, all append-only, and views of what holds now."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from catalog.store.guards import POSTGRESQL_FUNCTION, postgresql_guards, sqlite_guards
from catalog.store.views import current_views

revision = "0001"
down_revision = None

TYPES: dict[str, Any] = {
    "t": sa.String(),
    "i": sa.Integer(),
    "b": sa.LargeBinary(),
    "h": sa.LargeBinary(32),
    "f": sa.Float(),
}

NAMES = ("category", "data_type", "disclosure", "policy", "purpose", "recipient", "statement")

# Columns as name:type, with a question mark where NULL is allowed; references as columns>table(columns).
CONTENTS = {
    "term": ("dimension:t term:t label:t broader:t", ""),
    "policy": ("policy:t document:t sha256:t text:t content:t", "policy>policy(name)"),
    "clause": (
        "policy:t clause:t shape:t heading:t label:t lead_in:t text:t verdict:t",
        "policy>policy(name) policy,clause>clause(policy,name)",
    ),
    "statement": (
        "statement:t policy:t clause:t? quote:t effect:t action:t? verdict:t uses:i? content:t",
        "statement>statement(name) policy>policy(name) policy,clause>clause(policy,name)",
    ),
    "recipient": (
        "recipient:t title:t kinds:t role:t country:t? agreement:t? agreement_signed:t? agreement_expires:t? content:t",
        "recipient>recipient(name)",
    ),
    "category": ("category:t title:t listed_in:t? content:t", "category>category(name)"),
    "datum": ("category:t datum:t content:t", "category>category(name) datum>data_type(name)"),
    "disclosure": (
        "disclosure:t category:t recipient:t verdict:t vagueness:f? content:t",
        "disclosure>disclosure(name) category>category(name) recipient>recipient(name)",
    ),
    "goal": (
        "action:t category:t disclosure:t? datum:t? subject:t? source:t? purpose:t? recipient:t? region:t? country:t? "
        "verdict:t vagueness:f? misses:t?",
        "category>category(name) disclosure>disclosure(name) datum>data_type(name) purpose>purpose(name) "
        "recipient>recipient(name)",
    ),
    "proof": (
        "goal:h position:i leg:t statement:t? mechanism:t? relations:t conditions:t",
        "statement>statement(name) part,goal>goal_version(part,address)",
    ),
    "finding": ("fingerprint:t code:t name:t severity:t message:t help:t about:t file:t quotes:t", ""),
    "file": ("file:t lines:t", ""),
}


def upgrade() -> None:
    """Make everything."""
    history()
    for name in NAMES:
        table(name, "inventory_id:i name:t", "inventory_id,name", "inventory_id>inventory(id)")
    table("clause", "inventory_id:i name:t policy:t", "inventory_id,name,policy", "inventory_id>inventory(id)")
    for kind, (columns, references) in CONTENTS.items():
        contents(kind, columns, references)
    guard()
    for _, statement in current_views(CONTENTS):
        op.execute(statement)


def history() -> None:
    """The catalogue, its inventories, entries and parts."""
    table("catalogue", "one:i origin:t", "one", rowid=True)
    table("inventory", "id:i name:t", "id", unique="name", rowid=True)
    table(
        "entry",
        "seq:i push_id:t inventory_id:i day:t recorded_at:t snapshot:t payload:t prev:t hash:t",
        "seq",
        "inventory_id>inventory(id)",
        unique="push_id prev hash",
        rowid=True,
    )
    op.create_index("ix_entry_inventory_id", "entry", ["inventory_id"])
    op.create_index("ix_entry_snapshot", "entry", ["snapshot"])
    table(
        "part",
        "inventory_id:i name:t seq:i digest:t?",
        "inventory_id,name,seq",
        "inventory_id>inventory(id) seq>entry(seq)",
    )


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


def keys() -> Iterator[tuple[str, list[list[str]]]]:
    """Every table with its unique keys; none for names and changes, whose rows are nothing but key."""
    yield "catalogue", [["one"]]
    yield "inventory", [["id"], ["name"]]
    yield "entry", [["seq"], ["push_id"], ["prev"], ["hash"]]
    yield "part", [["inventory_id", "name", "seq"]]
    yield from ((name, []) for name in (*NAMES, "clause"))
    for kind in CONTENTS:
        yield f"{kind}_version", [["inventory_id", "part", "address"]]
        yield f"{kind}_change", []


def guard() -> None:
    """Make every table append-only."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(POSTGRESQL_FUNCTION)
        statements = [sql for name, _ in keys() for _, sql in postgresql_guards(name)]
    else:
        statements = [sql for name, own in keys() for _, sql in sqlite_guards(name, own)]
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)
