"""Collections in brackets, closed or not, over as many lines as they take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inventory.half_typed.scalar import Scalar
from inventory.problem import Path

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<comment>(?:(?<=\s)|^)#.*)|(?P<sign>[\[\]{},])|(?P<colon>:(?=[\s,\]}]|$))"
    r"""|(?P<quoted>"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?)|(?P<plain>(?:(?!\s\#|:(?:[\s,\]}]|$))[^,\[\]{}])+|.)"""
)


@dataclass(slots=True)
class _Open:
    path: Path
    is_mapping: bool
    index: int = 0
    key: str | None = None

    def inside(self) -> Path:
        step = (self.key or "") if self.is_mapping else self.index
        return (*self.path, step)

    def go_on(self) -> None:
        self.index += 1
        self.key = None


class BracketReader:
    """Reads a collection in brackets whose value stands at `path`, line by line."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: list[_Open] = []
        self._wants_value = False

    @property
    def is_open(self) -> bool:
        """Whether a bracket is still to be closed."""
        return bool(self._open)

    def line(self, number: int, line: str, start: int) -> Iterator[Scalar]:
        """The scalars of one line from index `start` on."""
        for token in _TOKEN.finditer(line, start):
            kind, text = token.lastgroup, token[0]
            if kind == "sign":
                self._sign(text)
                if not self._open:
                    return
            elif kind == "colon":
                self._wants_value = True
            elif kind in ("quoted", "plain"):
                quotes = 1 if kind == "quoted" else 0
                yield self._scalar(text.strip("\"'") if quotes else text.rstrip(), number, token.start() + quotes + 1)

    def _sign(self, sign: str) -> None:
        if sign in "[{":
            path = self._open[-1].inside() if self._open else self._path
            self._open.append(_Open(path, sign == "{"))
        elif sign in "]}":
            self._open.pop()
        else:
            self._open[-1].go_on()
        self._wants_value = False

    def _scalar(self, text: str, number: int, column: int) -> Scalar:
        around = self._open[-1]
        if around.is_mapping and not self._wants_value:
            around.key = text
            return Scalar(text, (*around.path, text), "key", number, column)
        return Scalar(text, around.inside(), "value", number, column)
