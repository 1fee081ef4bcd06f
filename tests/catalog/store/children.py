"""Children that record at once, and say on a pipe what the catalogue acknowledged."""

import os
from collections.abc import Callable, Iterable

import pytest

NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes at the ready need fork")


def forked(act: Callable[[int], None]) -> tuple[int, int]:
    """Run `act` in a child that starts at once; its process and the pipe on which it says what is acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        code = 1
        try:
            act(write)
            code = 0
        finally:
            os._exit(code)
    os.close(write)
    return child, read


def ended(children: Iterable[tuple[int, int]]) -> tuple[list[int], list[str]]:
    """How each of the children ended, and all that they said, line by line."""
    codes, lines = [], []
    for child, pipe in children:
        with os.fdopen(pipe) as said:
            lines += [line.strip() for line in said]
        codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    return codes, lines
