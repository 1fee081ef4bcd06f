"""The outline of a file: what it declares, and in a policy its clauses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from inventory.problem import Path, Span
from reports.editor.known import Known
from reports.editor.mentions import mentions
from reports.editor.spaces import Space

_TITLES = ("title", "name", "label", "document")


class Symbol(NamedTuple):
    """One thing that a file declares: its name and place, and the stretch of its whole record."""

    name: str
    space: Space
    detail: str
    span: Span
    whole: Span


def symbols(known: Known, file: str) -> list[Symbol]:
    """What `file` declares, in the order it stands."""
    return [*_records(known, file), *_clauses(known, file)]


def _records(known: Known, file: str) -> Iterator[Symbol]:
    for mention in mentions(known, file):
        if mention.is_given:
            span = known.span(file, mention.path, mention.on_key)
            whole = _whole(known, file, mention.path, mention.on_key)
            end = max((whole.end_line, whole.end_column), (span.end_line, span.end_column))
            start = min((whole.line, whole.column), (span.line, span.column))
            name = mention.target.name.rpartition("/")[2]
            yield Symbol(name, mention.target.space, _detail(known, file, mention.path), span, Span(*start, *end))


def _whole(known: Known, file: str, path: Path, on_key: bool) -> Span:
    """A key's record is its value; an id stands in its record."""
    return known.span(file, path if on_key else path[:-1])


def _detail(known: Known, file: str, path: Path) -> str:
    """What the record at `path` calls itself, where its name is a key or the file's own."""
    value: Any = known.mapping(file)
    for step in path if len(path) > 1 else ():
        value = value.get(step) if isinstance(value, dict) else None
    titles = (value.get(key) for key in _TITLES) if isinstance(value, dict) else ()
    return next((title for title in titles if isinstance(title, str)), "")


def _clauses(known: Known, file: str) -> Iterator[Symbol]:
    for clause in known.clauses.values():
        if clause.document == file:
            whole = known.clause_span(clause)
            first = known.clause_span(clause._replace(end_line=clause.line))
            yield Symbol(clause.id, "clause", clause.label, first, whole)
