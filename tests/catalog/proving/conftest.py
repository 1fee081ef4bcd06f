"""The catalogues of the store's tests, in SQLite and PostgreSQL."""

from tests.catalog.store.conftest import absent, empty, file, sqlite, store, url

__all__ = ["absent", "empty", "file", "sqlite", "store", "url"]
