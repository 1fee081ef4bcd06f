"""Stretches of a text replaced, all at once; a comment that would be lost with one is told instead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from inventory.strict_yaml import CommentFinder


class Splice(NamedTuple):
    """What replaces the characters from `start` up to `end`; `takes_out`: what stood there goes, comments and all."""

    start: int
    end: int
    text: str
    takes_out: bool = False


class WrittenText:
    """A file's text as it stands, and `body`: the same with line feeds, a last one too, and no byte order mark."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._mark = len(text) - len(text.removeprefix("\ufeff"))
        plain = text[self._mark :].replace("\r\n", "\n")
        self._is_open = bool(plain) and not plain.endswith("\n")
        self.body = f"{plain}\n" if self._is_open else plain
        self._ends = "\r\n" if "\r\n" in text else "\n"
        self._returns = list(_places_of_returns(text[self._mark :]))

    def spliced(self, splices: Sequence[Splice]) -> str:
        """Return the text with every splice in its place, of several at one place in their order.

        Every character that no splice covers stays, line ends of both kinds included.
        """
        made, done = "", 0
        for _, one in sorted(enumerate(splices), key=lambda pair: (pair[1].start, pair[1].end, pair[0])):
            made += self._text[done : self._place(one.start)]
            if self._is_open and one.start >= len(self.body) and one.text and not made.endswith("\n"):
                made += self._ends
            made += one.text.replace("\n", self._ends)
            done = max(done, self._place(one.end))
        return made + self._text[done:]

    def lost_comments(self, splices: Sequence[Splice]) -> Iterator[str]:
        """Yield each comment that a splice covers, writes not anew and does not take out with what it is about."""
        covering = [one for one in splices if not one.takes_out and "#" in self.body[one.start : one.end]]
        finder = CommentFinder(self.body) if covering else None
        for one in covering:
            for found in re.finditer("#", self.body[one.start : one.end]):
                comment = self.body[one.start + found.start() : one.end].partition("\n")[0].rstrip()
                if finder and finder.begins_at(one.start + found.start()) and comment not in one.text:
                    yield comment

    def _place(self, index: int) -> int:
        """The place in the text as it stands of a place in `body`."""
        return self._mark + index + bisect_left(self._returns, index)


def _places_of_returns(text: str) -> Iterator[int]:
    """Where, in the text with line feeds, stand those that are a carriage return with a line feed."""
    for number, found in enumerate(re.finditer("\r\n", text)):
        yield found.start() - number
