"""A run of visible text: what stands between two block boundaries."""

from __future__ import annotations

import re

from inventory.policy.normal import collapse

_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


class Run:
    """Pieces of text with the line each starts on and whether it is bold.

    `links` are the addresses that the pieces lead to, empty where a piece is no link; `part` is the part of the page in
    which the run stands. `anchor` is the explicit name of the block; one that a mere `div` gave it, `wraps`, does not
    pass to the next block.
    """

    __slots__ = ("anchor", "bolds", "breaks", "end_line", "line", "links", "part", "pieces", "wraps")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.bolds: list[bool] = []
        self.links: list[str] = []
        self.part = ""
        self.line = 0
        self.end_line = 0
        self.anchor = ""
        self.breaks = 0
        self.wraps = False

    def add(self, text: str, line: int, bold: bool, link: str = "") -> None:
        """Append text that starts on `line`, and leads to `link`."""
        if not text.strip():
            self.pad(text, bold)
            return
        self.breaks = 0
        if not self.line:
            self.line = line + text.count("\n", 0, len(text) - len(text.lstrip()))
        self.end_line = max(self.end_line, line + text.rstrip().count("\n"))
        self.pieces.append(text)
        self.bolds.append(bold)
        self.links.append(link)

    def pad(self, space: str, bold: bool = False) -> None:
        """Append white space, which matters only between words."""
        if self.pieces and space:
            self.pieces.append(space)
            self.bolds.append(bold)
            self.links.append("")

    @property
    def text(self) -> str:
        return collapse("".join(self.pieces))

    @property
    def linked(self) -> str:
        """Where all its words lead: `here`, to places on the page, to the `site`, `away`, or nowhere."""
        addresses = {link for link in self.links if link}
        if not addresses or any(
            not link and any(map(str.isalnum, piece)) for piece, link in zip(self.pieces, self.links, strict=True)
        ):
            return ""
        if all(address.startswith("#") for address in addresses):
            return "here"
        return "away" if any(_SCHEME.match(address) for address in addresses) else "site"

    def split_bold(self) -> tuple[str, str]:
        """The bold text at the start, and the rest."""
        end = 0
        while end < len(self.pieces) and (self.bolds[end] or self.pieces[end].isspace()):
            end += 1
        while end and not self.bolds[end - 1]:
            end -= 1
        return "".join(self.pieces[:end]), "".join(self.pieces[end:])
