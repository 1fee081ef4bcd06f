"""Many rows at once: COPY in PostgreSQL, also where some of the rows are there already."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from catalog.store.bulk import insert_missing, insert_rows
from catalog.store.errors import StoreError
from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.tables import ENTRY, KINDS, NAMES, PART
from catalog.store.verifying import verify
from tests.catalog.store.making import FIRST, SECOND, THIRD, push, snapshot, three_entries

RECIPIENT = ("inventory_id", "name")


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that something is copied into, in order."""
    tables: list[str] = []
    copy = psycopg.Cursor.copy

    @contextmanager
    def noted(cursor: Any, statement: str, *arguments: Any, **more: Any) -> Iterator[Any]:
        tables.append(statement.split()[1])
        with copy(cursor, statement, *arguments, **more) as one:
            yield one

    monkeypatch.setattr(psycopg.Cursor, "copy", noted)
    return tables


@pytest.fixture
def inserted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that single rows are inserted into, in order."""
    tables: list[str] = []
    for name in ("execute", "executemany"):
        original = getattr(psycopg.Cursor, name)

        def noted(cursor: Any, statement: Any, *arguments: Any, original: Any = original, **more: Any) -> Any:
            if str(statement).upper().startswith("INSERT INTO"):
                tables.append(str(statement).split()[2])
            return original(cursor, statement, *arguments, **more)

        monkeypatch.setattr(psycopg.Cursor, name, noted)
    return tables


def with_rows(store: Store) -> set[str]:
    """The tables of names, contents and changes that hold anything."""
    tables = [*NAMES.values(), PART, *(table for kind in KINDS.values() for table in (kind.versions, kind.changes))]
    counts = store.read(lambda c: {t.name: c.execute(text(f"SELECT COUNT(*) FROM {t.name}")).scalar() for t in tables})
    return {name for name, count in counts.items() if count}


@pytest.mark.postgresql
def test_every_row_of_a_first_record_is_copied(url: str, copied: list[str], inserted: list[str]) -> None:
    store = Store(url)
    record(store, push(), snapshot(**FIRST))
    assert set(copied) == with_rows(store)
    assert set(inserted) <= {"catalogue", "inventory", ENTRY.name, "alembic_version"}


@pytest.mark.postgresql
def test_what_is_new_is_copied_and_what_was_there_is_left(url: str, copied: list[str], inserted: list[str]) -> None:
    store = Store(url)
    three_entries(store)
    del copied[:], inserted[:]
    back = record(store, push(day="2019-04-01"), snapshot(**FIRST))
    assert set(copied) == {
        "part",
        "recipient_change",
        "term_change",
        "disclosure_change",
        "goal_change",
        "datum_change",
    }
    assert set(inserted) == {ENTRY.name}
    assert back.rows == 1 + 3 + 2 + 1 + 2 + 3 + 1
    record(store, push(day="2019-05-01"), snapshot(**SECOND, more={"mailer": ["postal-address"]}))
    record(store, push(day="2019-06-01"), snapshot(**THIRD))
    assert store.read(verify).damage == ()


def names(*given: str) -> Sequence[tuple[Any, ...]]:
    return [(1, name) for name in given]


def known(store: Store) -> list[str]:
    return store.read(lambda c: sorted(c.execute(text("SELECT name FROM recipient WHERE inventory_id = 1")).scalars()))


def test_rows_that_are_there_are_left_out_and_not_counted(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    table = NAMES["recipient"]
    assert store.write(lambda c: insert_missing(c, table, RECIPIENT, names("a", "stripe", "b"))) == 2
    assert store.write(lambda c: insert_missing(c, table, RECIPIENT, names("a", "stripe", "b"))) == 0
    assert store.write(lambda c: insert_missing(c, table, RECIPIENT, [])) == 0
    assert known(store) == ["a", "b", "stripe"]


def test_the_key_need_not_stand_in_its_own_order(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    columns, table = ("inventory_id", "policy", "name"), NAMES["clause"]
    store.write(lambda c: insert_rows(c, NAMES["policy"], RECIPIENT, names("privacy", "cookies")))
    both = [(1, "privacy", "data"), (1, "cookies", "data")]
    assert store.write(lambda c: insert_missing(c, table, columns, both[:1])) == 1
    assert store.write(lambda c: insert_missing(c, table, columns, both)) == 1


def test_a_conflict_fails_as_a_whole_and_names_itself(store: Store) -> None:
    record(store, push(), snapshot(**FIRST))
    with pytest.raises(StoreError, match=r"(?i)unique"):
        store.write(lambda c: insert_rows(c, NAMES["recipient"], RECIPIENT, names("new", "stripe")))
    assert known(store) == ["stripe"]


@pytest.mark.parametrize("awkward", ["\\", "\\N", "a\tb", "a\nb", "“’”", "𝔘", "", " x ", "%s", "{}"])
def test_every_text_arrives_as_it_was(store: Store, awkward: str) -> None:
    record(store, push(), snapshot(**FIRST))
    for _ in range(2):
        store.write(lambda c: insert_missing(c, NAMES["recipient"], RECIPIENT, names(awkward)))
    assert awkward in known(store)
    assert len(known(store)) == 2
