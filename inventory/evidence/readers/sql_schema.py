"""SQL schemas: the columns of tables whose names say which data they hold. No row of a dump is looked at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from inventory.evidence.evidence_file import LARGEST_LOG, EvidenceFile
from inventory.evidence.forms.table_columns import DataTable
from inventory.evidence.observation import Observation

TITLE = "SQL schema (CREATE TABLE)"
NAMES = ("*.sql", "*.ddl")
_BLANK = re.compile(
    r"--[^\n]*|^[ \t]*#[^\n]*|/\*.*?(?:\*/|\Z)|'(?:[^'\\]|\\.|'')*(?:'|\Z)|\$(\w*)\$.*?(?:\$\1\$|\Z)"
    r"|^COPY\b[^\n;]*\bFROM\s+stdin[^\n]*\n.*?(?:^\\\.$|\Z)",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_PART = r'(?:"[^"\n]{1,100}"|`[^`\n]{1,100}`|\[[^\]\n]{1,100}\]|[\w$]{1,100})'
_CREATE = re.compile(
    rf"\bCREATE\s+(?:(?:GLOBAL|LOCAL|TEMP|TEMPORARY|UNLOGGED|FOREIGN|EXTERNAL)\s+){{0,3}}TABLE\s+"
    rf"(?:IF\s+NOT\s+EXISTS\s+)?((?:{_PART}\s*\.\s*){{0,3}}{_PART})\s*\(",
    re.IGNORECASE,
)
_ADD = re.compile(
    rf"\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?((?:{_PART}\s*\.\s*){{0,3}}{_PART})\s+"
    rf"ADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?({_PART})\s+\w",
    re.IGNORECASE,
)
_COLUMN = re.compile(rf"\s*({_PART})\s+[\w\"`\[]")
_NO_COLUMN = frozenset({
    "constraint", "primary", "foreign", "unique", "key", "index", "check", "exclude", "like", "fulltext", "spatial",
    "period",
})  # fmt: skip
_MARK = re.compile(r"[(),;]")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A sign for each column whose name says which data it holds, of tables that are created or altered."""
    text = _BLANK.sub(_blank, file.text_up_to(LARGEST_LOG))
    ends = [found.start() for found in re.finditer("\n", text)]
    tables: dict[str, dict[str, tuple[int, str]]] = {}
    for name, column, at in _columns(text):
        tables.setdefault(name, {}).setdefault(column, (bisect_right(ends, at - 1) + 1, ""))
    for name, columns in tables.items():
        yield from DataTable(name, columns).holds(file.shown)


def _columns(text: str) -> Iterator[tuple[str, str, int]]:
    """The table, the column, and where the latter stands in the text."""
    found = _CREATE.search(text)
    while found:
        starts, end = _definitions(text, found.end())
        for start in starts:
            column = _COLUMN.match(text, start)
            if column and column[1].lower() not in _NO_COLUMN:
                yield _bare(found[1]), _bare(column[1]), column.start(1)
        found = _CREATE.search(text, end)
    for added in _ADD.finditer(text):
        if added[2].lower() not in _NO_COLUMN:
            yield _bare(added[1]), _bare(added[2]), added.start(2)


def _definitions(text: str, start: int) -> tuple[list[int], int]:
    """Where each part of a list begins, and where the list ends: at its parenthesis, or else with the statement."""
    starts, depth = [start], 0
    for found in _MARK.finditer(text, start):
        if found[0] == "(":
            depth += 1
        elif found[0] == ")":
            depth -= 1
        elif found[0] == "," and depth == 0:
            starts.append(found.end())
        if depth < 0 or found[0] == ";":
            return starts, found.end()
    return starts, len(text)


def _bare(name: str) -> str:
    """The last part of a name, without its quotes."""
    return name[[part.start() for part in re.finditer(_PART, name)][-1] :].strip('"`[]')


def _blank(found: re.Match[str]) -> str:
    """The line ends of what is no definition: comments, texts and rows."""
    return " " + "\n" * found[0].count("\n")
