"""Rows of a CSV file, whatever separates its cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from inventory.policy.listed_table import TableRow

_SEPARATORS = ",;\t|"
_SAID = re.compile(r'"?sep=(?P<separator>[,;\t|])"?\s*')
_QUOTED = re.compile(r'"[^"]*"')


def read_rows(text: str) -> tuple[list[TableRow], str]:
    """The rows that are not empty, and why they end early, or an empty text where they do not."""
    plain = text.removeprefix("\ufeff").replace("\0", "")
    lines = plain.split("\n", 1)
    said = _SAID.fullmatch(lines[0])
    separator = said["separator"] if said else _separator(plain)
    skipped = 1 if said else 0
    body = lines[1] if said and len(lines) > 1 else plain
    rows: list[TableRow] = []
    try:
        rows.extend(_rows(body, separator, skipped))
    except csv.Error as error:
        return rows, f"The file is no CSV that can be read: {error}."
    return rows, ""


def _rows(body: str, separator: str, skipped: int) -> Iterator[TableRow]:
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator)
    start = 1
    for cells in reader:
        bare = tuple(cell.strip() for cell in cells)
        if any(bare):
            yield TableRow(bare, start + skipped, False)
        start = reader.line_num + 1


def _separator(text: str) -> str:
    """The sign that stands, outside quotes, on the most of the first lines, and there most often."""
    lines = [_QUOTED.sub("", line) for line in text.split("\n")[:20] if line.strip()]

    def weight(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        return sum(map(bool, counts)), min((count for count in counts if count), default=0)

    best = max(_SEPARATORS, key=weight)
    return best if weight(best)[0] else ","
