"""An inventory with its verdicts, for looking things up: judged like a check, without its findings."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import JudgedClause, judge_clauses
from catalog.checking.statement_verdicts import JudgedStatement, judge_statements
from catalog.checking.unread import reading_summary, unread
from catalog.explain.explanation import judged_categories
from catalog.findings.locate import Located
from catalog.justify.engine import Judgement
from catalog.justify.judged import JudgedCategory, JudgedDisclosure, Key
from catalog.justify.prepared import Prepared, prepare
from inventory.model import Inventory
from inventory.problem import Problem


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that `show` and its like look up.

    `problems` were found in the category files; `unread` is all that was not read in full, in whichever file.
    """

    prepared: Prepared
    categories: Sequence[JudgedCategory]
    statements: Mapping[str, JudgedStatement]
    clauses: Sequence[JudgedClause]
    problems: Sequence[Problem]
    unread: Sequence[Located]

    def disclosures(self) -> Iterator[tuple[JudgedCategory, JudgedDisclosure]]:
        """Every disclosure with its category."""
        yield from ((category, disclosure) for category in self.categories for disclosure in category.disclosures)

    def goals(self) -> Iterator[tuple[str, str, Key, Judgement]]:
        """Every goal but those of transfer: its action, the category or disclosure it belongs to, its terms."""
        for category in self.categories:
            yield from (("collect", category.entry.id, key, judged) for key, judged in category.collect)
            yield from (("use", category.entry.id, key, judged) for key, judged in category.use)
            yield from (("ground", category.entry.id, key, judged) for key, judged in category.ground)
            for disclosure in category.disclosures:
                yield from (("disclose", disclosure.id, key, judged) for key, judged in disclosure.all_goals())


def overview(inventory: Inventory, day: datetime.date) -> Overview:
    """Judge all of `inventory` as of `day`; without categories there are clauses and statements all the same."""
    prepared = prepare(inventory, day)
    categories, problems = judged_categories(prepared)
    summaries = [reading_summary(prepared, category) for category in categories]
    statements = judge_statements(prepared, summaries)
    clauses = judge_clauses(prepared, statements)
    every = [*inventory.problems, *problems]
    gaps = unread(Assessed(prepared, summaries, statements, clauses, every))
    return Overview(prepared, categories, statements, clauses, problems, gaps)
