"""The schema: migrations make what the models say; another version's is refused."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from catalog.store.entries import history
from catalog.store.errors import StoreError
from catalog.store.guards_present import missing_guards
from catalog.store.recording import record
from catalog.store.schema import HEAD, MIGRATIONS
from catalog.store.store import Store
from catalog.store.tables import METADATA
from tests.catalog.store.making import FIRST, push, snapshot


def test_the_migrations_make_what_the_models_say(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    differences = store.read(lambda c: compare_metadata(MigrationContext.configure(c), METADATA))
    assert differences == []
    assert store.read(lambda c: list(missing_guards(c))) == []


def test_the_newest_migration_is_the_one_that_this_version_wants() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_a_newer_schema_is_refused(file: Path, sqlite: Store) -> None:
    record(sqlite, push(), snapshot(**FIRST))
    with sqlite3.connect(file) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    for use in (
        lambda: sqlite.read(history),
        lambda: record(sqlite, push(), snapshot(**FIRST)),
        sqlite.upgrade,
    ):
        with pytest.raises(StoreError, match=r"newer schema.*pip install --upgrade"):
            use()


def test_an_older_schema_is_refused_with_the_command_that_upgrades_it(
    sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(sqlite, push(), snapshot(**FIRST))
    monkeypatch.setattr("catalog.store.schema.HEAD", "0002")
    for use in (lambda: sqlite.read(history), lambda: record(sqlite, push(), snapshot(**FIRST))):
        with pytest.raises(StoreError, match=r"older schema.*`inventory catalog upgrade`"):
            use()


def test_upgrading_what_is_current_changes_nothing(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    assert store.upgrade() is False
    assert len(store.read(history)) == 1


def test_another_database_is_left_alone(file: Path, sqlite: Store) -> None:
    with sqlite3.connect(file) as raw:
        raw.execute("CREATE TABLE alembic_version (version_num TEXT)")
        raw.execute("INSERT INTO alembic_version VALUES ('someone-elses')")
    with pytest.raises(StoreError, match="newer schema"):
        record(sqlite, push(), snapshot(**FIRST))


def test_foreign_keys_hold(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    stray = "INSERT INTO recipient_change (inventory_id, part, address, seq, sign) VALUES (1, 'x', :a, 1, 1)"
    with pytest.raises(StoreError, match=r"(?i)foreign key"):
        store.write(lambda c: c.execute(text(stray), {"a": b"\0" * 32}))
