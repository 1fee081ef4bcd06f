"""The recipients in a list that a policy incorporates: tables and lists in documents, CSV, workbooks."""

from __future__ import annotations

import itertools
import os
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from inventory.legal_names import LEGAL_FORM
from inventory.policy.block import Block
from inventory.policy.furniture import set_aside
from inventory.policy.listed_columns import Columns, columns_of
from inventory.policy.listed_csv import read_rows
from inventory.policy.listed_facts import PLACE, ROLE, SERVICES
from inventory.policy.listed_model import ColumnUse, ListRead, PassedOver
from inventory.policy.listed_names import names_in
from inventory.policy.listed_table import TableNoter, TableRow
from inventory.policy.listed_workbook import sheet_tables
from inventory.policy.model import ListedRecipient
from inventory.policy.normal import collapse
from inventory.policy.outcome import DocumentReading
from inventory.policy.reader import MARKDOWN, read_policy
from inventory.policy.table_heading import TableHeading, heading_of, rows_of_data
from inventory.problem import Problem, Span
from inventory.source import read_text
from inventory.source.place import RefusedError, locate
from inventory.source.reading import content_of, refused
from inventory.workbook import UnreadableWorkbookError
from inventory.workbook.package import MOST_BYTES

CSV = (".csv", ".tsv")
WORKBOOK = (".xlsx", ".xlsm")
LONGEST_NAME = 12
_REST = re.compile(r"\s+[-–—]\s.*|\s*[:;(].*", re.DOTALL)
_NAME_SENTENCE = re.compile(
    r"(?P<name>(?:(?!\b(?:[A-Z]|Dr|St|Mr|Ms|Mt|No|vs)\.\s)[^:;()\n–—])+?"
    rf"(?:,? (?P<form>{LEGAL_FORM}))?)\.?\s+(?=[A-Z])(?<=\.\s)"
)
"""A name, with its legal form or without, that a full stop parts from what is said of it."""
_LITTLE = frozenset(("&", "and", "by", "de", "for", "of", "the"))
_NUMBER = re.compile(r"[\d.)#]*")
_COMPANY = re.compile(rf"\b{LEGAL_FORM}")
_TOP = Span(1, 1, 1, 1)


def read_list(root: Path, file: str, *, guess: bool = True) -> ListRead:
    """Read the list `file` below `root`, whatever it is written in (see `listed_in`)."""
    if file.lower().endswith(WORKBOOK):
        return _of_workbook(root, file, guess)
    text, problems = read_text(root, file)
    if text is None:
        return ListRead((), tuple(problems))
    read = _list_in(text, file, guess)
    return read._replace(problems=(*problems, *read.problems))


def listed_in(text: str, file: str, *, guess: bool = True) -> tuple[list[ListedRecipient], list[Problem]]:
    """Everybody whom the document lists, each once, in its order, and a problem where it lists nobody.

    Of a table or CSV the column headed as a name counts; where no heading says so, the first that holds more than
    numbers, or, unless it may be a `guess`, none of a table that has a heading. Where a document has tables with a
    column of names, nothing else in it counts. Of a list item the text before a dash, colon or bracket is the name;
    items that are sentences are none.
    """
    read = _list_in(text, file, guess)
    return list(read.recipients), list(read.problems)


def _list_in(text: str, file: str, guess: bool) -> ListRead:
    if file.lower().endswith(CSV):
        rows, fault = read_rows(text)
        blocks: Sequence[Block] = ()
        tables, items = [rows], list[Block]()
        problems = [Problem("INV001", fault, "Save it as CSV once more.", file, span=_TOP)] if fault else []
    else:
        blocks, tables, problems = document_parts(text, file)
        items = [block for block in blocks if block.kind == "item"]
    return _read(tables, items, blocks, file, guess, problems)


def _of_workbook(root: Path, file: str, guess: bool) -> ListRead:
    try:
        tables, hidden = sheet_tables(content_of(locate(os.fspath(root), file), MOST_BYTES + 1))
    except UnreadableWorkbookError as error:
        return ListRead((), (Problem("INV001", error.message, error.help, file, span=_TOP),))
    except RefusedError as refusal:
        return ListRead((), (refused(file, str(refusal)),))
    read = _read(tables, [], (), file, guess, [])
    unseen = tuple(PassedOver(1, f"the sheet “{name}” is hidden") for name in hidden)
    return read._replace(passed_over=(*read.passed_over, *unseen))


def _read(
    tables: Sequence[Sequence[TableRow]], items: Iterable[Block], blocks: Sequence[Block], file: str, guess: bool,
    problems: list[Problem],
) -> ListRead:  # fmt: skip
    contexts = _contexts(blocks)
    headed = [(table, heading_of(table)) for table in tables]
    named = [(table, head, columns) for table, head in headed if head and (columns := columns_of(head.titles))]
    passed: list[PassedOver] = []
    listed = list(_of_named(named, passed) if named else _unnamed(headed, items, guess, passed))
    found = _once(one._replace(above=_above(contexts, one.line)) for one in listed)
    uses = tuple(use for _, head, columns in named for use in _uses(head, columns))
    return ListRead(
        tuple(found), tuple(problems if found or problems else [_nobody(tables, file)]), uses, tuple(passed)
    )


def _uses(heading: TableHeading, columns: Columns) -> Iterator[ColumnUse]:
    tells = {columns.name: "name", columns.country: "country", columns.services: SERVICES}
    tells.update({place: fact for fact, place in columns.facts})
    for place, title in enumerate(heading.titles):
        if title:
            yield ColumnUse(title, tells.get(place))


def _nobody(tables: Sequence[Sequence[TableRow]], file: str) -> Problem:
    headings = [heading_of(table) or TableHeading(table[0].cells, 1) for table in tables if len(table) > 1]
    heading = next((one for one in headings if sum(map(bool, one.titles)) > 1), None)
    if heading is None:
        advice = "Give a table or a list with one recipient a row."
        return Problem("INV009", f"No recipient is listed in “{file}”.", advice, file, span=_TOP)
    titles = ", ".join(f"“{title}”" for title in heading.titles if title)
    message = f"No column of “{file}” names companies: its columns are {titles}."
    return Problem("INV009", message, "Head the column of the names with “Name” or “Company”.", file, span=_TOP)


def document_parts(text: str, file: str) -> tuple[Sequence[Block], list[list[TableRow]], list[Problem]]:
    """Return the blocks and tables of a document, and what keeps it from being read."""
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


def _of_named(
    named: Sequence[tuple[Sequence[TableRow], TableHeading, Columns]], passed: list[PassedOver]
) -> Iterator[ListedRecipient]:
    for table, head, columns in named:
        for row in rows_of_data(table, head):
            yield from _of_row(row, columns, passed)


def _unnamed(
    headed: Sequence[tuple[Sequence[TableRow], TableHeading | None]],
    items: Iterable[Block],
    guess: bool,
    passed: list[PassedOver],
) -> Iterator[ListedRecipient]:
    for table, heading in headed:
        if heading is not None and not guess:
            continue
        rows = rows_of_data(table, heading)
        column = _first_with_words(rows)
        if not guess and not _names_companies(rows, column):
            continue
        for row in rows:
            yield from _of_row(row, Columns(column, None, None), [])
    for item in items:
        yield from _of_item(item, passed)


def _first_with_words(rows: Sequence[TableRow]) -> int:
    width = max((len(row.cells) for row in rows), default=0)
    for column in range(width):
        cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
        if cells and not all(_NUMBER.fullmatch(cell) for cell in cells):
            return column
    return 0


def _names_companies(rows: Sequence[TableRow], column: int) -> bool:
    """Whether a column without a title holds companies: it is the only one, or every other cell has a legal form."""
    cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
    is_alone = all(len(row.cells) < 2 for row in rows)
    return is_alone or 2 * sum(bool(_COMPANY.search(cell)) for cell in cells) >= len(cells)


def _of_row(row: TableRow, columns: Columns, passed: list[PassedOver]) -> Iterator[ListedRecipient]:
    def cell(place: int | None) -> str:
        return collapse(row.cells[place]) if place is not None and place < len(row.cells) else ""

    said = names_in(cell(columns.name))
    if not said.name or _NUMBER.fullmatch(said.name):
        if any(row.cells):
            passed.append(PassedOver(row.line, "the row names nobody"))
        return
    facts = [(fact, cell(place)) for fact, place in columns.facts if cell(place)]
    facts += [(ROLE if ROLE_WORDS.search(remark) else PLACE, remark) for remark in said.remarks]
    yield ListedRecipient(
        said.name, row.line, cell(columns.country), cell(columns.services), (), said.also, tuple(facts)
    )


ROLE_WORDS = re.compile(
    r"process|controll|verarbeiter|verantwortlich|traitant|encargad|responsab|verwerk|operador|part(?:y|ies)",
    re.IGNORECASE,
)


def _of_item(block: Block, passed: list[PassedOver]) -> Iterator[ListedRecipient]:
    said = block.label or block.text
    named = said[:end] if (end := _end_of_name(said)) else _REST.sub("", said)
    name = names_in(collapse(named)).name
    is_sentence = len(name.split()) > LONGEST_NAME or (len(name.split()) > 4 and name.endswith("."))
    if not name or is_sentence:
        passed.append(PassedOver(block.line, "the item reads as a sentence, not as a name"))
    else:
        services = block.text[len(said if block.label else named) :]
        yield ListedRecipient(name, block.line, "", collapse(services.strip(" :;-–—.")))


def _end_of_name(item: str) -> int:
    """Where the name ends that is a sentence by itself (“Mill Brook Hosting. Cloud provider.”); 0 where there is none.

    The words of such a name have capitals, or it is one word; the full stop of a legal form belongs to it.
    """
    found = _NAME_SENTENCE.match(item)
    if found is None:
        return 0
    words = found["name"].split()
    is_name = len(words) == 1 or all(word in _LITTLE or word != word.lower() for word in words)
    return found.end("form" if found["form"] else "name") if is_name else 0


def _once(found: Iterable[ListedRecipient]) -> list[ListedRecipient]:
    """Everybody once, as listed first; what is said again is added, and only what stands above every place is kept."""
    kept: dict[str, ListedRecipient] = {}
    for one in found:
        first = kept.get(one.name.casefold())
        kept[one.name.casefold()] = one if first is None else _joined(first, one)
    return list(kept.values())


def _joined(first: ListedRecipient, again: ListedRecipient) -> ListedRecipient:
    pairs = zip(first.above, again.above, strict=False)
    common = [text for text, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)]
    services = "; ".join(dict.fromkeys(filter(None, (first.services, again.services))))
    other_place = [(PLACE, again.country)] if again.country and again.country != first.country else []
    facts = tuple(dict.fromkeys([*first.facts, *again.facts, *other_place]))
    also = tuple(dict.fromkeys([*first.also, *again.also]))
    return first._replace(above=tuple(common), services=services, facts=facts, also=also)


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
