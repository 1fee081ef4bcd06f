"""Where lists stand: which block introduces them, also from above their heading, and how far they have been counted."""

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


class SectionIntroduction:
    """What introduces the lists of several sections: words that end in a colon right above the first lower heading.

    “We use your data for the following purposes:”, then “Support” and “Billing” as headings with a list each. The
    words count until a heading higher than the first one comes.
    """

    def __init__(self) -> None:
        self._level = 0
        self._open: list[tuple[int, int]] = []

    @property
    def of_list(self) -> int | None:
        """The index of the block that introduces a list here, where none stands directly before it."""
        return self._open[-1][1] if self._open else None

    def enter(self, level: int, introduced_by: int | None) -> None:
        """A heading of this level comes, directly after the block `introduced_by` that ends in a colon, if any."""
        while self._open and level < self._open[-1][0]:
            self._open.pop()
        if introduced_by is not None and level > self._level:
            self._open.append((level, introduced_by))
        self._level = level
