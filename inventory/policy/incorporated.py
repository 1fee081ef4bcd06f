"""The recipients in a list that a policy incorporates: a table or list in Markdown or HTML, or a CSV file."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from inventory.policy.block import Block
from inventory.policy.furniture import set_aside
from inventory.policy.listed_columns import Columns, columns_of
from inventory.policy.listed_csv import read_rows
from inventory.policy.listed_table import TableNoter, TableRow
from inventory.policy.model import ListedRecipient
from inventory.policy.normal import collapse
from inventory.policy.outcome import DocumentReading
from inventory.policy.reader import MARKDOWN, read_policy
from inventory.policy.table_heading import heading_of, rows_of_data
from inventory.problem import Problem, Span

CSV = (".csv", ".tsv")
LONGEST_NAME = 12
_MARKS = re.compile(r"[™®©℠†‡*]|\((?:tm|r|c)\)|\[\d+\]|\s*\^\d+", re.IGNORECASE)
_REST = re.compile(r"\s+[-–—]\s.*|\s*[:;(].*", re.DOTALL)
_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBER = re.compile(r"[\d.)#]*")


def listed_in(text: str, file: str, *, guess: bool = True) -> tuple[list[ListedRecipient], list[Problem]]:
    """Everybody whom the document lists, each once, in its order, and a problem where it lists nobody.

    Of a table or CSV the column headed as a name counts; where no heading says so, the first that holds more than
    numbers, or, unless it may be a `guess`, none of a table that has a heading. Where a document has tables with a
    column of names, nothing else in it counts. Of a list item the text before a dash, colon or bracket is the name;
    items that are sentences are none.
    """
    if file.lower().endswith(CSV):
        rows, fault = read_rows(text)
        blocks: Sequence[Block] = ()
        tables, items = [rows], list[Block]()
        problems = [Problem("INV001", fault, "Save it as CSV once more.", file, span=_TOP)] if fault else []
    else:
        blocks, tables, problems = _of_document(text, file)
        items = [block for block in blocks if block.kind == "item"]
    contexts = _contexts(blocks)
    found = _once(one._replace(above=_above(contexts, one.line)) for one in _listed(tables, items, guess))
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


def _of_document(text: str, file: str) -> tuple[Sequence[Block], list[list[TableRow]], list[Problem]]:
    policy, problems = read_policy(text, file)
    if problems and not any(problem.code == "INV009" for problem in problems):
        return [], [], problems
    noter = TableNoter()
    blocks = _reading(text, file, noter).blocks
    return set_aside(blocks)[0], noter.tables, problems if not policy.clauses else []


def _reading(text: str, file: str, noter: TableNoter) -> DocumentReading:
    from inventory.policy.html import read_html
    from inventory.policy.markdown import read_markdown
    from inventory.policy.plain import read_plain

    if file.lower().endswith(MARKDOWN):
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


def _once(found: Iterable[ListedRecipient]) -> list[ListedRecipient]:
    """Everybody once, as listed first; of those who are listed again only what stands above every place is kept."""
    kept: dict[str, ListedRecipient] = {}
    for one in found:
        first = kept.setdefault(one.name.casefold(), one)
        pairs = zip(first.above, one.above, strict=False)
        common = [text for text, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)]
        kept[one.name.casefold()] = first._replace(above=tuple(common))
    return list(kept.values())


def _contexts(blocks: Sequence[Block]) -> list[tuple[int, tuple[str, ...]]]:
    """The line of each heading and paragraph, with what stands above whatever comes next: headings, last paragraph."""
    found: list[tuple[int, tuple[str, ...]]] = [(0, ())]
    headings: dict[int, str] = {}
    for block in blocks:
        if block.kind == "heading":
            headings = {level: text for level, text in headings.items() if level < block.level}
            headings[block.level] = block.text
            found.append((block.line, tuple(headings.values())))
        elif block.kind == "paragraph":
            found.append((block.line, (*headings.values(), block.text)))
    return found


def _above(contexts: Sequence[tuple[int, tuple[str, ...]]], line: int) -> tuple[str, ...]:
    return contexts[bisect_left(contexts, line, key=lambda context: context[0]) - 1][1]
