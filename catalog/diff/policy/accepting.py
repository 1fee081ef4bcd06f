"""The lock that follows from accepting a policy's text, all of it or some clauses only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from catalog.diff.policy.passage import Passage
from catalog.diff.policy.steps import Step
from catalog.locking import LockState
from inventory.lock_file import locked_text
from inventory.schema.lock import LockedClause


def locked(passages: Sequence[Passage]) -> list[LockedClause]:
    """What the lock of these clauses says, in their order."""
    found: list[LockedClause] = []
    names: dict[str, str] = {}
    for passage in passages:
        under = names.get(passage.lead_in) if passage.lead_in else None
        found.append(
            LockedClause(
                id=passage.id, sha256=passage.digest, text=locked_text(passage.text) or "\ufffd", under=under,
                lead_in=locked_text(passage.lead_in) or None if under is None else None,
                key=locked_text(passage.key) or None,
            )
        )  # fmt: skip
        names[passage.text] = passage.id
    return found


def accepting_some(state: LockState, wanted: Collection[str]) -> list[LockedClause]:
    """The lock in which, of all that differs, only steps with a clause of `wanted` (old or new ids) are accepted."""
    return locked([passage for step in state.alignment.steps for passage in _of_step(step, wanted)])


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
