"""The recipients in a list that a policy incorporates: a table or list in Markdown or HTML, or a CSV file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from inventory.policy.block import Block
from inventory.policy.listed_columns import Columns, columns_of
from inventory.policy.listed_csv import read_rows
from inventory.policy.listed_table import TableNoter, TableRow
from inventory.policy.normal import collapse
from inventory.policy.outcome import Reading
from inventory.policy.reader import read_policy
from inventory.policy.table_heading import heading_of, rows_of_data
from inventory.problem import Problem, Span

CSV = (".csv", ".tsv")
LONGEST_NAME = 12
_MARKS = re.compile(r"[™®©℠†‡*]|\((?:tm|r|c)\)|\[\d+\]|\s*\^\d+", re.IGNORECASE)
_REST = re.compile(r"\s+[-–—]\s.*|\s*[:;(].*", re.DOTALL)
_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBER = re.compile(r"[\d.)#]*")


class ListedRecipient(NamedTuple):
    """A name with the line it stands on (from 1), and what the list says of country and services, in its own words."""

    name: str
    line: int
    country: str = ""
    services: str = ""


def listed_names(text: str, file: str) -> tuple[list[tuple[str, int]], list[Problem]]:
    """The names that the document lists, each with its line (from 1), and a problem where there are none."""
    found, problems = listed_in(text, file)
    return [(one.name, one.line) for one in found], problems


def listed_in(text: str, file: str, *, guess: bool = True) -> tuple[list[ListedRecipient], list[Problem]]:
    """Everybody whom the document lists, each once, in its order, and a problem where it lists nobody.

    Of a table or CSV the column headed as a name counts; where no heading says so, the first that holds more than
    numbers, or, unless it may be a `guess`, none of a table that has a heading. Where a document has tables with a
    column of names, nothing else in it counts. Of a list item the text before a dash, colon or bracket is the name;
    items that are sentences are none.
    """
    if file.lower().endswith(CSV):
        rows, fault = read_rows(text)
        tables, items = [rows], list[Block]()
        problems = [Problem("INV001", fault, "Save it as CSV once more.", file, span=_TOP)] if fault else []
    else:
        tables, items, problems = _of_document(text, file)
    found = list(_once(_listed(tables, items, guess)))
    return found, problems if found or problems else [_nobody(tables, file)]


def _nobody(tables: Sequence[Sequence[TableRow]], file: str) -> Problem:
    heading = next(filter(None, map(heading_of, tables)), None)
    if heading is None or not any(rows_of_data(table, heading_of(table)) for table in tables):
        advice = "Give a table or a list with one recipient a row."
        return Problem("INV009", f"No recipient is listed in “{file}”.", advice, file, span=_TOP)
    titles = ", ".join(f"“{title}”" for title in heading.titles if title)
    message = f"No column of “{file}” names companies: its columns are {titles}."
    return Problem("INV009", message, "Head the column of the names with “Name” or “Company”.", file, span=_TOP)


_TOP = Span(1, 1, 1, 1)


def _of_document(text: str, file: str) -> tuple[list[list[TableRow]], list[Block], list[Problem]]:
    policy, problems = read_policy(text, file)
    if problems and not any(problem.code == "INV009" for problem in problems):
        return [], [], problems
    noter = TableNoter()
    blocks = _reading(text, file, noter).blocks
    return noter.tables, [block for block in blocks if block.kind == "item"], problems if not policy.clauses else []


def _reading(text: str, file: str, noter: TableNoter) -> Reading:
    from inventory.policy.html import read_html
    from inventory.policy.markdown import read_markdown
    from inventory.policy.plain import read_plain

    if file.lower().endswith((".md", ".markdown")):
        return read_markdown(text, noter)
    return read_plain(text) if file.lower().endswith(".txt") else read_html(text, noter)


def _listed(tables: Sequence[Sequence[TableRow]], items: Iterable[Block], guess: bool) -> Iterator[ListedRecipient]:
    headed = [(table, heading_of(table)) for table in tables]
    named = [(table, head, columns) for table, head in headed if head and (columns := columns_of(head.titles))]
    for table, head, columns in named:
        for row in rows_of_data(table, head):
            yield from _of_row(row, columns)
    if not named:
        for table, heading in headed:
            if heading is not None and not guess:
                continue
            rows = rows_of_data(table, heading)
            column = _first_with_words(rows)
            for row in rows:
                yield from _of_row(row, Columns(column, None, None))
        for item in items:
            yield from _of_item(item)


def _first_with_words(rows: Sequence[TableRow]) -> int:
    width = max((len(row.cells) for row in rows), default=0)
    for column in range(width):
        cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
        if cells and not all(_NUMBER.fullmatch(cell) for cell in cells):
            return column
    return 0


def _of_row(row: TableRow, columns: Columns) -> Iterator[ListedRecipient]:
    def cell(place: int | None) -> str:
        return collapse(row.cells[place]) if place is not None and place < len(row.cells) else ""

    name = _clean(cell(columns.name))
    if name and not _NUMBER.fullmatch(name):
        yield ListedRecipient(name, row.line, cell(columns.country), cell(columns.services))


def _clean(name: str) -> str:
    bare = collapse(_MARKS.sub("", name))
    return _BRACKETS_AT_END.sub("", bare) or bare


def _of_item(block: Block) -> Iterator[ListedRecipient]:
    said = block.label or block.text
    name = collapse(_MARKS.sub("", _REST.sub("", said)))
    is_sentence = len(name.split()) > LONGEST_NAME or (len(name.split()) > 4 and name.endswith("."))
    if name and not is_sentence:
        services = block.text[len(said) :] if block.label else block.text[len(_REST.sub("", said)) :]
        yield ListedRecipient(name, block.line, "", collapse(services.strip(" :;-–—.")))


def _once(found: Iterable[ListedRecipient]) -> Iterator[ListedRecipient]:
    seen: set[str] = set()
    for one in found:
        if one.name.casefold() not in seen:
            seen.add(one.name.casefold())
            yield one
