"""YAML that others wrote: anchors and merge keys are theirs to use, nesting is bounded, every scalar stays text.

Built from libyaml's events: its composer overflows the stack on deep nesting. An alias is a second reference to the
same node, so that nothing grows however often it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from inventory.strict_yaml.events import FAILURES, Parser, place_of

MAX_DEPTH = 64
MOST_MERGED = 1_000_000
Node: TypeAlias = Any
"""A text, a `Listing`, or a `Mapping`."""


class Mapping(dict[str, Any]):
    """A mapping that knows the line of each of its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class NumberedList(list[Any]):
    """A list that knows the line of each of its items."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


class _Builder:
    def __init__(self) -> None:
        self.top: Node = None
        self._open: list[Node] = []
        self._keys: list[tuple[str, int] | None] = []
        self._anchors: dict[str, Node] = {}
        self._merged = 0

    def scalar(self, event: ScalarEvent) -> None:
        self._remember(event.anchor, event.value)
        if self._expects_key():
            self._keys[-1] = (event.value, _line(event))
        else:
            self._place(event.value, event)

    def alias(self, event: AliasEvent) -> None:
        node = self._anchors.get(event.anchor or "")
        if self._expects_key():
            self._keys[-1] = (node if isinstance(node, str) else "", _line(event))
        else:
            self._place(node, event)

    def begin(self, node: Node, event: Any) -> None:
        self._remember(event.anchor, node)
        if self._expects_key():
            self._keys[-1] = ("", _line(event))
        else:
            self._place(node, event)
        if len(self._open) >= MAX_DEPTH:
            raise ValueError(f"it is nested more than {MAX_DEPTH} deep on line {_line(event)}")
        self._open.append(node)
        self._keys.append(None)

    def end(self) -> None:
        self._open.pop()
        self._keys.pop()

    def _expects_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._keys[-1] is None

    def _remember(self, anchor: str | None, node: Node) -> None:
        if anchor:
            self._anchors[anchor] = node

    def _place(self, node: Node, event: Event) -> None:
        if not self._open:
            self.top = node
        elif isinstance(self._open[-1], Mapping):
            key, line = self._keys[-1] or ("", 0)
            self._keys[-1] = None
            if key == "<<":
                self._merge(self._open[-1], node)
            else:
                self._open[-1][key] = node
                self._open[-1].lines[key] = line
        else:
            self._open[-1].append(node)
            self._open[-1].lines.append(_line(event))

    def _merge(self, target: Mapping, node: Node) -> None:
        for source in node if isinstance(node, list) else [node]:
            if isinstance(source, Mapping) and source is not target:
                self._merged += len(source)
                if self._merged > MOST_MERGED:
                    raise ValueError(f"it merges more than {MOST_MERGED} keys")
                for key, value in source.items():
                    target.setdefault(key, value)
                    target.lines.setdefault(key, source.lines.get(key, 0))


def _line(event: Event) -> int:
    return place_of(event.start_mark).line


def load_documents(text: str) -> Iterator[Node]:
    """Every document of `text`, one after the other; raises ValueError with the reason, which names lines only."""
    builder = _Builder()
    parser = Parser(text)
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, DocumentEndEvent):
                yield builder.top
                builder = _Builder()
            elif isinstance(event, ScalarEvent):
                builder.scalar(event)
            elif isinstance(event, AliasEvent):
                builder.alias(event)
            elif isinstance(event, MappingStartEvent):
                builder.begin(Mapping(), event)
            elif isinstance(event, SequenceStartEvent):
                builder.begin(NumberedList(), event)
            elif isinstance(event, CollectionEndEvent):
                builder.end()
    except FAILURES as error:
        mark = getattr(error, "problem_mark", None)
        raise ValueError(f"the fault is on line {mark.line + 1}" if mark else str(error)) from None
