"""Statements and marks that are drafted and wait for somebody to keep them: whoever misses one is told of it.

They count for nothing; a finding only says where the draft is that somebody has yet to read.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from catalog.justify.anchoring import anchor_statements
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm, compile_norms
from inventory.entry import Entry
from inventory.model import Inventory, Policy
from inventory.source import read_text
from inventory.strict_yaml import Positions, positions


class WaitingDraft(NamedTuple):
    """A drafted statement, or a clause drafted as read, on `line` of `file`."""

    id: str
    clause: str
    file: str
    line: int
    norm: Norm | None = None
    marks_as_read: bool = False

    @property
    def shown(self) -> str:
        """Its name, by which it is found in the file."""
        return f"read: {self.id}" if self.marks_as_read else self.id


class Waiting:
    """The drafts of one inventory with their lines, looked up when they are first asked for."""

    def __init__(self, inventory: Inventory, day: datetime.date, comparison: Comparison) -> None:
        self._inventory = inventory
        self._day = day
        self._comparison = comparison
        self._positions: dict[str, Positions] = {}

    def permitting(self, goals: Iterable[Goal]) -> list[WaitingDraft]:
        """The drafts that would permit one of the goals, if somebody kept them, in the order of the files."""
        wanted = list(goals)
        return [draft for draft in self._drafts if any(self._permits(draft.norm, goal) for goal in wanted)]

    def of_clause(self, clause: str) -> list[WaitingDraft]:
        """The drafts that quote a clause or mark it as read."""
        return [draft for draft in self._drafts if draft.clause == clause]

    def _permits(self, norm: Norm | None, goal: Goal) -> bool:
        if norm is None or not norm.permits or norm.action != goal.action:
            return False
        relations = (self._comparison.relation(norm, dimension, goal) for dimension in norm.stated)
        return all(relation.covers for relation in relations)

    @cached_property
    def _drafts(self) -> tuple[WaitingDraft, ...]:
        return tuple(draft for policy in self._inventory.policies for draft in self._of_policy(policy))

    def _of_policy(self, policy: Policy) -> Iterator[WaitingDraft]:
        drafted = policy._replace(statements=policy.drafts)
        anchors = anchor_statements([drafted])
        norms = {
            norm.id: replace(norm, index=-1 - norm.index)  # the comparison remembers by index
            for norm in compile_norms([drafted], anchors, self._inventory.vocabulary.mechanisms, self._day)
            if norm.anchored and norm.in_force
        }
        for entry in policy.drafts:
            clause = anchors[entry.id].clause
            if clause is not None:
                yield WaitingDraft(entry.id, clause.id, entry.file, self._line(entry), norms.get(entry.id))
        for mark in policy.drafted_marks:
            yield WaitingDraft(mark.id, mark.id, mark.file, self._line(mark), marks_as_read=True)

    def _line(self, entry: Entry[Any]) -> int:
        if entry.file not in self._positions:
            self._positions[entry.file] = positions(read_text(self._inventory.root, entry.file)[0] or "")
        return self._positions[entry.file].key(entry.path).line


def to_be_read(drafts: Sequence[WaitingDraft], most: int = 3) -> str:
    """Where the drafts are, and what to do with them, as a sentence."""
    shown = [f"“{draft.shown}” (line {draft.line} of {draft.file})" for draft in drafts[:most]]
    more = [f"{len(drafts) - most} more"] if len(drafts) > most else []
    *first, last = [*shown, *more]
    names = f"{', '.join(first)} and {last}" if first else last
    if len(drafts) == 1:
        return f"{names} is drafted for it, but counts for nothing yet: read it, and keep it if it is right."
    return f"{names} are drafted for it, but count for nothing yet: read them, and keep what is right."
