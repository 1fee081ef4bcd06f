"""How far the work has come, on the error stream: from a second on, on a terminal only, and gone when it is done."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

AFTER = 1.0
"""Seconds in which nothing is shown: most work is done by then."""
EVERY = 0.1
BAR = 20


@contextmanager
def shown_on_a_terminal() -> Iterator[None]:
    """Show how far the body is wherever it counts off, if the error stream is a terminal that can go back in a line."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from catalog.checking.progress import told_to

    line = ProgressLine(sys.stderr)
    try:
        with told_to(line):
            yield
    finally:
        line.clear()


class ProgressLine:
    """One line that is written over and over; it has neither colours nor other escape sequences."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._due = clock() + AFTER
        self._written = 0

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show it, if it is time to; a part of the work that is done leaves no line behind."""
        if done >= total:
            self.clear()
            return
        now = self._clock()
        if now < self._due:
            return
        self._due = now + EVERY
        width = shutil.get_terminal_size().columns - 1
        filled = BAR * done // total
        line = f"[{'#' * filled}{'.' * (BAR - filled)}] {done:,} of {total:,} {what}"[:width]
        self._stream.write(f"\r{line.ljust(self._written)}")
        self._stream.flush()
        self._written = len(line)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._written:
            self._stream.write(f"\r{' ' * self._written}\r")
            self._stream.flush()
            self._written = 0
