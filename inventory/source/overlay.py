"""Texts that stand in for files for a while, such as what an editor holds and has not saved yet.

Only what is read of a file is replaced, never which files there are: a file has to be a regular one inside the root
to be read at all, and its text is bounded and checked like that of any other.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_texts: ContextVar[Mapping[str, str]] = ContextVar("texts that stand in for files", default={})  # noqa: B039 - read only


def place_key(path: str | os.PathLike[str]) -> str:
    """The one name of a file, however it was reached: links resolved, and case where the system ignores it."""
    return os.path.normcase(os.path.realpath(path))


@contextmanager
def overlaid(texts: Mapping[str, str]) -> Iterator[None]:
    """Within it, in this thread, reading the file with the `place_key` of an entry yields the entry's text."""
    token = _texts.set(texts)
    try:
        yield
    finally:
        _texts.reset(token)


def has_overlay() -> bool:
    """Whether any text stands in for a file."""
    return bool(_texts.get())


def content_over(path: str, size: int) -> bytes | None:
    """At most `size` bytes of the text that stands in for the file at `path`; None where there is none."""
    texts = _texts.get()
    text = texts.get(place_key(path)) if texts else None
    return None if text is None else text[:size].encode("utf-8", "surrogatepass")[:size]
