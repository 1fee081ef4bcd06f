"""What is wrong with a file, and where: the one record that every reader of this layer reports with."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way from a file's top to one of its nodes: keys of mappings and indexes (from 0) of lists."""


class Span(NamedTuple):
    """A stretch of a text file: lines and columns count characters from 1, the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Problem(NamedTuple):
    """One thing that is wrong, as a reader found it.

    `file` is a POSIX path relative to the inventory's root. The place is either a `span`, where the reader
    knows it at once, or a `path` into the file's records, which is resolved to a span only when shown;
    `on_key` points at the key of the last step instead of its value. `where` names the record concerned
    (category, disclosure, recipient, statement or clause id), or is empty. `times` is how many faults it stands for:
    one, unless there were too many to list.
    """

    code: str
    message: str
    help: str
    file: str
    path: Path = ()
    on_key: bool = False
    span: Span | None = None
    where: str = ""
    times: int = 1
