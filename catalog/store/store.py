"""A catalogue that can be read and written, each time within one transaction."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from catalog.store.connect import engine_for
from catalog.store.errors import NoCatalogueError, StoreError, Unreachable
from catalog.store.faults import translated
from catalog.store.schema import migrate, schema_state

T = TypeVar("T")
ATTEMPTS = 8
PATIENCE_SECONDS = 60
"""So long is a server waited for that has answered before: it is being started again."""
LOCK = 0x636C617573656D70
"""The advisory lock, in PostgreSQL, of whoever appends to the chain."""
ALONE_AND_DURABLE = """
SELECT pg_advisory_xact_lock(:lock),
CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', true) END
"""
"""A server may be set to acknowledge what is not on the disk yet; what is stricter than on stays."""


class Store:
    """The catalogue at `place`: a file, or a URL. Nothing is opened until something is asked of it.

    Every method raises StoreError where the database cannot do what is asked, and leaves it as it was.
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self._engines: dict[bool, Engine] = {}
        self._has_answered = False

    def read(self, question: Callable[[Connection], T]) -> T:
        """What `question` answers, all of it from one state of the catalogue. Raises NoCatalogueError where none is."""
        with self._transaction(writes=False) as connection:
            _require(schema_state(connection))
            return question(connection)

    def write(self, action: Callable[[Connection], T]) -> T:
        """What `action` returns once it is committed; tried again where the connection broke or others were in the way.

        `action` must do nothing more when called after it was committed. A missing catalogue is made first.
        """
        return self._again(lambda: self._write(action))

    def upgrade(self) -> bool:
        """Bring an older schema to this version's; whether there was anything to do. Raises NoCatalogueError."""
        self.read_state()
        return self._again(self._upgrade)

    def read_state(self) -> str:
        """How the schema stands to this version's. Raises NoCatalogueError where there is no catalogue."""
        with self._transaction(writes=False) as connection:
            state = schema_state(connection)
        if state == "absent":
            raise _none_yet()
        return state

    def _upgrade(self) -> bool:
        with self._transaction(writes=True) as connection:
            state = schema_state(connection)
            if state == "older":
                migrate(connection)
            elif state == "newer":
                _require(state)
            return state == "older"

    def _write(self, action: Callable[[Connection], T]) -> T:
        with self._transaction(writes=True) as connection:
            state = schema_state(connection)
            if state == "absent":
                migrate(connection)
            else:
                _require(state)
            return action(connection)

    def _again(self, attempt: Callable[[], T]) -> T:
        patient_until = time.monotonic() + PATIENCE_SECONDS
        attempts = 1
        while True:
            try:
                return attempt()
            except Unreachable:
                if attempts >= ATTEMPTS and not (self._has_answered and time.monotonic() < patient_until):
                    raise
            time.sleep(random.uniform(0.5, 1) * min(2.0, 0.05 * 2 ** min(attempts, 6)))
            attempts += 1

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        if writes not in self._engines:
            self._engines[writes] = engine_for(self.place, writes=writes)
        engine = self._engines[writes]
        try:
            with engine.begin() as connection:
                self._has_answered = True
                if writes and engine.dialect.name == "postgresql":
                    connection.execute(text(ALONE_AND_DURABLE), {"lock": LOCK})
                yield connection
        except (DBAPIError, engine.dialect.loaded_dbapi.Error) as error:
            # COPY is the driver's own, and so are its errors.
            raise translated(error, self.place) from error
        except UnicodeDecodeError as error:
            # SQLite puts what it stumbled over into its message, whatever bytes that is.
            raise StoreError("The catalogue's file is damaged: restore a copy, or import an export.") from error
        except OSError as error:
            raise StoreError(f"The catalogue cannot be used: {error.strerror or error}.") from error


def _require(state: str) -> None:
    if state == "absent":
        raise _none_yet()
    if state == "older":
        raise StoreError("The catalogue has an older schema: bring it up to date with `inventory catalog upgrade`.")
    if state == "newer":
        raise StoreError(
            "The catalogue has a newer schema than this version of clausemap knows: "
            "install the newest, `pip install --upgrade clausemap`."
        )


def _none_yet() -> NoCatalogueError:
    return NoCatalogueError("There is no catalogue there yet: make one with `inventory catalog record`.")
