"""An inventory with everything judged, as inventory-wide checks see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from catalog.checking.clause_verdicts import JudgedClause
from catalog.checking.statement_verdicts import JudgedStatement
from catalog.checking.summary import CategorySummary
from catalog.justify.prepared import Prepared
from inventory.problem import Problem


class Assessed(NamedTuple):
    """What judging came to: one summary a category, verdicts of statements by id and of clauses, and reading faults."""

    prepared: Prepared
    summaries: Sequence[CategorySummary]
    statements: Mapping[str, JudgedStatement]
    clauses: Sequence[JudgedClause]
    problems: Sequence[Problem]

    def problems_of(self, code: str) -> list[Problem]:
        """The faults of one code that were found in reading the files."""
        return [problem for problem in self.problems if problem.code == code]
