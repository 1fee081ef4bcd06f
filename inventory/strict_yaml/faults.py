"""Everything that is wrong with a file's YAML, found in a second, slower walk that only faulty files take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

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
from inventory.strict_yaml.events import EventRole, start_of
from inventory.strict_yaml.spans import TOP, first_character, span_after, span_at, span_of
from inventory.strict_yaml.syntax import SyntaxFault, explain

_PROPERTY = re.compile(r"!<[^>\n]*>|[&!][^\s,\[\]{}]*")
_WRITE_OUT = "Write the value out in both places; put quotes around a text that begins with {}."


class _StopError(Exception):
    """Nothing after this place can be judged."""


def find_faults(text: str) -> Iterator[SyntaxFault]:
    """The faults of `text`, which holds no hidden characters, in the order they stand; a syntax error is the last."""
    too_many = events.first_of_too_many_tag_directives(text)
    if too_many is not None:
        yield _tag_directive(span_at(text, too_many, 4))
        return
    walk = _Walk(text)
    try:
        for event, part in events.parts(text):
            yield from walk.faults_of(event, part)
    except _StopError:
        return
    except events.FAILURES as error:
        yield explain(error, span_of(walk.last) if walk.last else TOP, text)


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.last: Event | None = None
        self.keys: list[dict[str, int]] = []
        self.documents = 0

    def faults_of(self, event: Event, part: EventRole) -> Iterator[SyntaxFault]:
        self.last = event
        if part is EventRole.END:
            self.keys.pop()
        elif isinstance(event, NodeEvent):
            yield from self._node(event, part)
        elif isinstance(event, DocumentStartEvent):
            yield from self._document(event)
        elif isinstance(event, StreamEndEvent) and not self.documents:
            yield _nothing()

    def _document(self, event: DocumentStartEvent) -> Iterator[SyntaxFault]:
        self.documents += 1
        if self.documents > 1:
            yield SyntaxFault(
                "INV001", "A second document begins here.", "Keep one document in a file: split it.", span_of(event)
            )
            raise _StopError
        if event.tags:
            yield _tag_directive(span_at(self.text, self.text.index("%TAG"), 4))

    def _node(self, event: NodeEvent, part: EventRole) -> Iterator[SyntaxFault]:
        if isinstance(event, AliasEvent):
            message = f"Alias *{_shortened(str(event.anchor))} is not allowed."
            yield SyntaxFault("INV005", message, _WRITE_OUT.format("*"), span_of(event))
            return
        if not self.keys:
            yield from _top(event)
        if isinstance(event, CollectionStartEvent):
            yield from self._collection(event, part)
        else:
            yield from self._scalar(cast(ScalarEvent, event), part)

    def _properties(self, event: ScalarEvent | CollectionStartEvent) -> Iterator[SyntaxFault]:
        if event.anchor is not None:
            written, span = self._property(event, "&")
            yield SyntaxFault("INV005", f"Anchor {written} is not allowed.", _WRITE_OUT.format("&"), span)
        if event.tag is not None:
            written, span = self._property(event, "!")
            help_line = "Delete it: every value is text; put quotes around a text that begins with !."
            yield SyntaxFault("INV005", f"Tag {written} is not allowed.", help_line, span)

    def _property(self, event: NodeEvent, sign: str) -> tuple[str, Span]:
        start = start_of(event)
        index = self.text.index(sign, start.offset)
        written = _PROPERTY.findall(self.text, index, index + 200)[0]
        return _shortened(written), span_after(start, self.text, index, len(written))

    def _collection(self, event: CollectionStartEvent, part: EventRole) -> Iterator[SyntaxFault]:
        yield from self._properties(event)
        if part is EventRole.KEY:
            yield SyntaxFault(
                "INV001", "A list or a mapping stands as a key.", "A key is one short text, or put quotes around it.",
                first_character(event),
            )  # fmt: skip
        self.keys.append({})
        if len(self.keys) > events.MAX_DEPTH:
            message = f"Nested more than {events.MAX_DEPTH} levels deep."
            yield SyntaxFault("INV005", message, "Write it with fewer levels.", first_character(event))
            raise _StopError

    def _scalar(self, event: ScalarEvent, part: EventRole) -> Iterator[SyntaxFault]:
        yield from self._properties(event)
        name = hidden.first_hidden_in_value(event.value)
        if name:
            message = f"An escape in this text makes the character {name}, which readers cannot see."
            yield SyntaxFault("INV005", message, "Delete the escape.", span_of(event))
        if part is EventRole.KEY:
            yield from self._key(event)

    def _key(self, event: ScalarEvent) -> Iterator[SyntaxFault]:
        if event.value == "<<" and not event.style:
            yield SyntaxFault("INV005", "The merge key << is not allowed.", "Write the keys out here.", span_of(event))
            return
        line = start_of(event).line
        first = self.keys[-1].get(event.value)
        if first is None:
            self.keys[-1][event.value] = line
            return
        message = f"Key '{_shortened(event.value)}' on line {line} is already on line {first}."
        yield SyntaxFault("INV002", message, "Delete one of the two, or give it another name.", span_of(event))


def _top(event: NodeEvent) -> Iterator[SyntaxFault]:
    if isinstance(event, MappingStartEvent):
        return
    if isinstance(event, ScalarEvent) and not event.value and not event.style:
        yield _nothing()
        return
    yield SyntaxFault(
        "INV001",
        "The file is not a mapping.",
        "Begin it with a key, as in 'category: account'.",
        first_character(event),
    )


def _nothing() -> SyntaxFault:
    return SyntaxFault("INV009", "There is nothing in this file.", "Fill it in, or delete it.", TOP)


def _tag_directive(span: Span) -> SyntaxFault:
    return SyntaxFault("INV005", "Tags may not be declared.", "Delete the %TAG line.", span)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
