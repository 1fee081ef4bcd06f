"""All nodes of a file, numbered in the order they stand: four numbers for a place instead of an object."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, cast

from yaml.events import CollectionStartEvent, DocumentEndEvent, Event, MappingStartEvent, ScalarEvent

from inventory.strict_yaml import events
from inventory.strict_yaml.events import END, ITEM, KEY, VALUE, EventRole, end_of, start_of

Children: TypeAlias = dict[str, int] | list[int]
_Four: TypeAlias = tuple[int, int, int, int]

MAX_NODES = 200_000
"""More than a megabyte of ordinary YAML has: the rest of such a file resolves to what surrounds it."""

_COMMENT = re.compile(r"#[^\n]*")


@dataclass(slots=True)
class Nodes:
    """From 4n on, `values` and `keys` hold line, column, end line and end column of node n; zeros for no key."""

    values: array[int] = field(default_factory=lambda: array("I"))
    keys: array[int] = field(default_factory=lambda: array("I"))
    children: dict[int, Children] = field(default_factory=dict)
    comma_made: set[int] = field(default_factory=set)


class _Open(NamedTuple):
    node: int
    is_flow: bool


def index_nodes(text: str) -> Nodes:
    """The first MAX_NODES nodes of the first document in `text`.

    They end early where it is not YAML, is nested too deep or has a list for a key.
    """
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
        self.last: Event | None = None

    def take(self, event: Event, part: EventRole) -> bool:
        """Notes one event; False where the rest of the text cannot be numbered."""
        if part is ITEM or part is VALUE:
            self._add(event, part)
            return len(self.open) <= events.MAX_DEPTH and len(self.nodes.values) < 4 * MAX_NODES
        if part is KEY:
            self.key = event if type(event) is ScalarEvent else None
            self.last = event
            return self.key is not None
        if part is END:
            self._close(event)
        return type(event) is not DocumentEndEvent

    def _add(self, event: Event, part: EventRole) -> None:
        node = len(self.nodes.values) // 4
        if part is VALUE:
            self._name(node, event)
        else:
            self._append(node, event)
        if isinstance(event, CollectionStartEvent):
            self.nodes.children[node] = {} if isinstance(event, MappingStartEvent) else []
            self.open.append(_Open(node, bool(event.flow_style)))

    def _name(self, node: int, event: Event) -> None:
        key = cast(ScalarEvent, self.key)
        parent = self.open[-1]
        cast(dict[str, int], self.nodes.children[parent.node]).setdefault(key.value, node)
        self.nodes.keys.extend(_place(key))
        if not _is_empty(event):
            self.nodes.values.extend(self._text_place(event))
            self.last = event
            return
        self.nodes.values.extend(_place(key))
        if parent.is_flow and ":" not in _COMMENT.sub("", self.text[end_of(key).offset : start_of(event).offset]):
            self.nodes.comma_made.add(node)

    def _append(self, node: int, event: Event) -> None:
        if self.open:
            cast(list[int], self.nodes.children[self.open[-1].node]).append(node)
        self.nodes.keys.extend((0, 0, 0, 0))
        self.nodes.values.extend(_dash_before(event) if _is_empty(event) else self._text_place(event))
        self.last = event

    def _text_place(self, event: Event) -> _Four:
        """A block scalar's own end is where the next thing starts: take the last line that has text."""
        if not isinstance(event, ScalarEvent) or event.style not in ("|", ">"):
            return _place(event)
        _, line, column = start_of(event)
        written = self.text[start_of(event).offset : end_of(event).offset].rstrip()
        lines = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        end_column = len(lines[-1]) + (column if len(lines) == 1 else 1)
        return line, column, line + len(lines) - 1, end_column

    def _close(self, event: Event) -> None:
        """A block collection's own end is where the next thing starts: take the end of what stands last in it."""
        node, is_flow = self.open.pop()
        if is_flow:
            self.last = event
        end = self._text_place(cast(Event, self.last))[2:]
        self.nodes.values[4 * node + 2], self.nodes.values[4 * node + 3] = end


def _is_empty(event: Event) -> bool:
    return type(event) is ScalarEvent and not event.value and not event.style


def _place(event: Event) -> _Four:
    start: Any = event.start_mark
    end: Any = event.end_mark
    return start.line + 1, start.column + 1, end.line + 1, end.column + 1


def _dash_before(event: Event) -> _Four:
    _, line, column = start_of(event)
    return line, max(column - 1, 1), line, max(column, 2)
