"""The values of a file, in one tight loop over libyaml's events: the hot path, so no positions and no messages here."""

from __future__ import annotations

from typing import Any, TypeAlias, Union

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from inventory.strict_yaml import events, hidden

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007, since | cannot join a type and a string

MAX_REPEATED_KEYS = 100
_SUSPECTS = ("&", "!", "<<", "\\")


class UnbuildableError(Exception):
    """The file cannot be read as one mapping of plain texts."""


class RepeatedKey(str):
    """A key that stands in its mapping under its identity, so that the first of its name keeps its value."""

    __slots__ = ()

    def __hash__(self) -> int:
        return id(self)


def build(text: str) -> tuple[dict[str, Value], bool]:
    """The mapping that `text` holds, every scalar as text, and whether anything in it is forbidden.

    Of a repeated key the first value is kept; anchors and tags are passed over. Raises UnbuildableError, or what is in
    `events.FAILURES`, where there is no such mapping.
    """
    next_event = events.Parser(text).get_event
    next_event()
    start = next_event()
    if type(start) is not DocumentStartEvent:
        raise UnbuildableError
    top, faulty = _build_node(next_event, any(suspect in text for suspect in _SUSPECTS))
    if type(top) is not dict or type(next_event()) is not StreamEndEvent:
        raise UnbuildableError
    if faulty:
        return _cleaned_mapping(top), True
    return top, bool(start.tags)


def _build_node(next_event: Any, careful: bool) -> tuple[Value, bool]:  # noqa: C901, PLR0912, PLR0915
    """One function, against the house rule of short ones: a call for every event would cost a third of the time."""
    top: list[Value] = []
    stack: list[Any] = []
    items: list[Value] | None = top
    record: dict[str, Value] = {}
    key: str | None = None
    child: Any
    faulty, repeated = False, 0
    while True:
        event = next_event()
        kind = type(event)
        if kind is ScalarEvent:
            if careful and _is_forbidden(event):
                faulty = True
            if items is not None:
                items.append(event.value)
            elif key is None:
                key = event.value
                if key in record or (careful and _is_merge_key(event)):
                    key, faulty, repeated = RepeatedKey(key), True, repeated + 1
                    if repeated > MAX_REPEATED_KEYS:
                        raise UnbuildableError
            else:
                record[key] = event.value
                key = None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            parent = stack.pop()
            if type(parent) is list:
                items = parent
            else:
                record, items = parent, None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if careful and (event.anchor is not None or event.tag is not None):
                faulty = True
            child = {} if kind is MappingStartEvent else []
            if items is not None:
                items.append(child)
                stack.append(items)
            elif key is None:
                raise UnbuildableError
            else:
                record[key] = child
                key = None
                stack.append(record)
            if len(stack) > events.MAX_DEPTH:
                raise UnbuildableError
            if kind is MappingStartEvent:
                record, items = child, None
            else:
                items = child
        elif kind is DocumentEndEvent:
            return top[0], faulty
        else:
            raise UnbuildableError


def _is_forbidden(event: ScalarEvent) -> bool:
    if event.anchor is not None or event.tag is not None:
        return True
    return event.style == '"' and hidden.first_hidden_in_value(event.value) is not None


def _is_merge_key(event: ScalarEvent) -> bool:
    return event.value == "<<" and not event.style


def _cleaned_mapping(mapping: dict[str, Value]) -> dict[str, Value]:
    kept = {key: value for key, value in mapping.items() if type(key) is str}
    return {hidden.value_made_visible(key): _cleaned(value) for key, value in kept.items()}


def _cleaned(value: Value) -> Value:
    if isinstance(value, dict):
        return _cleaned_mapping(value)
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return hidden.value_made_visible(value)
