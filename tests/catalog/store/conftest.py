"""Catalogues in SQLite and, where a server is at hand, in PostgreSQL.

CLAUSEMAP_TEST_POSTGRESQL names the server; a build (CI is set) fails without one.
"""

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


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store(request: pytest.FixtureRequest) -> Store:
    """A catalogue that nothing is recorded in yet, in each kind of database."""
    if request.param == "sqlite":
        return Store(str(request.getfixturevalue("file")))
    return Store(request.getfixturevalue("url"))
