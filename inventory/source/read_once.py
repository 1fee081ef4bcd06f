"""Files that are read once for all that is done with them: a file saved in between cannot mix two states of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

MOST_KEPT = 48 << 20
"""Bytes of all files kept together: more than an inventory of ten thousand ordinary files holds."""


class _Kept:
    """What was read so far, by path: the most bytes that were asked for, and those that came."""

    def __init__(self) -> None:
        self.contents: dict[str, tuple[int, bytes]] = {}
        self.room = MOST_KEPT
        self.since = time.time_ns()


_kept: ContextVar[_Kept | None] = ContextVar("contents of files that were read", default=None)


@contextmanager
def each_file_read_once() -> Iterator[None]:
    """Within it, in this thread, a file that was read is not read again: its content is what it was the first time.

    Contents beyond `MOST_KEPT` bytes are not kept, and those files are read again.
    """
    token = _kept.set(_Kept())
    try:
        yield
    finally:
        _kept.reset(token)


def reading_since() -> int:
    """Return the moment, in nanoseconds, after which everything was read that is kept; now where nothing is."""
    kept = _kept.get()
    return time.time_ns() if kept is None else kept.since


def kept_content(path: str, size: int) -> bytes | None:
    """The first `size` bytes of the file at `path`, fewer where it ends sooner; None where that is not kept."""
    kept = _kept.get()
    asked, content = kept.contents.get(path, (0, b"")) if kept is not None else (0, b"")
    # Fewer bytes than were asked for are the whole file, so they answer any further question.
    return content[:size] if size <= asked or len(content) < asked else None


def keep_content(path: str, size: int, content: bytes) -> bytes:
    """Keep what was read of a file, if there is room and a reason to; return it."""
    kept = _kept.get()
    if kept is not None and len(content) <= kept.room:
        kept.contents[path] = (size, content)
        kept.room -= len(content)
    return content
