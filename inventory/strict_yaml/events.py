"""The parser's events, each with the part it plays. Nothing is ever composed: no alias is followed, no tag resolved."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent, Event, MappingStartEvent, NodeEvent

MAX_DEPTH = 32
MAX_TAG_DIRECTIVES = 16
FAILURES = (yaml.YAMLError, ValueError)
"""What a parser raises on bad text: the pure Python one lets ValueErrors through."""

_TAG_DIRECTIVE = re.compile(r"^%TAG\b", re.MULTILINE)


class EventSource(Protocol):
    """A parser that hands out one event after another."""

    def get_event(self) -> Any: ...


Parser: Callable[[str], EventSource] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml's parser, or the pure Python one where PyYAML was built without libyaml."""


class TextPoint(NamedTuple):
    """A point in the text: characters before it, and its line and column from 1."""

    offset: int
    line: int
    column: int


class EventRole(enum.Enum):
    """What an event is in the collection that it stands in."""

    KEY = enum.auto()
    VALUE = enum.auto()
    ITEM = enum.auto()
    END = enum.auto()
    FRAME = enum.auto()


KEY, VALUE, ITEM, END, FRAME = EventRole
"""The same by short names, which are quicker to look up than those of the class."""


def parts(text: str) -> Iterator[tuple[Event, EventRole]]:
    """Every event of `text` with its part; the document's top node is an ITEM.

    Raises what is in FAILURES where the text is not YAML.
    """
    next_event = Parser(text).get_event
    outer: list[EventRole] = []
    expected = ITEM
    while (event := next_event()) is not None:
        if isinstance(event, CollectionEndEvent):
            expected = outer.pop()
            yield event, END
        elif isinstance(event, NodeEvent):
            part = expected
            if part is not ITEM:
                expected = VALUE if part is KEY else KEY
            if isinstance(event, CollectionStartEvent):
                outer.append(expected)
                expected = KEY if isinstance(event, MappingStartEvent) else ITEM
            yield event, part
        else:
            yield event, FRAME


def start_of(event: Event) -> TextPoint:
    """Where an event begins."""
    return place_of(event.start_mark)


def end_of(event: Event) -> TextPoint:
    """Where an event has ended."""
    return place_of(event.end_mark)


def place_of(mark: Any) -> TextPoint:
    """A parser's mark, counted from 1."""
    return TextPoint(mark.index, mark.line + 1, mark.column + 1)


def first_of_too_many_tag_directives(text: str) -> int | None:
    """Where the first %TAG line begins, if there are more than MAX_TAG_DIRECTIVES of them.

    libyaml compares each such line with all before it: a file full of them would take it many seconds.
    """
    if "%TAG" not in text:
        return None
    starts = [match.start() for match in _TAG_DIRECTIVE.finditer(text)]
    return starts[0] if len(starts) > MAX_TAG_DIRECTIVES else None
