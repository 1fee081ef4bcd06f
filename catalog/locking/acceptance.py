"""What accepting a policy would do: how text and readings differ from the lock, what loosens, and the new lock."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from catalog.diff.inventory.hierarchies import OneState
from catalog.diff.policy.accepting import accepting_some, differing, locked
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.doubts import lost_quotes
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.steps import EDITED, Step
from catalog.justify.prepared import Prepared
from catalog.locking.loosening import Loosening, reading_loosenings, text_loosenings
from catalog.locking.reading_changes import ReadingChange, reading_changes
from catalog.locking.readings import Read, by_clause, readings_of
from catalog.locking.state import LockState, state_against
from inventory.lock_file import Locked
from inventory.model import Policy
from inventory.schema.lock import LockedClause


class Acceptance:
    """One policy against what was accepted of it, `before` (None: nothing so far)."""

    def __init__(self, prepared: Prepared, policy: Policy, before: Locked | None) -> None:
        inventory = prepared.inventory
        self._prepared = prepared
        self._policy = policy
        self._before = before or Locked(())
        self.is_first = before is None
        self.call_outs = CallOuts(inventory.vocabulary, inventory.recipients.values())

    @cached_property
    def state(self) -> LockState:
        """The policy's text against the accepted one."""
        return state_against(self._policy, self._before)

    @cached_property
    def _readings(self) -> Sequence[Read]:
        return readings_of(self._policy, self._prepared.anchors)

    @cached_property
    def reading_changes(self) -> list[ReadingChange]:
        """The statements and marks that are not as they were accepted."""
        return reading_changes(self._before, self._readings, self.state.alignment)

    @cached_property
    def steps(self) -> list[Step]:
        """The steps in which the text differs."""
        return differing(self.state)

    def loosenings(self, steps: Sequence[Step]) -> list[Loosening]:
        """Return what is looser than it was, of the text in `steps` and of all readings; nothing the first time."""
        if self.is_first:
            return []
        edited = {passage.id for step in self.state.alignment.steps if step.kind in EDITED for passage in step.old}
        terms = OneState(self._prepared.terms)
        return [
            *text_loosenings(steps, self.call_outs),
            *reading_loosenings(self.reading_changes, terms, edited),
        ]

    def lost_quotes(self, steps: Sequence[Step]) -> list[str]:
        """Return a phrase for each statement that loses its quote by `steps`."""
        return [] if self.is_first else list(lost_quotes(self._policy, steps))

    def clauses(self, wanted: Collection[str] = ()) -> list[LockedClause]:
        """Return the lock's clauses after acceptance: of everything, or only of the clauses `wanted`."""
        now = by_clause(self._readings)
        if not wanted:
            return locked(passages_of(self._policy.text.clauses), now)
        before = {entry.id: entry.record.readings for entry in self._before.clauses}
        return accepting_some(self.state, wanted, now, before)
