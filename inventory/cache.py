"""What was worked out before, as those see it who ask for it; `catalog/cache/sealed_cache.py` keeps it."""

from __future__ import annotations

from typing import Any


class Cache:
    """Plain data, which JSON can hold, by kind and name. This one keeps nothing."""

    def __bool__(self) -> bool:
        """Whether it is of any use to put something in."""
        return False

    def get(self, kind: str, name: str) -> Any:
        """What was put in under `name`; None where it is not there."""
        return None

    def put(self, kind: str, name: str, content: Any) -> None:
        """Keep `content`, if that can be done."""


class OneKind(Cache):
    """Of another cache the entries of one kind alone: whoever works on a passing copy of a folder keeps no more."""

    def __init__(self, whole: Cache, kind: str) -> None:
        self._whole = whole
        self._kind = kind

    def __bool__(self) -> bool:
        """Whether the other one is of any use."""
        return bool(self._whole)

    def get(self, kind: str, name: str) -> Any:
        """As the other one has it, if it is of the kind."""
        return self._whole.get(kind, name) if kind == self._kind else None

    def put(self, kind: str, name: str, content: Any) -> None:
        """Keep it in the other one, if it is of the kind."""
        if kind == self._kind:
            self._whole.put(kind, name, content)


NO_CACHE = Cache()
