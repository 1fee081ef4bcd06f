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


NO_CACHE = Cache()
