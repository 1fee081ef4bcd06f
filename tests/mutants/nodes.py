"""A YAML text whose nodes can be replaced one at a time; everything else stays as it is, comments included."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

Step = str | int


class Nodes:
    """The nodes of one text by path."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._values: dict[tuple[Step, ...], yaml.Node] = {}
        self._keys: dict[tuple[Step, ...], yaml.Node] = {}
        self._index(yaml.compose(text, Loader=yaml.BaseLoader), ())

    def _index(self, node: yaml.Node, path: tuple[Step, ...]) -> None:
        self._values[path] = node
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                self._keys[*path, key.value] = key
                self._index(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for position, item in enumerate(node.value):
                self._index(item, (*path, position))

    def __contains__(self, path: tuple[Step, ...]) -> bool:
        return path in self._values

    def keys(self, *path: Step) -> list[str]:
        """The keys of the mapping at `path`."""
        return [str(at[-1]) for at in self._keys if at[:-1] == path]

    def items(self, *path: Step) -> list[tuple[tuple[Step, ...], str]]:
        """The scalars at or directly below `path`: a bare value counts as a list of one."""
        node = self._values.get(path)
        if isinstance(node, yaml.ScalarNode):
            return [(path, node.value)]
        if isinstance(node, yaml.SequenceNode):
            scalars = [(i, item) for i, item in enumerate(node.value) if isinstance(item, yaml.ScalarNode)]
            return [((*path, i), item.value) for i, item in scalars]
        return []

    def scalar(self, *path: Step) -> str:
        """The scalar at `path`."""
        return str(self._values[path].value)

    def count(self, *path: Step) -> int:
        """How many items the list at `path` has."""
        node = self._values.get(path)
        return len(node.value) if isinstance(node, yaml.SequenceNode) else 0

    def line(self, *path: Step) -> int:
        """The line of a value."""
        return int(self._values[path].start_mark.line) + 1

    def key_line(self, *path: Step) -> int:
        """The line of a key."""
        return int(self._keys[path].start_mark.line) + 1

    def with_value(self, path: tuple[Step, ...], new: str) -> str:
        """The text with another value at `path`."""
        return self._spliced(self._values[path], new)

    def with_key(self, path: tuple[Step, ...], new: str) -> str:
        """The text with another key at the end of `path`."""
        return self._spliced(self._keys[path], new)

    def before_value(self, path: tuple[Step, ...], new: str) -> str:
        """The text with `new` before the value at `path`."""
        at = self._values[path].start_mark.index
        return self.text[:at] + new + self.text[at:]

    def before_key(self, path: tuple[Step, ...], new: str) -> str:
        """The text with the line `new` before the key at the end of `path`, in its column."""
        mark = self._keys[path].start_mark
        return f"{self.text[: mark.index]}{new}\n{' ' * mark.column}{self.text[mark.index :]}"

    def without(self, path: tuple[Step, ...]) -> str:
        """The text without a key and its value, in a block mapping; what follows moves up."""
        key, value = self._keys[path], self._values[path]
        lines = self.text.split("\n")
        first, last = key.start_mark.line, _last_line(value)
        if lines[first].lstrip().startswith("- "):
            raise ValueError(f"the first key of a list's item: {path}")
        return "\n".join([*lines[:first], *lines[last + 1 :]])

    def with_item(self, path: tuple[Step, ...], new: str) -> str:
        """The text with another item in front of the list at `path`."""
        node = self._values[path]
        if isinstance(node, yaml.ScalarNode):
            return self.with_value(path, f"[{new}, {node.value}]")
        if node.flow_style:
            at = node.start_mark.index + 1
            return f"{self.text[:at]}{new}, {self.text[at:]}"
        mark = node.start_mark
        return f"{self.text[: mark.index]}- {new}\n{' ' * mark.column}{self.text[mark.index :]}"

    def walk(self) -> Iterator[tuple[Step, ...]]:
        """The paths of all keys."""
        yield from self._keys

    def _spliced(self, node: yaml.Node, new: str) -> str:
        if node.style not in (">", "|") if isinstance(node, yaml.ScalarNode) else node.flow_style:
            return self.text[: node.start_mark.index] + new + self.text[node.end_mark.index :]
        rest = self.text.split("\n")[_last_line(node) + 1 :]
        return "\n".join([self.text[: node.start_mark.index] + new, *rest])


def _last_line(node: yaml.Node) -> int:
    """The last line that a node covers; the end mark of a block stands on the line after it, or further down."""
    if isinstance(node, yaml.ScalarNode) and node.style not in (">", "|"):
        return int(node.end_mark.line)
    if isinstance(node, yaml.ScalarNode):
        return int(node.end_mark.line) - 1
    if node.flow_style:
        return int(node.end_mark.line)
    children = [child for item in node.value for child in (item if isinstance(item, tuple) else (item,))]
    return max(_last_line(child) for child in children)


def misspelt(name: str) -> str:
    """A name that nobody would have chosen, but that is one slip away."""
    return f"{name}q"
