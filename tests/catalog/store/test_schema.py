"""The schema: migrations make what the models say; another version's is refused."""

import shutil
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
    monkeypatch.setattr("catalog.store.schema.HEAD", "9999")
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


LATER = '''
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    """Add a table, then fail where the file says so."""
    op.create_table("later", sa.Column("a", sa.Integer()))
    {then}
'''


def later_version(monkeypatch: pytest.MonkeyPatch, folder: Path, then: str) -> None:
    """Let this version be one that knows one more revision."""
    copy = shutil.copytree(MIGRATIONS, folder / "migrations")
    (copy / "versions" / "9999_later.py").write_text(LATER.format(head=HEAD, then=then), encoding="utf-8")
    monkeypatch.setattr("catalog.store.schema.MIGRATIONS", copy)
    monkeypatch.setattr("catalog.store.schema.HEAD", "9999")


def test_an_older_catalogue_is_upgraded_with_all_it_holds(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = record(store, push(), snapshot(**FIRST)).entry
    later_version(monkeypatch, tmp_path, "pass")
    with pytest.raises(StoreError, match="older schema"):
        store.read(history)
    assert store.upgrade() is True
    assert store.upgrade() is False
    assert store.read(history) == [kept]
    assert store.read(lambda c: c.execute(text("SELECT COUNT(*) FROM later")).scalar()) == 0


def test_an_upgrade_that_fails_leaves_the_catalogue_as_it_was(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = record(store, push(), snapshot(**FIRST)).entry
    with monkeypatch.context() as later:
        later_version(later, tmp_path, 'op.execute("SELECT nonsense FROM nowhere")')
        with pytest.raises(StoreError, match="nowhere"):
            store.upgrade()
    assert store.read(history) == [kept]
    with pytest.raises(StoreError, match="later"):
        store.read(lambda c: c.execute(text("SELECT * FROM later")))
