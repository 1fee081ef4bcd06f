"""What the half-typed reading yields."""

from __future__ import annotations

from typing import Literal, NamedTuple

from inventory.problem import Path

Role = Literal["key", "value", "either", "text"]
"""`either` is a lone word where a value is due: it may become the first key of a mapping. `text` runs over lines."""


class Scalar(NamedTuple):
    """One scalar on one line. `path` ends with the key where it is one, else it leads to the value."""

    text: str
    path: Path
    role: Role
    line: int
    column: int
