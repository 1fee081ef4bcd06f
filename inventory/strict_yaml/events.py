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


class Place(NamedTuple):
    """A point in the text: characters before it, and its line and column from 1."""

    offset: int
    line: int
    column: int


class Part(enum.Enum):
    """What an event is in the collection that it stands in."""

    KEY = enum.auto()
    VALUE = enum.auto()
    ITEM = enum.auto()
    END = enum.auto()
    FRAME = enum.auto()


_NEXT = {Part.KEY: Part.VALUE, Part.VALUE: Part.KEY, Part.ITEM: Part.ITEM}


def parts(text: str) -> Iterator[tuple[Event, Part]]:
    """Every event of `text` with its part; the document's top node is an ITEM.

    Raises what is in FAILURES where the text is not YAML.
    """
    parser = Parser(text)
    expected = [Part.ITEM]
    while (event := parser.get_event()) is not None:
        if isinstance(event, CollectionEndEvent):
            expected.pop()
            yield event, Part.END
        elif isinstance(event, NodeEvent):
            part = expected[-1]
            expected[-1] = _NEXT[part]
            if isinstance(event, CollectionStartEvent):
                expected.append(Part.KEY if isinstance(event, MappingStartEvent) else Part.ITEM)
            yield event, part
        else:
            yield event, Part.FRAME


def start_of(event: Event) -> Place:
    """Where an event begins."""
    return place_of(event.start_mark)


def end_of(event: Event) -> Place:
    """Where an event has ended."""
    return place_of(event.end_mark)


def place_of(mark: Any) -> Place:
    """A parser's mark, counted from 1."""
    return Place(mark.index, mark.line + 1, mark.column + 1)


def first_of_too_many_tag_directives(text: str) -> int | None:
    """Where the first %TAG line begins, if there are more than MAX_TAG_DIRECTIVES of them.

    libyaml compares each such line with all before it: a file full of them would take it many seconds.
    """
    if "%TAG" not in text:
        return None
    starts = [match.start() for match in _TAG_DIRECTIVE.finditer(text)]
    return starts[0] if len(starts) > MAX_TAG_DIRECTIVES else None
