"""Running tasks on this machine: here, or in several processes, of which any may be lost."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any

from catalog.checking.pool import leave_signals_to_the_parent, usable_processes
from catalog.checking.progress import nobody_listens
from catalog.proving.places import CurrentEntry
from catalog.proving.tasks import Result, Task, not_judged, run_task

LOST = "the process that judged it was lost twice, the second time alone: it may need more memory than there is"

_what_if: list[Mapping[str, Any] | None] = []


def in_processes(
    tasks: Sequence[Task], what_if: Mapping[str, Any] | None = None, workers: int | None = None
) -> Iterator[Result]:
    """The result of every task once, as they come; in so many processes (default: one a core)."""
    number = min(workers or usable_processes(), len(tasks))
    if number <= 1 or (usable_processes() == 1 and workers is None):
        yield from (run_task(task, what_if) for task in tasks)
        return
    waiting = list(tasks)
    while waiting:
        done = set()
        for task, result in _once(waiting, what_if, number):
            done.add(_entry(task).seq)
            yield result
        waiting = [task for task in waiting if _entry(task).seq not in done]
        # Where a process was lost, all others end with it, and nobody knows whose task it was. What was under way
        # stands first: each gets a process of its own, so that only the one at fault is lost.
        suspects, waiting = waiting[: number + 1], waiting[number + 1 :]
        for task in suspects:
            alone = [result for _, result in _once([task], what_if, 1)]
            yield from alone or [not_judged(_entry(task), LOST)]


def _once(tasks: Sequence[Task], what_if: Mapping[str, Any] | None, workers: int) -> Iterator[tuple[Task, Result]]:
    """Each task with its result; where a process is lost, only those that were done before."""
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(workers, context, _begin, (what_if,))
    try:
        futures: dict[Future[Result], Task] = {}
        with suppress(BrokenProcessPool):  # a process may be lost while tasks are still handed out
            for task in tasks:
                futures[pool.submit(_run, task)] = task
        for future in as_completed(futures):
            error = future.exception()
            if isinstance(error, BrokenProcessPool):
                continue
            task = futures.pop(future)
            yield task, future.result() if error is None else crashed(task, error)
    finally:
        pool.shutdown(cancel_futures=True)


def crashed(task: Task, error: BaseException) -> Result:
    """The result of a task that ended in a fault of this program."""
    return not_judged(_entry(task), f"{type(error).__name__}: {error}")


def _entry(task: Task) -> CurrentEntry:
    return CurrentEntry(*task["entry"])


def _begin(what_if: Mapping[str, Any] | None) -> None:
    leave_signals_to_the_parent()
    nobody_listens()
    _what_if[:] = [what_if]


def _run(task: Task) -> Result:
    return run_task(task, _what_if[0])
