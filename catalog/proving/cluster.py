"""Running tasks on a Dask cluster: its scheduler hands them out, and again where a worker is lost."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.proving.places import CurrentEntry
from catalog.proving.processes import crashed
from catalog.proving.tasks import Result, Task, not_judged
from catalog.store.errors import StoreError
from clausemap import cluster_worker

CONNECT_SECONDS = 30
WITHOUT_WORKERS_SECONDS = 300
"""So long is waited for a worker when the cluster has none any more."""
RETRIES = 2
"""So often is a task tried again that ended in an error of this program."""
POLL_SECONDS = 0.05


def on_cluster(tasks: Sequence[Task], what_if: Mapping[str, Any] | None, address: str) -> Iterator[Result]:
    """The result of every task once, as they come, from the cluster whose scheduler is at `address`.

    Raises StoreError where there is no such cluster, it has no worker, or Dask is not installed.
    """
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise StoreError("A cluster needs the extra “dask”: pip install 'clausemap[dask]'.") from None
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise StoreError(f"There is no Dask scheduler at “{address}”: {error}.") from None
    try:
        _wait_for_a_worker(client, address)
        yield from _results(client, tasks, what_if)
    finally:
        client.close()


def _wait_for_a_worker(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError:
        raise StoreError(f"The cluster at “{address}” has no worker: start one with `dask worker`.") from None


def _results(client: Any, tasks: Sequence[Task], what_if: Mapping[str, Any] | None) -> Iterator[Result]:
    from distributed import as_completed

    # Handed on by a task of its own, so that the scheduler can have it made again where a worker is lost.
    given = client.submit(cluster_worker.hand_on, what_if, pure=False) if what_if else None
    futures = client.map(cluster_worker.run_task, tasks, what_if=given, pure=False, retries=RETRIES)
    waiting = dict(zip(futures, tasks, strict=True))
    finished = as_completed(futures, loop=client.loop)
    seen = time.monotonic()
    while waiting:
        batch = finished.next_batch(block=False)
        for future in batch:
            yield _result(future, waiting.pop(future))
            future.release()
        if batch or client.scheduler_info(n_workers=1)["workers"]:
            seen = time.monotonic()
        elif time.monotonic() - seen > WITHOUT_WORKERS_SECONDS:
            break
        if not batch:
            time.sleep(POLL_SECONDS)
    lost = "the cluster has lost all its workers"
    yield from (not_judged(CurrentEntry(*task["entry"]), lost) for task in waiting.values())


def _result(future: Any, task: Task) -> Result:
    if future.status in ("cancelled", "lost"):
        return not_judged(CurrentEntry(*task["entry"]), "the cluster has given it up")
    error = future.exception()
    return crashed(task, error) if error is not None else dict(future.result())
