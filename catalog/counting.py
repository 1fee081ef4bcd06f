"""Numbers with their nouns."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """“1 clause”, “2,000 clauses”; `many` is the plural of a noun that takes more than an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
