"""The database itself refuses to change what is recorded; a role for builds may add and read, and nothing else."""

import re
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from catalog.store.entries import history
from catalog.store.errors import StoreError
from catalog.store.recording import record
from catalog.store.schema import append_only_tables
from catalog.store.store import Store
from tests.catalog.store.making import FIRST, SECOND, push, snapshot, three_entries
from tests.catalog.store.postgresql import server

TABLES = dict(append_only_tables())
DOCUMENTED = Path(__file__).parents[3] / "docs" / "catalogue.md"


def run(store: Store, statement: str) -> None:
    store.write(lambda c: c.execute(text(statement)))


def filled(store: Store) -> dict[str, int]:
    """The tables that hold something, with how much."""
    counts = {t: store.read(lambda c, t=t: c.execute(text(f"SELECT COUNT(*) FROM {t}")).scalar_one()) for t in TABLES}
    return {table: count for table, count in counts.items() if count}


def rows_of(store: Store, table: str) -> set[tuple[object, ...]]:
    return store.read(lambda c: {tuple(row) for row in c.execute(text(f"SELECT * FROM {table}"))})


def test_no_table_can_be_updated_or_emptied(store: Store) -> None:
    three_entries(store)
    before = filled(store)
    assert {"entry", "part", "catalogue", "inventory", "goal_version", "goal_change", "recipient"} < set(before)
    for table in before:
        column = TABLES[table][0][0] if TABLES[table] else "inventory_id"
        for statement in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            with pytest.raises(StoreError, match="append-only"):
                run(store, statement)
    assert filled(store) == before


def test_no_row_can_be_replaced_in_sqlite(sqlite: Store) -> None:
    three_entries(sqlite)
    before = {table: rows_of(sqlite, table) for table in filled(sqlite)}
    for table in before:
        replace = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"
        if TABLES[table]:
            with pytest.raises(StoreError, match="append-only"):
                run(sqlite, replace)
        else:
            # Nothing but key: the only row that it can replace is the same.
            run(sqlite, replace)
    run(sqlite, "REPLACE INTO goal_change SELECT inventory_id, part, address, seq, -sign FROM goal_change LIMIT 1")
    after = {table: rows_of(sqlite, table) for table in before}
    assert all(before[table] <= after[table] for table in before)
    assert [table for table in before if before[table] != after[table]] == ["goal_change"]
    for column in ("push_id", "prev", "hash"):
        values = {"push_id": "'p'", "prev": "'q'", "hash": "'h'", column: column}
        with pytest.raises(StoreError, match="append-only"):
            run(
                sqlite,
                f"REPLACE INTO entry SELECT 9, {values['push_id']}, inventory_id, day, recorded_at, snapshot, payload, "
                f"{values['prev']}, {values['hash']} FROM entry WHERE seq = 1",
            )


@pytest.mark.postgresql
def test_no_row_can_be_truncated_or_upserted_in_postgresql(url: str) -> None:
    store = Store(url)
    three_entries(store)
    with pytest.raises(StoreError, match="append-only"):
        run(store, "TRUNCATE entry CASCADE")
    with pytest.raises(StoreError, match="append-only"):
        run(store, "INSERT INTO inventory VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = 'y'")
    assert len(store.read(history)) == 4


def documented_role() -> list[str]:
    """The statements that docs/catalogue.md gives for a role of builds."""
    block = re.search(r"```sql\n(CREATE ROLE.*?)```", DOCUMENTED.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    return [statement.strip() for statement in block[1].split(";") if statement.strip()]


@pytest.mark.postgresql
def test_the_documented_role_may_record_and_read_but_change_nothing(url: str) -> None:
    owner = Store(url)
    record(owner, push(), snapshot(**FIRST))
    name = make_url(url).database
    with server() as admin:
        admin.execute(text("DROP OWNED BY clausemap_ci") if _exists(admin) else text("SELECT 1"))
        admin.execute(text("DROP ROLE IF EXISTS clausemap_ci"))
        place = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
        try:
            with place.connect() as connection:
                for statement in documented_role():
                    connection.exec_driver_sql(statement.replace("DATABASE clausemap", f"DATABASE {name}"))
            member = Store(make_url(url).set(username="clausemap_ci").render_as_string(hide_password=False))
            assert record(member, push(day="2019-02-01"), snapshot(**SECOND)).is_new
            assert len(member.read(history)) == 2
            for statement in (
                "UPDATE entry SET day = '2000-01-01'",
                "DELETE FROM goal_change",
                "TRUNCATE part",
                "DROP TABLE file_version",
                "DROP TRIGGER entry_append_only ON entry",
                "ALTER TABLE entry DISABLE TRIGGER ALL",
                "CREATE TABLE mine (x int)",
                "UPDATE alembic_version SET version_num = '0'",
            ):
                with pytest.raises(StoreError, match=r"permission denied|must be owner"):
                    run(member, statement)
        finally:
            with place.connect() as connection:
                connection.execute(text("DROP OWNED BY clausemap_ci") if _exists(connection) else text("SELECT 1"))
            place.dispose()
            admin.execute(text("DROP ROLE IF EXISTS clausemap_ci"))


def _exists(connection: object) -> bool:
    question = text("SELECT 1 FROM pg_roles WHERE rolname = 'clausemap_ci'")
    return connection.execute(question).first() is not None  # type: ignore[attr-defined]
