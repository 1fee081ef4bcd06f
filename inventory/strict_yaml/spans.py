"""Stretches of text, from the parser's marks or from an index into the text."""

from __future__ import annotations

from yaml.events import Event

from inventory.problem import Span
from inventory.strict_yaml.events import TextPoint, end_of, start_of

TOP = Span(1, 1, 1, 1)


def span_of(event: Event) -> Span:
    """The stretch that an event's marks enclose."""
    return Span(*start_of(event)[1:], *end_of(event)[1:])


def span_at(text: str, index: int, length: int) -> Span:
    """The stretch of `length` characters from `index` on, all on one line of `text`."""
    before = text[:index].replace("\r\n", " \n").replace("\r", "\n")
    line, column = before.count("\n") + 1, index - before.rfind("\n")
    return Span(line, column, line, column + length)


def span_after(start: TextPoint, text: str, index: int, length: int) -> Span:
    """As `span_at`, counted from a `start` before `index`: what lies before that is not looked at again."""
    between = text[start.offset : index].replace("\r\n", " \n").replace("\r", "\n")
    lines = between.count("\n")
    column = start.column + len(between) if not lines else len(between) - between.rfind("\n")
    return Span(start.line + lines, column, start.line + lines, column + length)


def first_character(event: Event) -> Span:
    """The first character of what an event stands for."""
    _, line, column = start_of(event)
    return Span(line, column, line, column + 1)
