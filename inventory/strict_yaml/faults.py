"""Everything that is wrong with a file's YAML, found in a second, slower walk that only faulty files take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from inventory.problem import Span
from inventory.strict_yaml import events, hidden
from inventory.strict_yaml.events import Part, end_of, start_of
from inventory.strict_yaml.syntax import Fault, explain

_PROPERTY = re.compile(r"!<[^>\n]*>|[&!][^\s,\[\]{}]*")
_WRITE_OUT = "Write the value out in both places; put quotes around a text that begins with {}."


_START = Span(1, 1, 1, 1)


class _Stop(Exception):
    """Nothing after this place can be judged."""


def find_faults(text: str) -> Iterator[Fault]:
    """The faults of `text`, which holds no hidden characters, in the order they stand; a syntax error is the last."""
    too_many = events.first_of_too_many_tag_directives(text)
    if too_many is not None:
        yield _tag_directive(span_at(text, too_many, 4))
        return
    walk = _Walk(text)
    try:
        for event, part in events.parts(text):
            yield from walk.faults_of(event, part)
    except _Stop:
        return
    except events.FAILURES as error:
        yield explain(error, span_of(walk.last) if walk.last else _START, text)


def span_of(event: Event) -> Span:
    """The stretch that an event's marks enclose."""
    return Span(*start_of(event)[1:], *end_of(event)[1:])


def span_at(text: str, index: int, length: int) -> Span:
    """The stretch of `length` characters from `index` on, all on one line of `text`."""
    before = text[:index].replace("\r\n", " \n").replace("\r", "\n")
    line, column = before.count("\n") + 1, index - before.rfind("\n")
    return Span(line, column, line, column + length)


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.last: Event | None = None
        self.keys: list[dict[str, int]] = []
        self.documents = 0

    def faults_of(self, event: Event, part: Part) -> Iterator[Fault]:
        self.last = event
        if part is Part.END:
            self.keys.pop()
        elif isinstance(event, NodeEvent):
            yield from self._node(event, part)
        elif isinstance(event, DocumentStartEvent):
            yield from self._document(event)
        elif isinstance(event, StreamEndEvent) and not self.documents:
            yield _nothing()

    def _document(self, event: DocumentStartEvent) -> Iterator[Fault]:
        self.documents += 1
        if self.documents > 1:
            yield Fault(
                "INV001", "A second document begins here.", "Keep one document in a file: split it.", span_of(event)
            )
            raise _Stop
        if event.tags:
            yield _tag_directive(span_at(self.text, self.text.index("%TAG"), 4))

    def _node(self, event: NodeEvent, part: Part) -> Iterator[Fault]:
        if isinstance(event, AliasEvent):
            yield Fault("INV005", f"Alias *{event.anchor} is not allowed.", _WRITE_OUT.format("*"), span_of(event))
            return
        yield from self._properties(event)
        if not self.keys:
            yield from _top(event)
        if isinstance(event, CollectionStartEvent):
            yield from self._collection(event, part)
        elif isinstance(event, ScalarEvent):
            yield from self._scalar(event, part)

    def _properties(self, event: NodeEvent) -> Iterator[Fault]:
        assert isinstance(event, ScalarEvent | CollectionStartEvent)
        if event.anchor is not None:
            span = self._property(event, "&")
            yield Fault("INV005", f"Anchor &{event.anchor} is not allowed.", _WRITE_OUT.format("&"), span)
        if event.tag is not None:
            help_line = "Delete it: every value is text; put quotes around a text that begins with !."
            yield Fault("INV005", f"Tag {event.tag} is not allowed.", help_line, self._property(event, "!"))

    def _property(self, event: Event, sign: str) -> Span:
        index = self.text.index(sign, start_of(event).index)
        written = _PROPERTY.match(self.text, index)
        assert written is not None
        return span_at(self.text, index, len(written.group()))

    def _collection(self, event: CollectionStartEvent, part: Part) -> Iterator[Fault]:
        if part is Part.KEY:
            yield Fault(
                "INV001", "A list or a mapping stands as a key.", "A key is one short text, or put quotes around it.",
                _first_character(event),
            )  # fmt: skip
        self.keys.append({})
        if len(self.keys) > events.MAX_DEPTH:
            message = f"Nested more than {events.MAX_DEPTH} levels deep."
            yield Fault("INV005", message, "Write it with fewer levels.", _first_character(event))
            raise _Stop

    def _scalar(self, event: ScalarEvent, part: Part) -> Iterator[Fault]:
        name = hidden.first_hidden_in_value(event.value)
        if name:
            message = f"An escape in this text makes the character {name}, which readers cannot see."
            yield Fault("INV005", message, "Delete the escape.", span_of(event))
        if part is Part.KEY:
            yield from self._key(event)

    def _key(self, event: ScalarEvent) -> Iterator[Fault]:
        if event.value == "<<" and not event.style:
            yield Fault("INV005", "The merge key << is not allowed.", "Write the keys out here.", span_of(event))
            return
        line = start_of(event).line
        first = self.keys[-1].get(event.value)
        if first is None:
            self.keys[-1][event.value] = line
            return
        message = f"Key '{_shortened(event.value)}' on line {line} is already on line {first}."
        yield Fault("INV002", message, "Delete one of the two, or give it another name.", span_of(event))


def _top(event: NodeEvent) -> Iterator[Fault]:
    if isinstance(event, MappingStartEvent):
        return
    if isinstance(event, ScalarEvent) and not event.value and not event.style:
        yield _nothing()
        return
    yield Fault(
        "INV001",
        "The file is not a mapping.",
        "Begin it with a key, as in 'category: account'.",
        _first_character(event),
    )


def _nothing() -> Fault:
    return Fault("INV009", "There is nothing in this file.", "Fill it in, or delete it.", _START)


def _tag_directive(span: Span) -> Fault:
    return Fault("INV005", "Tags may not be declared.", "Delete the %TAG line.", span)


def _first_character(event: Event) -> Span:
    _, line, column = start_of(event)
    return Span(line, column, line, column + 1)


def _shortened(key: str) -> str:
    return key if len(key) <= 60 else f"{key[:60]}…"
