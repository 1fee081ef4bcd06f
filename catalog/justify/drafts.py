"""What drafted statements would prove, if somebody kept them; until then they count for nothing."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import NamedTuple

from catalog.justify.anchoring import anchor_statements
from catalog.justify.circumstances import Circumstances
from catalog.justify.engine import Engine
from catalog.justify.goals import Goal
from catalog.justify.judge import Judge
from catalog.justify.judged import Judged, JudgedCategory, JudgedDisclosure
from catalog.justify.norms import compile_norms
from catalog.justify.terms import Terms
from catalog.justify.verdicts import PASSING, UNJUDGED
from inventory.entry import Entry
from inventory.model import Inventory
from inventory.schema import Statement


class DraftCount(NamedTuple):
    """How much fails today and would be proved: whole disclosures, goals of use and of collection."""

    disclosures: int = 0
    uses: int = 0
    collections: int = 0


class Drafts:
    """The drafted statements of one inventory, `draft: true`, and what would come of keeping them all."""

    def __init__(self, inventory: Inventory, day: datetime.date, terms: Terms) -> None:
        self._inventory = inventory
        self._day = day
        self._terms = terms
        self.entries: dict[str, Entry[Statement]] = {
            entry.id: entry for policy in inventory.policies for entry in policy.drafts
        }

    @cached_property
    def _engine(self) -> Engine:
        kept = [p._replace(statements=(*p.statements, *p.drafts)) for p in self._inventory.policies]
        mechanisms = self._inventory.vocabulary.mechanisms
        return Engine(tuple(compile_norms(kept, anchor_statements(kept), mechanisms, self._day)), self._terms)

    def would_prove(self, judge: Judge, category: JudgedCategory) -> DraftCount:
        """Return what of a category fails today and would be proved if all drafts were kept."""
        if not self.entries or category.verdicts <= PASSING:
            return DraftCount()
        around = judge.circumstances_of(category.entry.record, None)
        return DraftCount(
            sum(self._proves_whole(judge, category, disclosure) for disclosure in category.disclosures),
            self._proved("use", category, category.use, around),
            self._proved("collect", category, category.collect, around),
        )

    def _proves_whole(self, judge: Judge, category: JudgedCategory, disclosure: JudgedDisclosure) -> bool:
        record = category.entry.record
        parts = [(disclosure.goals, judge.circumstances_of(record, disclosure.record))]
        parts += [
            (one.goals, judge.circumstances_onward(record, disclosure.record, one.way)) for one in disclosure.onward
        ]
        failing = sum(not judged.passes for goals, _ in parts for _, judged in goals)
        return failing > 0 and failing == sum(self._proved("disclose", category, *part) for part in parts)

    def _proved(self, action: str, category: JudgedCategory, goals: Judged, around: Circumstances) -> int:
        """How many goals fail and would pass; what is not declared no sentence can prove."""
        asked = [Goal(action, category.entry.id, *key) for key, judged in goals if not judged.passes and
                 judged.verdict not in ("undeclared", UNJUDGED)]  # fmt: skip
        return sum(self._engine.judge(goal, around).passes for goal in asked)
