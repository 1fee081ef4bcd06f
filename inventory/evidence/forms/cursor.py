"""Finding lines in the order in which things are read: one pass over the text, however many are asked for."""

from __future__ import annotations

_MOST_IN_VAIN = 100


class Cursor:
    """Looks for one text after another, each from where the last was found.

    Each text that is not there costs a look at all the rest: after many such nothing is looked for any more.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._last = 1
        self._in_vain = 0

    def line_of(self, needle: str) -> int:
        """The line, from 1, of the next place of `needle`; where there is none further on, that of the last find."""
        found = self._text.find(needle, self._at) if self._in_vain < _MOST_IN_VAIN else -1
        if found < 0:
            self._in_vain += 1
        else:
            line = self._line + self._text.count("\n", self._at, found)
            self._line = line + needle.count("\n")
            self._at = found + len(needle)
            self._last = line
        return self._last


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
