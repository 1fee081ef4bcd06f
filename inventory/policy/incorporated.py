"""The names in a list of recipients that a policy incorporates: a table or list in Markdown or HTML, or CSV."""

from __future__ import annotations

import csv
import io
import re

from inventory.policy.model import Clause
from inventory.policy.reader import read_policy
from inventory.problem import Problem

NAME_COLUMNS = ("name", "recipient", "subprocessor", "sub-processor", "company", "entity", "vendor", "provider")
_REST = re.compile(r"\s+[-–—]\s.*|\s*[:;(].*", re.DOTALL)


def listed_names(text: str, file: str) -> tuple[list[tuple[str, int]], list[Problem]]:
    """The names that the document lists, each with its line (from 1), and a problem where there are none.

    Of a table or CSV the column headed as a name counts, else the first; of a list item the text before a dash,
    colon or bracket.
    """
    problems: list[Problem] = []
    if file.lower().endswith(".csv"):
        names = _of_csv(text)
    else:
        read, problems = read_policy(text, file)
        names = [(name, clause.line) for clause in read.clauses if (name := _of_clause(clause))]
    if not names and not problems:
        problems = [Problem("INV009", f"No recipient is listed in “{file}”.",
                            "Give a table or a list with one recipient a row.", file)]  # fmt: skip
    return names, problems


def _of_clause(clause: Clause) -> str:
    if clause.kind == "row":
        return clause.label
    return _REST.sub("", clause.label or clause.text).strip() if clause.kind == "item" else ""


def _of_csv(text: str) -> list[tuple[str, int]]:
    reader = csv.reader(io.StringIO(text))
    header = next(reader, [])
    titles = [title.strip().lower() for title in header]
    column = next((titles.index(name) for name in NAME_COLUMNS if name in titles), None)
    names = [] if column is not None or not header else [(header[0].strip(), 1)]
    rows = ((row, reader.line_num) for row in reader)
    return names + [
        (row[column or 0].strip(), line) for row, line in rows if len(row) > (column or 0) and row[column or 0].strip()
    ]
