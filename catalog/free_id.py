"""Ids for what is drafted or taken over."""

from __future__ import annotations

from collections.abc import Collection


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or it with the first number from 2 on that makes it none of `taken`."""
    candidate, count = wanted, 2
    while candidate in taken:
        candidate, count = f"{wanted}-{count}", count + 1
    return candidate
