"""The line of a place in a text, for many places of the same text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache


def line_at(text: str, at: int) -> int:
    """The line, from 1, in which the character at `at` stands."""
    return bisect_right(_starts(text), at)


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]
