"""Names for clauses: the first of anchor, lead-in, place in a list, heading, file name that is not taken."""

from __future__ import annotations

from pathlib import PurePosixPath

from inventory.policy.block import Block
from inventory.policy.normal import slug


class UniqueIds:
    """Hands out ids that are unique over all policies: `taken` is shared between their documents and grows."""

    def __init__(self, document: str, taken: set[str]) -> None:
        self._section = slug(PurePosixPath(document).stem) or "policy"
        self._taken = taken
        self._next: dict[str, int] = {}

    def enter(self, heading: Block) -> None:
        """From here on, clauses without a name of their own are called after this heading."""
        self._section = slug(heading.anchor) or slug(heading.text) or self._section

    def name(self, block: Block, intro: str) -> str:
        """A free id for the clause; `intro` is the id of the clause that introduces its list, or empty."""
        place = f"{intro}-item-{block.number}" if intro and block.number else ""
        return self._free(slug(block.anchor) or slug(block.label) or place or self._section)

    def name_heading(self, block: Block) -> str:
        """Return a free id for a heading that is a clause of its own; the names of what stands below do not move."""
        return self._free(f"{slug(block.anchor) or slug(block.text) or self._section}-heading")

    def _free(self, wanted: str) -> str:
        candidate, count = wanted, self._next.get(wanted, 2)
        while candidate in self._taken:
            candidate, count = f"{wanted}-{count}", count + 1
        self._next[wanted] = count
        self._taken.add(candidate)
        return candidate
