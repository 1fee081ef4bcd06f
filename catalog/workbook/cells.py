"""Values of a file as the texts of cells, and back: a list as people write it, what is deeper as YAML in brackets."""

from __future__ import annotations

import re
from typing import Literal

from inventory.strict_yaml import Value, load
from inventory.workbook.reading import LONGEST_CELL
from inventory.yaml_edit import flow

CellForm = Literal["text", "list", "record"]
"""How a column is written: one text, several with commas between them, or YAML in brackets."""
_BETWEEN = re.compile(r"[,;\n]")


class BadCellError(Exception):
    """The text of a cell cannot be read; the message says why, as the end of a sentence."""


def encode(value: Value | None, form: CellForm) -> str:
    """Return a value as the text of a cell; `decode` gives it back, or another way to write the same."""
    if value is None:
        return ""
    if form == "list" and isinstance(value, list) and all(_is_plain(one) for one in value):
        return as_cell(", ".join(map(str, value)))
    if form == "list" and isinstance(value, str):
        return as_cell(value if _is_plain(value) else flow([value]))
    return as_cell(value if isinstance(value, str) else flow(value))


def as_cell(text: str) -> str:
    """Return a text as a workbook gives it back: no white space at its ends, and no more than a cell holds."""
    return text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST_CELL].strip()


def decode(text: str, form: CellForm) -> Value:
    """Return the value of a cell that is not empty. Raises BadCellError."""
    if len(text) >= LONGEST_CELL:
        raise BadCellError("is as long as a cell can be, so its end may be lost: change it in the file")
    if form != "text" and text.startswith(("[", "{")):
        return _of_yaml(text)
    if form == "list":
        found: list[Value] = [one for part in _BETWEEN.split(text) if (one := part.strip())]
        if not found:
            raise BadCellError("names nothing")
        return found
    return text


def _is_plain(value: Value) -> bool:
    """Whether a text can stand in a list with commas between its items."""
    if not isinstance(value, str) or not value or value != value.strip():
        return False
    return _BETWEEN.search(value) is None and not value.startswith(("[", "{")) and "\r" not in value


def _of_yaml(text: str) -> Value:
    record, problems = load(f"it: {' '.join(text.split())}\n", "")
    if problems or "it" not in record:
        why = problems[0].message if problems else "it holds nothing."
        raise BadCellError(f"is no YAML in brackets: {why[0].lower()}{why[1:].rstrip('.')}")
    return record["it"]
