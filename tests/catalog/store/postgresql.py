"""PostgreSQL databases for tests, each made for one test and dropped after it."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, create_engine, make_url, text

VARIABLE = "CLAUSEMAP_TEST_POSTGRESQL"
USUAL = "postgresql://postgres@127.0.0.1:5432/postgres"


@contextmanager
def server(url: str | None = None) -> Iterator[Connection]:
    """A connection to the server at `url` or the usual one; without it a test is skipped, but in a build it fails."""
    place = make_url(url or os.environ.get(VARIABLE, USUAL)).set(drivername="postgresql+psycopg")
    engine = create_engine(place, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 5})
    try:
        connection = engine.connect()
    except Exception as error:
        if os.environ.get("CI") or os.environ.get(VARIABLE):
            raise
        pytest.skip(f"there is no PostgreSQL server to test with: {type(error).__name__}")
    with connection:
        yield connection
    engine.dispose()


@contextmanager
def new_database(url: str | None = None) -> Iterator[str]:
    """The URL of a new, empty database, on the server at `url` or the usual one."""
    name = f"clausemap_test_{uuid.uuid4().hex[:12]}"
    with server(url) as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        place = connection.engine.url.set(drivername="postgresql", database=name)
    try:
        yield place.render_as_string(hide_password=False)
    finally:
        with server(url) as connection:  # another connection: the server may have been started anew
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
