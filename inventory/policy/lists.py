"""Where lists stand: which block introduces them, and how far they have been counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Listing:
    """One list: the index of the block that introduces it, its items so far, whether a defined term is open."""

    intro: int | None
    count: int = 0
    term_open: bool = False


@dataclass(slots=True)
class Container:
    """What blocks stand in: the page or a list item.

    `intro` is the index of the last block if it can introduce a list that follows now; `listing` the list that has
    just ended if nothing came after it; `within` the list of which this is an item; `has_clause` whether the item's
    own clause has been seen.
    """

    intro: int | None = None
    listing: Listing | None = None
    within: Listing | None = None
    has_clause: bool = False
