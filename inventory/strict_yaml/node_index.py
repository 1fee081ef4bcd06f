"""All nodes of a file, numbered in the order they stand: four numbers for a place instead of an object."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias, cast

from yaml.events import CollectionEndEvent, CollectionStartEvent, Event, MappingStartEvent, NodeEvent, ScalarEvent

from inventory.strict_yaml import events
from inventory.strict_yaml.events import Part, end_of, start_of

Children: TypeAlias = dict[str, int] | list[int]

_COMMENT = re.compile(r"#[^\n]*")


@dataclass(slots=True)
class Nodes:
    """From 4n on, `values` and `keys` hold line, column, end line and end column of node n; zeros for no key."""

    values: array[int] = field(default_factory=lambda: array("L"))
    keys: array[int] = field(default_factory=lambda: array("L"))
    children: dict[int, Children] = field(default_factory=dict)
    comma_made: set[int] = field(default_factory=set)


class _Open(NamedTuple):
    node: int
    is_flow: bool


def index_nodes(text: str) -> Nodes:
    """The nodes of `text` up to the first place where it is not YAML, is nested too deep or has a list for a key."""
    indexer = _Indexer(text)
    if events.first_of_too_many_tag_directives(text) is None:
        try:
            for event, part in events.parts(text):
                if not indexer.take(event, part):
                    break
        except events.FAILURES:
            pass
    return indexer.nodes


class _Indexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes = Nodes()
        self.open: list[_Open] = []
        self.key: ScalarEvent | None = None
        self.end = (1, 1)

    def take(self, event: Event, part: Part) -> bool:
        """Notes one event; False where the rest of the text cannot be numbered."""
        if part is Part.KEY:
            return self._take_key(event)
        if isinstance(event, CollectionEndEvent):
            self._close(event)
        elif isinstance(event, NodeEvent):
            self._add(event, part)
        return len(self.open) <= events.MAX_DEPTH

    def _take_key(self, event: Event) -> bool:
        if not isinstance(event, ScalarEvent):
            return False
        self.key = event
        self.end = _end_of(event)
        return True

    def _add(self, event: NodeEvent, part: Part) -> None:
        node = len(self.nodes.values) // 4
        value, key = self._value_place(event), (0, 0, 0, 0)
        if part is Part.VALUE and self.key is not None:
            key = _place(self.key, _end_of(self.key))
            self._name(node, self.key, event)
        elif self.open:
            self._append(node)
        self.nodes.values.extend(value)
        self.nodes.keys.extend(key)
        if isinstance(event, CollectionStartEvent):
            self.nodes.children[node] = {} if isinstance(event, MappingStartEvent) else []
            self.open.append(_Open(node, bool(event.flow_style)))

    def _name(self, node: int, key: ScalarEvent, event: NodeEvent) -> None:
        parent = self.open[-1]
        siblings = cast(dict[str, int], self.nodes.children[parent.node])
        siblings.setdefault(key.value, node)
        if parent.is_flow and _is_empty(event):
            between = self.text[end_of(key).offset : start_of(event).offset]
            if ":" not in _COMMENT.sub("", between):
                self.nodes.comma_made.add(node)

    def _append(self, node: int) -> None:
        cast(list[int], self.nodes.children[self.open[-1].node]).append(node)

    def _value_place(self, event: NodeEvent) -> tuple[int, int, int, int]:
        if not _is_empty(event):
            self.end = self._end_of_text(event)
            return _place(event, self.end)
        if self.key is not None and self._in_mapping():
            return _place(self.key, _end_of(self.key))
        _, line, column = start_of(event)
        self.end = (line, column)
        return (line, max(column - 1, 1), line, max(column, 2))

    def _in_mapping(self) -> bool:
        return bool(self.open) and isinstance(self.nodes.children[self.open[-1].node], dict)

    def _end_of_text(self, event: NodeEvent) -> tuple[int, int]:
        """A block scalar's own end is where the next thing starts: take the last line that has text."""
        if not isinstance(event, ScalarEvent) or event.style not in ("|", ">"):
            return _end_of(event)
        written = self.text[start_of(event).offset : end_of(event).offset].rstrip()
        lines = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        _, line, column = start_of(event)
        return line + len(lines) - 1, len(lines[-1]) + (column if len(lines) == 1 else 1)

    def _close(self, event: CollectionEndEvent) -> None:
        node, is_flow = self.open.pop()
        if is_flow:
            self.end = _end_of(event)
        self.nodes.values[4 * node + 2], self.nodes.values[4 * node + 3] = self.end


def _is_empty(event: NodeEvent) -> bool:
    return isinstance(event, ScalarEvent) and not event.value and not event.style


def _end_of(event: Event) -> tuple[int, int]:
    return end_of(event)[1:]


def _place(event: Event, end: tuple[int, int]) -> tuple[int, int, int, int]:
    return *start_of(event)[1:], *end
