"""Files that are read once for all that is done with them: a file saved in between cannot mix two states of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

MOST_KEPT = 48 << 20
"""Bytes of all files kept together: more than an inventory of ten thousand ordinary files holds."""


class _Kept:
    """What was read so far, by path and the most bytes that were asked for."""

    def __init__(self) -> None:
        self.contents: dict[tuple[str, int], bytes] = {}
        self.room = MOST_KEPT


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


def kept_content(path: str, size: int) -> bytes | None:
    """What was read of the file at `path`, at most `size` bytes; None where it is not kept."""
    kept = _kept.get()
    return None if kept is None else kept.contents.get((path, size))


def keep_content(path: str, size: int, content: bytes) -> bytes:
    """Keep what was read of a file, if there is room and a reason to; return it."""
    kept = _kept.get()
    if kept is not None and len(content) <= kept.room:
        kept.contents[path, size] = content
        kept.room -= len(content)
    return content
