"""A record together with its name and its place, so that whatever is found out about it can be shown there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from inventory.problem import Path

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record named `id`, at `path` of `file` (POSIX, relative to the inventory's root)."""

    id: str
    record: R
    file: str
    path: Path = ()
