"""What a mark, a name or a line leads to; where that is depends on what the drawing stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple


class Target(NamedTuple):
    """A record that something is about: `sentence` is the statement it rests on, `rows` all its disclosures."""

    kind: Literal["disclosure", "recipient", "category", "sentence"]
    name: str
    sentence: str | None = None
    rows: tuple[str, ...] = ()


class Href(NamedTuple):
    """A link, and the ids of the rows of the register that it shows, with spaces between them."""

    href: str
    rows: str = ""


Resolver = Callable[[Target], Href | None]
"""Where a target is; None where the drawing stands in nothing that has it."""
