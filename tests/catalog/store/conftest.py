"""Catalogues in SQLite and, where a server is at hand, in PostgreSQL.

CLAUSEMAP_TEST_POSTGRESQL names the server; a build (CI is set) fails without one.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalog.store.store import Store
from tests.catalog.store.postgresql import new_database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where an SQLite catalogue may be made."""
    return tmp_path / "catalog.db"


@pytest.fixture
def sqlite(file: Path) -> Store:
    """A catalogue in a file that is not there yet."""
    return Store(str(file))


@pytest.fixture
def url() -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    with new_database() as place:
        yield place


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite catalogue with its tables, and nothing recorded; to be copied, for making one takes a while."""
    file = tmp_path_factory.mktemp("empty") / "catalog.db"
    Store(str(file)).write(lambda _: None)
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def absent(request: pytest.FixtureRequest) -> Store:
    """Where a catalogue may be made, in each kind of database."""
    return Store(str(request.getfixturevalue("file" if request.param == "sqlite" else "url")))


@pytest.fixture
def store(absent: Store, empty: Path) -> Store:
    """A catalogue that nothing is recorded in yet, in each kind of database."""
    if "://" not in absent.place:
        shutil.copy(empty, absent.place)
    return absent
