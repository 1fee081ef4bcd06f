"""A policy held against its lock: which clauses differ from what was accepted, and which are as they were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from catalog.diff.policy.align import align
from catalog.diff.policy.passage import Passage, passages_in, passages_of
from catalog.diff.policy.steps import EDITED, Alignment, Step
from inventory.lock_file import Locked
from inventory.model import Policy

Topics = tuple[str, ...]


class LockState(NamedTuple):
    """What became of the accepted clauses. `changed` are ids of clauses that differ from the lock.

    `read` has the topics of each clause that is marked as read: the mark follows the accepted text, whatever its
    clause is called now.
    """

    alignment: Alignment
    changed: frozenset[str]
    read: Mapping[str, Topics]


def lock_state(policy: Policy) -> LockState | None:
    """The policy's text against its own lock; None where it has none that can be read."""
    return None if policy.lock is None else state_against(policy, policy.lock)


def state_against(policy: Policy, lock: Locked) -> LockState:
    """The policy's text against any lock, such as the one in the base of a change gate."""
    alignment = _aligned(tuple(passages_in(lock.clauses)), tuple(passages_of(policy.text.clauses)))
    return LockState(alignment, frozenset(_changed(alignment)), _read(policy, alignment))


@lru_cache(maxsize=16)
def _aligned(accepted: tuple[Passage, ...], now: tuple[Passage, ...]) -> Alignment:
    """Several checks ask for the same comparison, which is the costly part of it."""
    return align(accepted, now)


def steps_to_read(state: LockState) -> list[Step]:
    """The steps that somebody must read again before the lock may be written anew; what is merely new is not there."""
    replaced = {step.new[0].id for step in state.alignment.steps if step.kind == "new"} & set(_gone(state.alignment))
    return [
        step
        for step in state.alignment.steps
        if (step.kind == "new" and step.new[0].id in replaced)
        or (step.needs_reading and not (step.kind == "gone" and step.old[0].id in replaced))
    ]


def _changed(alignment: Alignment) -> list[str]:
    """Edited and relocated clauses, and those that took the name of one that is gone."""
    gone = set(_gone(alignment))
    return [
        passage.id
        for step in alignment.steps
        for passage in step.new
        if step.kind in EDITED or step.relocated or step.turned or (step.kind == "new" and passage.id in gone)
    ]


def _gone(alignment: Alignment) -> Iterator[str]:
    return (passage.id for step in alignment.steps if step.kind == "gone" for passage in step.old)


def _read(policy: Policy, alignment: Alignment) -> dict[str, Topics]:
    found: dict[str, Topics] = {}
    for entry in policy.read:
        step = alignment.by_old.get(entry.id)
        for name in [passage.id for passage in step.new] if step else [entry.id]:
            found[name] = entry.record.topics
    return found
