"""Names of environment variables. What might be a piece of a value is no name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inventory.evidence.observation import Observation

TITLE = "environment: .env, compose, Terraform, workflows"
"""Of all the readers of names of variables."""
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{1,79}")
_UPPER = re.compile(r"[A-Z][A-Z0-9_]*")
_PART = 24


def is_name(text: str) -> bool:
    """Whether `text` is what people call a variable: capitals, or short words joined by underscores."""
    if _NAME.fullmatch(text) is None:
        return False
    if _UPPER.fullmatch(text):
        return "_" in text or len(text) <= _PART
    return text.islower() and all(len(part) <= _PART for part in text.split("_"))


def observations(named: Iterable[tuple[str, int]], file: str) -> Iterator[Observation]:
    """An observation for each name with its line, the first time it stands there."""
    seen = set()
    for name, line in named:
        if name not in seen and is_name(name):
            seen.add(name)
            yield Observation("env", name, file, line, "", "medium", note="names only are read")
