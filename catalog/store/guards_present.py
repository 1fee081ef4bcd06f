"""Whether the database still refuses to change what is recorded: triggers and views as they were made."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, create_engine, text

from catalog.store.guards import REFUSAL
from catalog.store.schema import append_only_tables, expected_views, migrate

_SQLITE_SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
_POSTGRESQL_TRIGGERS = """
SELECT t.tgname, t.tgenabled, pg_get_triggerdef(t.oid), p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND n.nspname = current_schema()
"""
_POSTGRESQL_VIEWS = "SELECT viewname FROM pg_views WHERE schemaname = current_schema()"


def missing_guards(connection: Connection) -> Iterator[str]:
    """What is not as it was made, each as a sentence."""
    found = _sqlite(connection) if connection.dialect.name == "sqlite" else _postgresql(connection)
    yield from found


def _sqlite(connection: Connection) -> Iterator[str]:
    """Compares everything with a catalogue made just now, tables and indexes included."""
    there, wanted = _made(connection), _made_now()
    for name, (kind, sql) in wanted.items():
        if name not in there:
            yield f"There is no {kind} {name}."
        elif there[name] != (kind, sql):
            yield f"The {kind} {name} is not as it was made."
    for name in sorted(there.keys() - wanted.keys()):
        yield f"There is a {there[name][0]} {name} that is none of the catalogue's."


def _made(connection: Connection) -> dict[str, tuple[str, str]]:
    return {name: (kind, sql) for kind, name, sql in connection.execute(text(_SQLITE_SCHEMA))}


def _made_now() -> dict[str, tuple[str, str]]:
    """What the migrations make, tried in memory."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        migrate(connection)
        found = _made(connection)
    engine.dispose()
    return found


def _postgresql(connection: Connection) -> Iterator[str]:
    there = {row[0]: row for row in connection.execute(text(_POSTGRESQL_TRIGGERS))}
    for table, _ in append_only_tables():
        name = f"{table}_append_only"
        row = there.pop(name, None)
        if row is None or row[1] not in ("O", "A") or not _refuses(row[2], row[3]):
            yield f"The trigger {name} is missing, disabled or not as it was made."
    for name in sorted(there):
        yield f"There is a trigger {name} that is none of the catalogue's."
    views = set(connection.execute(text(_POSTGRESQL_VIEWS)).scalars())
    for name in expected_views():
        if name not in views:
            yield f"There is no view {name}."


def _refuses(definition: str, source: str) -> bool:
    events = all(event in definition for event in ("UPDATE", "DELETE", "TRUNCATE"))
    return events and REFUSAL in source and "RAISE EXCEPTION" in source
