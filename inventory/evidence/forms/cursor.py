"""Finding lines in the order in which things are read: one pass over the text, however many are asked for."""

from __future__ import annotations


class Cursor:
    """Looks for one text after another, each from where the last was found."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._last = 1

    def line_of(self, needle: str) -> int:
        """The line, from 1, of the next place of `needle`; where there is none further on, that of the last find."""
        found = self._text.find(needle, self._at)
        if found >= 0:
            line = self._line + self._text.count("\n", self._at, found)
            self._line = line + needle.count("\n")
            self._at = found + len(needle)
            self._last = line
        return self._last


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
