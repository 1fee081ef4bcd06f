"""Judging many category files in several processes, which inherit all that is prepared by forking."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Sequence

from catalog.checking.assessment import CHECKED, Batch, judge_files
from catalog.checking.progress import nobody_listens, tell
from catalog.checking.registry import all_checks
from catalog.justify.prepared import Prepared

LARGEST_CHUNK = 250


def judge_in_pool(prepared: Prepared, files: Sequence[str], jobs: int | None) -> Batch:
    """What one process would come to, in the order of `files`; `jobs` is the number of processes (default: cores)."""
    workers = jobs or usable_processes()
    if workers == 1 or not _can_fork():
        return judge_files(prepared, files, keep_goals=False)
    size = max(1, min(LARGEST_CHUNK, len(files) // (workers * 4)))
    chunks = [files[start : start + size] for start in range(0, len(files), size)]
    all_checks()
    with multiprocessing.get_context("fork").Pool(workers, _inherit, (prepared,)) as pool:
        batches = list(_told(chunks, pool.imap(_judge_chunk, chunks)))
    return [], [s for _, summaries, _ in batches for s in summaries], [p for _, _, unread in batches for p in unread]


def _told(chunks: Sequence[Sequence[str]], batches: Iterable[Batch]) -> Iterator[Batch]:
    total, done = sum(map(len, chunks)), 0
    for chunk, batch in zip(chunks, batches, strict=True):
        yield batch
        done += len(chunk)
        tell(done, total, CHECKED)


_inherited: list[Prepared] = []


def _inherit(prepared: Prepared) -> None:
    leave_signals_to_the_parent()
    nobody_listens()
    _inherited[:] = [prepared]


def _judge_chunk(files: Sequence[str]) -> Batch:
    return judge_files(_inherited[0], files, keep_goals=False)


def leave_signals_to_the_parent() -> None:
    """What a process that was forked to help does first."""
    # Ctrl-C reaches every process of the terminal's group; the parent alone answers it, by ending the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The parent ends its workers by SIGTERM, which it may have turned into an exception for itself.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def usable_processes() -> int:
    """How many processes may work at once: one a core that this one may use; one alone where none can be forked."""
    if not _can_fork():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()
