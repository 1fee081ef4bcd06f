"""The lock that follows from accepting a policy's text, all of it or some clauses only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from catalog.diff.policy.passage import Passage
from catalog.diff.policy.steps import Step
from catalog.locking.state import LockState
from inventory.lock_file import locked_text
from inventory.schema.lock import LockedClause, LockedContext, LockedReading

Readings = Mapping[str, Sequence[LockedReading]]
"""What is read in each clause, by the clause's id."""


def locked(passages: Sequence[Passage], readings: Readings) -> list[LockedClause]:
    """Return what the lock of these clauses says, in their order."""
    found: list[LockedClause] = []
    names: dict[str, str] = {}
    for passage in passages:
        under = names.get(passage.lead_in) if passage.lead_in else None
        found.append(
            LockedClause(
                id=passage.id, hash=passage.digest, text=locked_text(passage.text) or "\ufffd",
                key=locked_text(passage.key) or None, context=_context(passage, under),
                readings=tuple(readings.get(passage.id, ())),
            )
        )  # fmt: skip
        names[passage.text] = passage.id
    return found


def _context(passage: Passage, under: str | None) -> LockedContext:
    lead_in = locked_text(passage.lead_in) or None if under is None else None
    heading, header = (tuple(map(locked_text, texts)) for texts in (passage.headings, passage.header))
    return LockedContext(heading=heading, header=header, under=under, lead_in=lead_in)


def accepting_some(
    state: LockState, wanted: Collection[str], readings: Readings, before: Readings
) -> list[LockedClause]:
    """Return the lock in which, of all that differs, only the clauses `wanted` (old or new ids) are accepted.

    Their readings are those of `readings`; the others keep those of the lock, `before`.
    """
    passages = [passage for step in state.alignment.steps for passage in _of_step(step, wanted)]
    kept: dict[str, Sequence[LockedReading]] = {}
    for step in state.alignment.steps:
        taken = any(passage.id in wanted for passage in (*step.old, *step.new))
        for passage in step.new if taken else (*step.old, *step.new):
            source = readings.get(passage.id) if taken else _before(step, before)
            kept.setdefault(passage.id, source or ())
    return locked(passages, kept)


def _before(step: Step, before: Readings) -> list[LockedReading]:
    return [reading for passage in step.old for reading in before.get(passage.id, ())]


def _of_step(step: Step, wanted: Collection[str]) -> Iterator[Passage]:
    if any(passage.id in wanted for passage in (*step.old, *step.new)):
        yield from step.new
    elif step.kind == "same":
        yield step.old[0]._replace(id=step.new[0].id)
    else:
        yield from step.old


def differing(state: LockState) -> list[Step]:
    """The steps in which lock and policy differ: what accepting the policy accepts."""
    return [step for step in state.alignment.steps if step.needs_reading or step.kind in ("new", "version")]


def renamed(state: LockState) -> dict[str, str]:
    """The clauses that stayed the same but are called otherwise now, old id to new."""
    return {
        step.old[0].id: step.new[0].id
        for step in state.alignment.steps
        if len(step.old) == len(step.new) == 1 and step.old[0].id != step.new[0].id
    }
