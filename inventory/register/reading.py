"""Reads a register: a table with an activity a row, a form or a list of labels for each, in documents and workbooks.

A table is one of activities where its headings tell a purpose, or an activity, and two other things that Art. 30(1)
asks for; a form or list where its labels do. What tells of the controller alone, or of vendors, is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from inventory.policy.block import Block
from inventory.policy.listed_csv import read_rows
from inventory.policy.listed_table import TableRow
from inventory.policy.listed_workbook import sheet_tables
from inventory.policy.normal import collapse
from inventory.problem import Problem
from inventory.register.fields import field_of
from inventory.source import read_text
from inventory.source.reading import read_regular
from inventory.workbook import UnreadableWorkbookError
from inventory.workbook.package import MOST_BYTES

ASKED = frozenset({"purpose", "data", "subjects", "basis", "retention", "recipients"})
_LABEL = re.compile(r"^\W*([^:：\n]{3,80})[:：]\s*(\S.*)$", re.DOTALL)
_NUMBERING = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*[.):]?|[A-Z]\d+[.):])\s+"
    r"|^\W*(?:processing activity|activity|traitement|verarbeitungstätigkeit)\s*(?:no\.?|n°|nr\.?)?\s*\d*\s*[:–—-]\s*",
    re.IGNORECASE,
)
_HEADS_OF_FORMS = frozenset("field information element factor item feld angabe champ rubrique campo question".split())


class RegisterEntry(NamedTuple):
    """One activity: its title, the line it begins on, and the texts by what they tell (see `fields`)."""

    title: str
    line: int
    said: dict[str, str]


class RegisterRead(NamedTuple):
    """A register as it was read; `unused` are the headings and labels that told nothing, each once."""

    entries: tuple[RegisterEntry, ...]
    problems: tuple[Problem, ...]
    unused: tuple[str, ...] = ()


def read_register(file: Path) -> RegisterRead:
    """Read the activities of a register; nobody's, with a problem, where it cannot be read."""
    tables, blocks, problems = _parts(file)
    unused: dict[str, None] = {}
    found = [entry for table in tables for entry in _of_table(table, blocks, unused)]
    found += _of_labels(blocks, {entry.line for entry in found}, unused)
    return RegisterRead(tuple(sorted(found, key=lambda one: one.line)), tuple(problems), tuple(unused))


def _parts(file: Path) -> tuple[list[list[TableRow]], Sequence[Block], list[Problem]]:
    name = file.name.lower()
    if name.endswith((".xlsx", ".xlsm")):
        try:
            return sheet_tables(read_regular(file, MOST_BYTES))[0], (), []
        except UnreadableWorkbookError as error:
            return [], (), [Problem("INV001", error.message, error.help, file.name)]
        except OSError as error:
            return (
                [],
                (),
                [
                    Problem(
                        "INV001", f"It cannot be read: {error.strerror}.", "Name a file that you may read.", file.name
                    )
                ],
            )
    text, problems = read_text(file.parent, file.name)
    if text is None:
        return [], (), problems
    if name.endswith((".csv", ".tsv")):
        return [read_rows(text)[0]], (), []
    from inventory.policy.incorporated import document_parts

    blocks, tables, faults = document_parts(text, file.name)
    return tables, blocks, faults


def _of_table(table: Sequence[TableRow], blocks: Sequence[Block], unused: dict[str, None]) -> Iterator[RegisterEntry]:
    head = _heading(table)
    if head is not None:
        yield from _of_rows(table, *head, unused)
        return
    own: dict[str, None] = {}
    form = [(row, field_of(row.cells[0])) for row in table if len(row.cells) > 1 and row.cells[0]]
    said: dict[str, str] = {}
    for row, field in form:
        _put(said, field, row.cells[0], " ".join(dict.fromkeys(filter(None, map(collapse, row.cells[1:])))), own)
    if _is_activity(said) and form:
        unused.update(own)
        line = form[0][0].line
        yield RegisterEntry(_title(said, _above(blocks, line)), line, said)


def _heading(table: Sequence[TableRow]) -> tuple[int, list[str | None]] | None:
    """The place of the row of headings, and what each column tells; None where no early row is one of activities."""
    for place, row in enumerate(table[:12]):
        fields = [field_of(cell) for cell in row.cells]
        told = set(filter(None, fields))
        filled = sum(map(bool, row.cells))
        if (
            len(told & ASKED) >= 2
            and len(told) >= 3
            and 2 * sum(map(bool, fields)) >= filled
            and place + 1 < len(table)
        ):
            return place, fields
        if told >= {"activity", "purpose"} and 2 * sum(map(bool, fields)) >= filled > 2 and place + 1 < len(table):
            return place, fields
    return None


def _of_rows(
    table: Sequence[TableRow], place: int, fields: Sequence[str | None], unused: dict[str, None]
) -> Iterator[RegisterEntry]:
    titles = table[place].cells
    for row in table[place + 1 :]:
        said: dict[str, str] = {}
        for number, cell in enumerate(row.cells[: len(titles)]):
            _put(said, fields[number], titles[number], collapse(cell), unused)
        if said and len(set(row.cells)) > 1:
            yield RegisterEntry(_title(said, ""), row.line, said)


def _of_labels(blocks: Sequence[Block], taken: set[int], unused: dict[str, None]) -> Iterator[RegisterEntry]:
    """Activities that a heading names and labelled paragraphs or items below it describe."""
    title, line, said = "", 0, dict[str, str]()
    for block in [*blocks, None]:
        if block is None or block.kind == "heading":
            if _is_activity(said) and not any(line <= one for one in taken if block is None or one < block.line):
                yield RegisterEntry(_title(said, title), line, said)
            title, line, said = (block.text, block.line, {}) if block is not None else ("", 0, {})
        elif block.kind in ("item", "paragraph") and (found := _LABEL.match(block.text)) and field_of(found[1]):
            _put(said, field_of(found[1]), found[1], collapse(found[2]), unused)


def _put(said: dict[str, str], field: str | None, title: str, text: str, unused: dict[str, None]) -> None:
    if field is None:
        if title.strip() and text and title.strip().lower() not in _HEADS_OF_FORMS:
            unused.setdefault(collapse(title))
    elif text:
        said[field] = f"{said[field]}; {text}" if field in said else text


def _is_activity(said: dict[str, str]) -> bool:
    return len(said.keys() & ASKED) >= 3 or ("purpose" in said and len(said.keys() & ASKED) >= 2)


def _title(said: dict[str, str], above: str) -> str:
    title = said.get("activity") or _NUMBERING.sub("", above) or said.get("purpose") or above or "Activity"
    return title if len(title) <= 120 else f"{title[:119]}…"


def _above(blocks: Sequence[Block], line: int) -> str:
    return next((block.text for block in reversed(blocks) if block.kind == "heading" and block.line < line), "")
