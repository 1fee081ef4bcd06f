"""A record together with its name and its place, so that whatever is found out about it can be shown there."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from inventory.problem import Path

R = TypeVar("R")


class Entry(NamedTuple, Generic[R]):
    """A record named `id`, at `path` of `file` (POSIX, relative to the inventory's root)."""

    id: str
    record: R
    file: str
    path: Path = ()
