"""A block of visible text before it has a name: what the readers of each format agree on."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

BlockKind: TypeAlias = Literal["heading", "paragraph", "item", "row"]
PSEUDO_LEVEL = 7
"""The level of an all-bold paragraph that serves as a heading: below all real ones."""


class Block(NamedTuple):
    """A heading or a clause to be. `intro` is the index of the block that introduces the list this one stands in,
    `above` of one that does so from above its heading, `number` its place in that list from 1 (0: not an item),
    `level` the heading's level from 1. `cells` are those of a row, `header` those of the row of headings above it.
    `part` is the part of a page that it stands in, such as `footer` (empty: not known), `linked` where it leads if all
    its words are links: `here`, on the page, to the `site`, or `away`."""

    kind: BlockKind
    text: str
    line: int
    end_line: int
    label: str = ""
    anchor: str = ""
    level: int = 0
    intro: int | None = None
    number: int = 0
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    part: str = ""
    linked: str = ""
    above: int | None = None
