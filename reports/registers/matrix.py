"""Disclosures against clauses: which clause carries which leg of which disclosure, and which forbids it."""

from __future__ import annotations

from collections.abc import Iterator

from reports.encoders.sheet import Cell, Register, Sheet
from reports.page.contents import Contents
from reports.page.register import RegisterRow
from reports.registers._words import stand

SIGNS = {"recipient": "R", "purpose": "P", "transfer": "T"}
FORBIDS = "X"
LEGEND = (
    "R: the clause lets the recipient have the data. P: it permits the purpose. T: it is the ground of a transfer. "
    "In brackets where the disclosure is not justified all the same. X: it forbids the disclosure."
)


def register(contents: Contents) -> Register:
    """One row a disclosure, one column a clause in document order; a second sheet counts by clause."""
    judged = contents.report.assessment.assessed.clauses
    marks = {row.id: _marks(row) for row in contents.rows}
    columns = ["Disclosure", "Verdict", *(f"{one.clause.line} {one.clause.id}" for one in judged)]
    rows: list[list[Cell]] = [
        [row.id, row.outcome, *(marks[row.id].get(one.clause.id, "") for one in judged)] for row in contents.rows
    ]
    counted: list[list[Cell]] = [
        [
            one.clause.id, one.clause.document, one.clause.line, one.verdict,
            sum(one.clause.id in found for found in marks.values()), one.clause.text,
        ]
        for one in judged
    ]  # fmt: skip
    return Register(
        "Disclosures against clauses of the policy",
        stand(contents),
        [
            Sheet("Matrix", LEGEND, columns, rows, marks_from=2),
            Sheet("Clauses", "How many disclosures rest on each clause, or are forbidden by it.",
                  ("Clause", "Document", "Line", "Comes to", "Disclosures", "Text"), counted),
        ],
    )  # fmt: skip


def _marks(row: RegisterRow) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for clause, sign in _signs(row):
        if clause is not None:
            found.setdefault(clause, {})[sign] = None
    return {clause: " ".join(signs) for clause, signs in found.items()}


def _signs(row: RegisterRow) -> Iterator[tuple[str | None, str]]:
    for group in row.proof["groups"]:
        yield from ((leg["clause"], SIGNS[leg["leg"]]) for leg in group["proof"])
        yield from ((leg["clause"], f"({SIGNS[leg['leg']]})") for leg in group["permit"])
        yield from ((miss["clause"], FORBIDS) for miss in group["misses"] if miss["obstacle"] == "prohibition")
    for transfer in row.proof["transfers"]:
        yield from ((leg["clause"], SIGNS["transfer"]) for leg in transfer["proof"])
