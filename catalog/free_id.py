"""Ids for what is drafted or taken over."""

from __future__ import annotations

from collections.abc import Collection

from inventory.policy import slug

LONGEST = 40


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or it with the first number from 2 on that makes it none of `taken`."""
    candidate, count = wanted, 2
    while candidate in taken:
        candidate, count = f"{wanted}-{count}", count + 1
    return candidate


def id_called(name: str, otherwise: str, taken: Collection[str], longest: int = LONGEST) -> str:
    """An id made of a name, of at most `longest` characters, that is none of `taken`; of `otherwise` where it has no
    letters.
    """
    return free_id(slug(name)[:longest].strip("-") or otherwise, taken)
