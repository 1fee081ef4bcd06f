"""Where each node of a file stands, worked out only when a finding in that file has to be shown."""

from __future__ import annotations

from array import array

from inventory.problem import Path, Span
from inventory.strict_yaml import hidden
from inventory.strict_yaml.node_index import Children, index_nodes


class Positions:
    """Resolves paths into one file's text to spans; a path that is not there resolves to what is missing it."""

    def __init__(self, text: str) -> None:
        self._nodes = index_nodes(hidden.made_visible(text.removeprefix("\ufeff")))

    def value(self, path: Path) -> Span:
        """The value at `path` without the space after it; of an empty value its key or its list's dash."""
        node, rest = self._resolve(path)
        return self._place(node) if rest else self._span(self._nodes.values, node)

    def key(self, path: Path) -> Span:
        """The key at the end of `path`; of a list's item, or of the whole file, where it begins."""
        return self._place(self._resolve(path)[0])

    def is_comma_made(self, path: Path) -> bool:
        """Whether a comma inside `{ }` cut a text in two and so made the key at `path`, which has no colon."""
        node, rest = self._resolve(path)
        return not rest and node in self._nodes.comma_made

    def _resolve(self, path: Path) -> tuple[int, Path]:
        node = 0
        for depth, step in enumerate(path):
            children = self._nodes.children.get(node)
            if step == 0 and not isinstance(children, list):
                continue  # a list of one may be written as the bare value
            child = _child(children, step)
            if child is None:
                return node, path[depth:]
            node = child
        return node, ()

    def _place(self, node: int) -> Span:
        """The node's key; where it has none its first key or, in a list or an empty mapping, its start."""
        own = self._span(self._nodes.keys, node)
        if own.line:
            return own
        children = self._nodes.children.get(node)
        if isinstance(children, dict) and children:
            return self._span(self._nodes.keys, next(iter(children.values())))
        value = self._span(self._nodes.values, node)
        return value if children is None else Span(value.line, value.column, value.line, value.column + 1)

    def _span(self, spans: array[int], node: int) -> Span:
        four = spans[4 * node : 4 * node + 4]
        return Span(*four) if four else Span(1, 1, 1, 1)


def _child(children: Children | None, step: str | int) -> int | None:
    if isinstance(children, dict):
        return children.get(step) if isinstance(step, str) else None
    if children is not None and isinstance(step, int) and 0 <= step < len(children):
        return children[step]
    return None
