"""Plain words for what a YAML parser says when it gives up."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from inventory.problem import Span
from inventory.strict_yaml.events import place_of
from inventory.strict_yaml.spans import span_at

_QUOTE = "Put the whole text in quotes."


class SyntaxFault(NamedTuple):
    """A problem that does not know its file yet."""

    code: str
    message: str
    help: str
    span: Span


_FORBIDDEN = (
    ("maximum nesting depth", "Nested more than 32 levels deep.", "Write it with fewer levels."),
    ("scanning an alias", "A text that begins with * would be an alias.", _QUOTE),
    ("scanning an anchor", "A text that begins with & would be an anchor.", _QUOTE),
    (" tag", "A text that begins with ! would be a tag.", _QUOTE),
    ("%tag", "Tags may not be declared.", "Delete the %TAG line."),
)
_INVALID = (
    (
        "mapping values are not allowed",
        "A second ': ' stands where no key can begin.",
        "Put the text after the first colon in quotes, or check the indentation.",
    ),
    ("expected ':'", "A key without its colon.", "Write 'key: value', or put a text of many lines in quotes."),
    (
        "quoted scalar",
        "A quoted text that does not end, or holds an escape that there is not.",
        "Close the quote; write backslashes in single quotes.",
    ),
    ("flow sequence", "A list in [ ] that is not closed or lacks a comma.", "Add the missing ] or comma."),
    ("flow mapping", "A mapping in { } that is not closed or lacks a comma.", "Add the missing } or comma."),
    (r"'\t'", "A tab where spaces are due.", "Indent with spaces only."),
    ("cannot start any token", "A text that begins with a character which YAML keeps for itself.", _QUOTE),
    ("block mapping", "A line that does not fit the mapping around it.", "Give all its keys the same indentation."),
    ("block collection", "A line that does not fit the list around it.", "Give all its items the same indentation."),
    ("block sequence", "A list stands where none can begin.", "Begin the list on a line of its own, below the key."),
    ("", "This is not YAML.", "Look at the line shown, and at the one before it."),
)


def explain(error: Exception, start: Span, text: str) -> SyntaxFault:
    """The fault that a parser's exception over `text` stands for; `start` is its place if the exception names none."""
    said = _what_it_said(error, text)
    for sign, message, help_line in _FORBIDDEN:
        if sign in said:
            return SyntaxFault("INV005", message, help_line, _place(error, start, text))
    message, help_line = next((message, help_line) for sign, message, help_line in _INVALID if sign in said)
    return SyntaxFault("INV001", message, help_line, _place(error, start, text))


def _what_it_said(error: Exception, text: str) -> str:
    if not isinstance(error, yaml.MarkedYAMLError):
        return ""
    index = place_of(error.problem_mark).offset
    return f"{error.context or ''} {error.problem} {text[index : index + 1]!r}".lower()


def _place(error: Exception, start: Span, text: str) -> Span:
    """Where the parser gave up, at the latest at the last character; of an open bracket or quote, where it begins."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return start
    offset, line, _ = place_of(error.problem_mark)
    if error.context_mark is not None and any(sign in str(error.context) for sign in ("flow", "quoted")):
        _, opened_line, opened_column = place_of(error.context_mark)
        if opened_line < line:
            return Span(opened_line, opened_column, opened_line, opened_column + 1)
    return span_at(text, min(offset, len(text.rstrip()) - 1), 1)
