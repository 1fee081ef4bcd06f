"""The first schema: history, names, contents and changes, all append-only, and views of what holds now."""

from collections.abc import Iterator

from alembic import op

from catalog.store.guards import POSTGRESQL_FUNCTION, Keys
from catalog.store.migrations.making import content_keys, contents, guard, table
from catalog.store.views import current_views

revision = "0001"
down_revision = None

NAMES = ("category", "data_type", "disclosure", "policy", "purpose", "recipient", "statement")

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
    if op.get_bind().dialect.name == "postgresql":
        op.execute(POSTGRESQL_FUNCTION)
    guard(keys())
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


def keys() -> Iterator[tuple[str, Keys]]:
    """Every table with its unique keys; none for names and changes, whose rows are nothing but key."""
    yield "catalogue", [["one"]]
    yield "inventory", [["id"], ["name"]]
    yield "entry", [["seq"], ["push_id"], ["prev"], ["hash"]]
    yield "part", [["inventory_id", "name", "seq"]]
    yield from ((name, []) for name in (*NAMES, "clause"))
    for kind in CONTENTS:
        yield from content_keys(kind)
