"""Triggers that make tables append-only: UPDATE, DELETE, TRUNCATE and REPLACE are refused by the database itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

REFUSAL = "the catalogue is append-only"
Keys = Sequence[Sequence[str]]
"""The unique keys of a table, each as its columns."""


def sqlite_guards(table: str, keys: Keys) -> Iterator[tuple[str, str]]:
    """The triggers of one table in SQLite, as (name, statement).

    `INSERT OR REPLACE` deletes without firing a DELETE trigger, so an insertion that meets a row is refused as well;
    where a row is nothing but its key (no `keys` are given), it could only be replaced by the very same.
    """
    for event in ("update", "delete"):
        name = f"{table}_no_{event}"
        yield name, f"CREATE TRIGGER {name} BEFORE {event.upper()} ON {table} BEGIN {_abort()} END"
    if not keys:
        return
    name = f"{table}_no_replace"
    meets = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {_same(key)})" for key in keys)  # noqa: S608 - own names
    yield name, f"CREATE TRIGGER {name} BEFORE INSERT ON {table} WHEN {meets} BEGIN {_abort()} END"


def _abort() -> str:
    return f"SELECT RAISE(ABORT, '{REFUSAL}');"


def _same(key: Iterable[str]) -> str:
    return " AND ".join(f"{column} = NEW.{column}" for column in key)


POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION clausemap_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'insufficient_privilege'; END $$
"""


def postgresql_guards(table: str) -> Iterator[tuple[str, str]]:
    """The trigger of one table in PostgreSQL, as (name, statement); ON CONFLICT DO UPDATE fires it as well."""
    name = f"{table}_append_only"
    yield (
        name,
        (
            f"CREATE TRIGGER {name} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION clausemap_refuse()"
        ),
    )
