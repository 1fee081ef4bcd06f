"""A real Dask cluster on the loopback: two workers in processes of their own, one of which is killed midway."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from catalog.proving.cluster import on_cluster
from catalog.proving.proof import prove
from catalog.store.errors import StoreError
from catalog.store.store import Store
from tests.catalog.proving.recorded import keep, proved

distributed = pytest.importorskip("distributed")
MANY = 24
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def cluster() -> Iterator[Any]:
    """Two workers of one thread each."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None,
        )  # fmt: skip
        try:
            yield made
        finally:
            made.close()


def test_a_worker_that_is_killed_costs_nothing(cluster: Any, sqlite: Store) -> None:
    for number in range(MANY):
        keep(sqlite, f"inventory-{number:02}")
    workers = [one["id"] for one in cluster.scheduler_info["workers"].values()]
    processes = [worker.process.process.pid for worker in cluster.workers.values()]
    assert len(workers) == len(processes) == 2
    came: list[str] = []

    def killing(tasks: Any) -> Iterator[dict[str, Any]]:
        for result in on_cluster(tasks, None, cluster.scheduler_address):
            came.append(result["inventory"])
            if len(came) == 3:
                os.kill(processes[0], signal.SIGKILL)
            yield result

    found = prove("database", sqlite.place, killing)
    assert sorted(came) == [f"inventory-{number:02}" for number in range(MANY)], "each exactly once"
    assert found == proved(sqlite)
    assert found.not_judged == []


def test_there_has_to_be_a_cluster(sqlite: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(sqlite, "aptible")
    monkeypatch.setattr("catalog.proving.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(StoreError, match=r"no Dask scheduler at “tcp://127\.0\.0\.1:1”"):
        prove("database", sqlite.place, lambda tasks: on_cluster(tasks, None, "tcp://127.0.0.1:1"))
