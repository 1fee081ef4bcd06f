"""The place of a cursor in half-typed YAML: a mark is typed there, and what it came to stand in is looked up."""

from __future__ import annotations

from typing import NamedTuple

from inventory.half_typed.block import scalars
from inventory.half_typed.scalar import Role
from inventory.problem import Path, Span

_FIRST_MARK = 0x13000
"""A letter of a script that nobody writes policies in; the next one where somebody does."""


class CursorContext(NamedTuple):
    """What stands at a cursor. `path` leads to the value or ends with the key; `typed` is the word up to the cursor.

    `siblings` are the other keys of the mapping in which a key stands, or may come to stand; `has_colon` says that a
    colon follows the word.
    """

    path: Path
    role: Role
    word: str
    typed: str
    span: Span
    siblings: frozenset[str]
    has_colon: bool = False

    @property
    def mapping(self) -> Path | None:
        """The mapping of which the word is a key or may become one; None where there is none."""
        if self.role == "key":
            return self.path[:-1]
        return self.path if self.role == "either" else None

    @property
    def may_be_value(self) -> bool:
        """Whether the word is a value or may be one."""
        return self.role in ("value", "either")


def cursor_at(text: str, line: int, column: int) -> CursorContext | None:
    """What stands at `line` and `column` of `text`, both from 1; None in a comment and outside of the text.

    Right behind a colon there is nothing either: a value begins after a space.
    """
    lines = text.split("\n")
    if not 0 < line <= len(lines) or not 0 < column <= len(lines[line - 1]) + 1:
        return None
    if lines[line - 1][: column - 1].endswith(":"):
        return None
    mark = _mark(text)
    lines[line - 1] = lines[line - 1][: column - 1] + mark + lines[line - 1][column - 1 :]
    found = list(scalars("\n".join(lines)))
    at = next((scalar for scalar in found if scalar.line == line and mark in scalar.text), None)
    if at is None:
        return None
    word, typed = at.text.replace(mark, "").rstrip(), at.text.partition(mark)[0]
    path = (*at.path[:-1], word) if at.role == "key" else at.path
    span = Span(line, at.column, line, at.column + len(word))
    behind = lines[line - 1][at.column - 1 + len(at.text) :].lstrip("\"' ")
    cursor = CursorContext(path, at.role, word, typed, span, frozenset(), behind.startswith(":"))
    mapping = cursor.mapping
    keys = (each.path for each in found if each is not at and each.role == "key")
    return cursor._replace(siblings=frozenset(str(path[-1]) for path in keys if path[:-1] == mapping))


def _mark(text: str) -> str:
    letters = (chr(code) for code in range(_FIRST_MARK, _FIRST_MARK + 1000))
    return next((letter for letter in letters if letter not in text), chr(_FIRST_MARK))
