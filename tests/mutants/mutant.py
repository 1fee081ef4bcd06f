"""One mutant: a single edit of a green inventory, and the finding that must come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

Files = Mapping[str, str]
"""The text of every file of an inventory, by its path."""


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


class Mutant(NamedTuple):
    """`edits` maps files to their new text, None for a file that is taken away.

    One of `codes` must be found at one of `places`; with a `refusal` the check must refuse and say that word.
    """

    name: str
    edits: Mapping[str, str | None]
    codes: tuple[str, ...]
    places: tuple[Place, ...]
    refusal: str = ""


Mutator = Callable[[Files], Iterator[Mutant]]
FAILING = ("DIS001", "DIS002", "DIS003", "DIS004", "DIS005", "DIS006", "DIS007")
"""The codes of a disclosure that is not proved."""
