"""Where the values of a file stand in its text, and the text with one of them replaced, added or taken out."""

from __future__ import annotations

import re
from typing import Any

from catalog.editing.written import block_lines, inline, item_lines
from inventory.problem import Path
from inventory.strict_yaml import load, positions

USUAL_INDENT = 2


class YamlPlaces:
    """One file's text, with line feeds."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._positions = positions(text)
        self._data: Any = load(text, "")[0]

    def is_block_list(self, path: Path, value: Any) -> bool:
        """Whether the list at `path` has lines of its own for its items."""
        return isinstance(value, list) and bool(value) and not self._is_flow(path)

    def has_comment(self, path: Path) -> bool:
        """Whether there may be a comment between the first and the last line of the value."""
        span = self._positions.value(path)
        return any(re.search(r"(?:^|\s)#", line) for line in self._lines[span.line - 1 : span.end_line - 1])

    def replaced(self, path: Path, written: str) -> str:
        """The text with `written` in place of the value."""
        start, end = self._value(path)
        if start == end or self.text[start:end].strip() == "":
            return self.text
        key = self._positions.key(path)
        if isinstance(path[-1], str) and self._positions.value(path).line > key.line:
            start = self._after_colon(path)
            written = f" {written}"
        return self.text[:start] + written + self.text[end:]

    def filled(self, path: Path, written: str) -> str:
        """The text with `written` after a key that holds nothing."""
        key = self._positions.key(path)
        line = self._lines[key.line - 1]
        rest = re.sub(r"^[ \t]*(?:\{[ \t]*\}|\[[ \t]*\]|~|null)?", "", line[key.end_column :])
        self._lines[key.line - 1] = f"{line[: key.end_column]} {written}{'  ' if rest.strip() else ''}{rest.lstrip()}"
        return "\n".join(self._lines)

    def without(self, path: Path) -> str:
        """The text without the key or item; a key that then holds nothing goes as well, if it is no section."""
        if self._is_flow(path[:-1]):
            return self._without_in_flow(path)
        siblings = self._child(path[:-1])
        if len(siblings) == 1 and len(path) > 2:
            return self.without(path[:-1])
        first, last = self._own_lines(path)
        lines = [*self._lines[: first - 1], *self._lines[last:]]
        if first >= 2 and first - 1 < len(lines) and not lines[first - 2].strip() and not lines[first - 1].strip():
            del lines[first - 2]
        return "\n".join(lines)

    def with_new(self, path: Path, value: Any, *, empty: bool) -> str:
        """The text with a new key or item after all others of its parent."""
        parent, last = path[:-1], path[-1]
        if not empty and parent and self._is_flow(parent):
            return self._with_new_in_flow(parent, last, value)
        if empty:
            return self._with_first(parent, last, value)
        siblings = self._child(parent)
        steps = list(siblings) if isinstance(siblings, dict) else list(range(len(siblings)))
        after = max(self._own_lines((*parent, step))[1] for step in steps)
        indent = self._indent((*parent, steps[0]))
        lines = block_lines(str(last), value, indent) if isinstance(last, str) else item_lines(value, indent)
        return self._with_lines(after, lines)

    def _with_first(self, parent: Path, last: str | int, value: Any) -> str:
        line = self._positions.key(parent).line if parent else 0
        indent = self._positions.key(parent).column - 1 + USUAL_INDENT if parent else 0
        if parent:
            bare = re.sub(
                r":(?:[ \t]*(?:\{[ \t]*\}|\[[ \t]*\]|~|null))?([ \t]*(?:#.*)?)$", r":\1", self._lines[line - 1]
            )
            self._lines[line - 1] = bare
        lines = block_lines(str(last), value, indent) if isinstance(last, str) else item_lines(value, indent)
        return self._with_lines(line, lines)

    def _with_lines(self, after: int, new: list[str]) -> str:
        return "\n".join([*self._lines[:after], *new, *self._lines[after:]])

    def _with_new_in_flow(self, parent: Path, last: str | int, value: Any) -> str:
        _, end = self._value(parent)
        inner = f"{last}: {inline(value)}" if isinstance(last, str) else inline(value)
        before = self.text[: end - 1].rstrip()
        comma = "" if before.endswith(("{", "[", ",")) else ", "
        return f"{before}{comma}{inner}{self.text[end - 1 :]}"

    def _without_in_flow(self, path: Path) -> str:
        key, (_, end) = self._positions.key(path), self._value(path)
        start = self._offset(key.line, key.column) if isinstance(path[-1], str) else self._value(path)[0]
        before, after = self.text[:start], self.text[end:]
        shorter = re.sub(r",\s*$", "", before)
        return shorter + (after if shorter != before else re.sub(r"^[ \t]*,[ \t]*", "", after))

    def _is_flow(self, path: Path) -> bool:
        if not path:
            return False
        start, _ = self._value(path)
        return self.text[start : start + 1] in ("{", "[") or any(
            self.text[self._value(path[:depth])[0] : self._value(path[:depth])[0] + 1] in ("{", "[")
            for depth in range(1, len(path))
        )

    def _own_lines(self, path: Path) -> tuple[int, int]:
        """The first and the last line of a key or item with its value."""
        value = self._positions.value(path)
        if isinstance(path[-1], int):
            start = self._positions.value(path)
            child = self._child(path)
            first = self._positions.key((*path, next(iter(child)))).line if isinstance(child, dict) else start.line
            return first, max(value.end_line, first)
        return self._positions.key(path).line, max(value.end_line, self._positions.key(path).line)

    def _indent(self, path: Path) -> int:
        """How far in a key, or the dash of an item, stands."""
        if isinstance(path[-1], str):
            return self._positions.key(path).column - 1
        line = self._lines[self._own_lines(path)[0] - 1]
        return len(line) - len(line.lstrip())

    def _child(self, path: Path) -> Any:
        found = self._data
        for step in path:
            found = found[step]
        return found

    def _after_colon(self, path: Path) -> int:
        key = self._positions.key(path)
        return self._offset(key.line, key.end_column) + 1

    def _value(self, path: Path) -> tuple[int, int]:
        span = self._positions.value(path)
        return self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)

    def _offset(self, line: int, column: int) -> int:
        return sum(len(one) + 1 for one in self._lines[: line - 1]) + column - 1
