"""Stretches of text, from the parser's marks or from an index into the text."""

from __future__ import annotations

from yaml.events import Event

from inventory.problem import Span
from inventory.strict_yaml.events import end_of, start_of

TOP = Span(1, 1, 1, 1)


def span_of(event: Event) -> Span:
    """The stretch that an event's marks enclose."""
    return Span(*start_of(event)[1:], *end_of(event)[1:])


def span_at(text: str, index: int, length: int) -> Span:
    """The stretch of `length` characters from `index` on, all on one line of `text`."""
    before = text[:index].replace("\r\n", " \n").replace("\r", "\n")
    line, column = before.count("\n") + 1, index - before.rfind("\n")
    return Span(line, column, line, column + length)


def first_character(event: Event) -> Span:
    """The first character of what an event stands for."""
    _, line, column = start_of(event)
    return Span(line, column, line, column + 1)
