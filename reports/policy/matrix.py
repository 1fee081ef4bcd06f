"""Disclosures by versions: a table, JSON, and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from catalog.diff.policy.matrix import MatrixRow
from catalog.justify.verdicts import PASSING
from reports.table import table

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def matrix_text(versions: Sequence[str], rows: Sequence[MatrixRow], width: int | None) -> str:
    """One line a disclosure; the last column names the version in which it lost its ground."""
    if not rows:
        return "There are no disclosures.\n"
    cells = [[row.disclosure, *_cells(row), _lost(versions, row)] for row in rows]
    return table(["DISCLOSURE", *versions, "LOST ITS GROUND IN"], cells, width, kept=(0,)) + _tally(versions, rows)


def matrix_record(versions: Sequence[str], rows: Sequence[MatrixRow]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "schema": "clausemap/policy-matrix/1",
        "versions": list(versions),
        "disclosures": [
            {
                "disclosure": row.disclosure,
                "verdicts": list(row.verdicts),
                "read_again": list(row.read_again),
                "lost_in": _lost(versions, row) or None,
            }
            for row in rows
        ],
    }


def matrix_csv(versions: Sequence[str], rows: Sequence[MatrixRow]) -> str:
    """The same for a spreadsheet; a cell that would be a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_inert(cell) for cell in ("disclosure", *versions, "lost its ground in")])
    writer.writerows([_inert(cell) for cell in (r.disclosure, *_cells(r), _lost(versions, r))] for r in rows)
    return text.getvalue()


def _cells(row: MatrixRow) -> list[str]:
    """The verdicts of a disclosure; one by a clause that nobody has read as it stands there says so."""
    both = zip(row.verdicts, row.read_again, strict=True)
    return [f"{verdict}, to be read again" if again else verdict for verdict, again in both]


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def _lost(versions: Sequence[str], row: MatrixRow) -> str:
    return "" if row.lost is None else versions[row.lost]


def _tally(versions: Sequence[str], rows: Sequence[MatrixRow]) -> str:
    counts = [_count(rows, place) for place in range(len(versions))]
    return f"\njustified: {', '.join(counts)}\n"


def _count(rows: Sequence[MatrixRow], place: int) -> str:
    passing = [row for row in rows if row.verdicts[place] in PASSING]
    again = sum(row.read_again[place] for row in passing)
    return f"{len(passing)} of {len(rows)}" + (f" ({again} once a changed clause is read again)" if again else "")
