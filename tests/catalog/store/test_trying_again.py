"""Trying again where the connection broke: how often, how long, and that nothing is left of what failed."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, text

from catalog.store.errors import Unreachable
from catalog.store.recording import record
from catalog.store.store import ATTEMPTS, PATIENCE_SECONDS, Store
from tests.catalog.store.making import FIRST, push, snapshot


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were waited between attempts, on a clock that only waiting moves."""
    waited: list[float] = []
    clock = SimpleNamespace(sleep=waited.append, monotonic=lambda: sum(waited))
    monkeypatch.setattr("catalog.store.store.time", clock)
    return waited


def failing(times: int) -> Callable[[Connection], int]:
    """Writes a name, then fails so many times; gives the number of the attempt."""
    attempts: list[int] = []

    def act(connection: Connection) -> int:
        attempts.append(1)
        connection.execute(text("INSERT INTO recipient (inventory_id, name) VALUES (1, 'new')"))
        if len(attempts) <= times:
            raise Unreachable("gone")
        return len(attempts)

    return act


def names(store: Store) -> list[str]:
    return store.read(lambda c: sorted(c.execute(text("SELECT name FROM recipient")).scalars()))


@pytest.mark.parametrize("times", [0, 1, ATTEMPTS, 2 * ATTEMPTS])
def test_a_database_that_has_answered_is_waited_for(sqlite: Store, waits: list[float], times: int) -> None:
    record(sqlite, push(), snapshot(**FIRST))
    assert sqlite.write(failing(times)) == times + 1
    assert len(waits) == times
    assert all(0 < wait <= 2 for wait in waits)
    assert names(sqlite) == ["new", "stripe"]


def test_but_not_for_ever(sqlite: Store, waits: list[float]) -> None:
    record(sqlite, push(), snapshot(**FIRST))
    with pytest.raises(Unreachable, match="gone"):
        sqlite.write(failing(1000))
    assert PATIENCE_SECONDS <= sum(waits) <= PATIENCE_SECONDS + 2
    assert names(sqlite) == ["stripe"]


def test_a_server_that_never_answered_is_given_up_soon(waits: list[float]) -> None:
    store = Store("postgresql://ada@127.0.0.1:1/nowhere?connect_timeout=1")
    with pytest.raises(Unreachable, match="cannot be used"):
        store.write(lambda _: None)
    assert len(waits) == ATTEMPTS - 1
