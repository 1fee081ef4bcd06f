"""Where a catalogue may be, and what is said where it cannot be."""

import sys
from pathlib import Path

import pytest

from catalog.store.connect import engine_for
from catalog.store.entries import entry_called, history
from catalog.store.errors import NoCatalogueError, StoreError
from catalog.store.faults import shown
from catalog.store.recording import record
from catalog.store.store import Store
from tests.catalog.store.making import FIRST, push, snapshot, three_entries


def test_an_sqlite_url_is_a_file(file: Path) -> None:
    record(Store(f"sqlite:///{file}"), push(), snapshot(**FIRST))
    assert len(Store(str(file)).read(history)) == 1


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("://nowhere", "URL cannot be read"),
        ("oracle://h/d", "“oracle” is not supported"),
        ("sqlite://", "is no file"),
    ],
)
def test_other_places_are_refused(place: str, sentence: str) -> None:
    with pytest.raises(StoreError, match=sentence):
        Store(place).read(history)


def test_a_folder_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no file"):
        record(Store(str(tmp_path)), push(), snapshot(**FIRST))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made"):
        record(Store(str(tmp_path / "file" / "below" / "catalog.db")), push(), snapshot(**FIRST))


def test_a_missing_file_is_not_made_by_asking(file: Path) -> None:
    with pytest.raises(NoCatalogueError, match="`inventory catalog record`"):
        Store(str(file)).read(history)
    assert not file.exists()


def test_without_the_extra_postgresql_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'clausemap\[postgres\]'"):
        engine_for("postgresql://h/d", writes=False)


def test_no_password_is_shown() -> None:
    assert shown("postgresql://ada:secret@h/d") == "postgresql://ada:***@h/d"
    assert shown("://secret") == "at that URL"
    assert shown("catalog.db") == "catalog.db"


def test_a_misspelt_inventory_gets_a_suggestion(sqlite: Store) -> None:
    three_entries(sqlite)
    assert [entry.seq for entry in sqlite.read(lambda c: history(c, "shop", 2))] == [4, 2]
    with pytest.raises(StoreError, match=r"has no inventory “shpo”.*shop"):
        sqlite.read(lambda c: history(c, "shpo"))


def test_the_beginning_of_an_address_within_one_inventory(sqlite: Store) -> None:
    first = record(sqlite, push("shop"), snapshot(**FIRST)).entry
    record(sqlite, push("blog"), snapshot(**FIRST))
    assert sqlite.read(lambda c: entry_called(c, first.snapshot[:8], "shop")).seq == 1
    assert sqlite.read(lambda c: entry_called(c, first.snapshot[:8])).seq == 2, "the newest of the same content"
    with pytest.raises(StoreError, match="Entry 2 is of"):
        sqlite.read(lambda c: entry_called(c, "2", "shop"))


def test_a_beginning_that_fits_two_addresses_is_refused(sqlite: Store) -> None:
    seen: dict[str, int] = {}
    for number in range(400):
        state = snapshot(account={f"r{number}": ["name"]})
        if state.address[:4] in seen:
            break
        seen[state.address[:4]] = number
    else:
        pytest.fail("no two addresses begin alike: take more")
    record(sqlite, push("one"), snapshot(account={f"r{seen[state.address[:4]]}": ["name"]}))
    record(sqlite, push("two"), state)
    if state.address[:4].isdigit():
        pytest.fail("the beginning could be a number: take other names")
    with pytest.raises(StoreError, match="beginning of several addresses"):
        sqlite.read(lambda c: entry_called(c, state.address[:4]))
