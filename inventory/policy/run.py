"""A run of visible text: what stands between two block boundaries."""

from __future__ import annotations

from inventory.policy.normal import collapse


class Run:
    """Pieces of text with the line each starts on and whether it is bold.

    `anchor` is the explicit name of the block; one that a mere `div` gave it, `wraps`, does not pass to the next block.
    """

    __slots__ = ("anchor", "bolds", "breaks", "end_line", "line", "pieces", "wraps")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.bolds: list[bool] = []
        self.line = 0
        self.end_line = 0
        self.anchor = ""
        self.breaks = 0
        self.wraps = False

    def add(self, text: str, line: int, bold: bool) -> None:
        """Append text that starts on `line`."""
        if not text.strip():
            self.pad(text, bold)
            return
        self.breaks = 0
        if not self.line:
            self.line = line + text.count("\n", 0, len(text) - len(text.lstrip()))
        self.end_line = max(self.end_line, line + text.rstrip().count("\n"))
        self.pieces.append(text)
        self.bolds.append(bold)

    def pad(self, space: str, bold: bool = False) -> None:
        """Append white space, which matters only between words."""
        if self.pieces and space:
            self.pieces.append(space)
            self.bolds.append(bold)

    @property
    def text(self) -> str:
        return collapse("".join(self.pieces))

    def split_bold(self) -> tuple[str, str]:
        """The bold text at the start, and the rest."""
        end = 0
        while end < len(self.pieces) and (self.bolds[end] or self.pieces[end].isspace()):
            end += 1
        while end and not self.bolds[end - 1]:
            end -= 1
        return "".join(self.pieces[:end]), "".join(self.pieces[end:])
