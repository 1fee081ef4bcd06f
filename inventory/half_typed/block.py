"""Lines told apart by their indentation: which mapping or list each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inventory.half_typed.flow import BracketReader
from inventory.half_typed.scalar import Scalar
from inventory.problem import Path

_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>\w[^:#"'\[\]{}]*+)(?P=quote)\s*+:(?=\s|$)""")
_ITEM = re.compile(r"-(?:\s+|$)")
_COMMENT = re.compile(r"(?:^|\s)#.*")
MOST_LEVELS = 64


@dataclass(slots=True)
class _Level:
    indent: int
    path: Path
    key: str | None = None
    index: int = -1
    has_value: bool = False

    @property
    def is_list(self) -> bool:
        return self.key is None

    def inside(self) -> Path:
        return (*self.path, self.index if self.key is None else self.key)


def scalars(text: str) -> Iterator[Scalar]:
    """The keys and values of `text`, in the order they stand; nothing that is not YAML stops it. Raises nothing."""
    reading = _Reading()
    for number, line in enumerate(text.split("\n"), 1):
        yield from reading.line(number, line)


class _Reading:
    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self._flow: BracketReader | None = None
        self._text: Path | None = None
        self._outside = -1

    def line(self, number: int, line: str) -> Iterator[Scalar]:
        content = line.lstrip(" ")
        indent = len(line) - len(content)
        if self._goes_on(content, indent):
            if self._flow is not None:
                yield from self._flow_line(number, line, indent)
            elif self._text is not None and content.strip():
                yield Scalar(content.rstrip(), self._text, "text", number, indent + 1)
            return
        self._flow = self._text = None
        if content.strip() and not content.startswith("#"):
            yield from self._node(number, line, indent)

    def _goes_on(self, content: str, indent: int) -> bool:
        """Whether the line belongs to the brackets or text of the one before; a new key ends what was left open."""
        if self._flow is None and self._text is None:
            return False
        if not content.strip() or indent > self._outside:
            return True
        return self._flow is not None and not (_KEY.match(content) or _ITEM.match(content))

    def _node(self, number: int, line: str, at: int) -> Iterator[Scalar]:
        item, key = _ITEM.match(line, at), _KEY.match(line, at)
        self._close(at, bool(item))
        if item:
            self._list(at).index += 1
            if item.end() < len(line) and len(self._levels) < MOST_LEVELS:
                yield from self._node(number, line, item.end())
        elif key:
            level = self._mapping(at, key["key"].rstrip())
            yield Scalar(key["key"].rstrip(), level.inside(), "key", number, key.start("key") + 1)
            yield from self._value(number, line, key.end(), at, bare=False)
        else:
            yield from self._lone(number, line, at)

    def _close(self, at: int, is_item: bool) -> None:
        while self._levels and self._levels[-1].indent > at:
            self._levels.pop()
        if self._levels and self._levels[-1].indent == at and self._levels[-1].is_list and not is_item:
            self._levels.pop()

    def _list(self, at: int) -> _Level:
        if not (self._levels and self._levels[-1].indent == at and self._levels[-1].is_list):
            self._levels.append(_Level(at, self._here()))
        return self._levels[-1]

    def _mapping(self, at: int, key: str) -> _Level:
        if not (self._levels and self._levels[-1].indent == at):
            self._levels.append(_Level(at, self._here(), key))
        self._levels[-1].key = key
        self._levels[-1].has_value = False
        return self._levels[-1]

    def _here(self) -> Path:
        return self._levels[-1].inside() if self._levels else ()

    def _lone(self, number: int, line: str, at: int) -> Iterator[Scalar]:
        """A line without a colon: the beginning of a key, or a value on a line of its own."""
        above = self._levels[-1] if self._levels else None
        if above is None or (above.indent == at and not above.is_list):
            word = _COMMENT.sub("", line[at:]).rstrip()
            yield Scalar(word, (*(above.path if above else ()), word), "key", number, at + 1)
        elif above.has_value:
            yield Scalar(line[at:].rstrip(), self._here(), "text", number, at + 1)
        else:
            yield from self._value(number, line, at, above.indent, bare=True)

    def _value(self, number: int, line: str, at: int, outside: int, *, bare: bool) -> Iterator[Scalar]:
        value = line[at:].strip()
        if not value or value[0] == "#":
            return
        start, path = len(line) - len(line[at:].lstrip()), self._here()
        if self._levels and not self._levels[-1].is_list:
            self._levels[-1].has_value = True
        self._outside = outside
        if value[0] in "[{":
            self._flow = BracketReader(path)
            yield from self._flow_line(number, line, start)
        elif value[0] in "|>":
            self._text = path
        elif value[0] in "\"'":
            inside, closed, _ = value[1:].partition(value[0])
            self._text = None if closed else path
            yield Scalar(inside, path, "value", number, start + 2)
        else:
            word = _COMMENT.sub("", value).rstrip()
            yield Scalar(word, path, "either" if bare else "value", number, start + 1)

    def _flow_line(self, number: int, line: str, start: int) -> Iterator[Scalar]:
        if self._flow is not None:
            yield from self._flow.line(number, line, start)
            self._flow = self._flow if self._flow.is_open else None
