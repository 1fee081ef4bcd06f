"""What accepting a policy accepts: the clauses that differ from the lock, with their word differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.in_words import called_out
from catalog.diff.policy.steps import Step
from catalog.explain.wording import listing
from catalog.locking.acceptance import Acceptance
from catalog.locking.documents import DocumentChange
from catalog.locking.loosening import Loosening
from catalog.locking.reading_changes import ReadingChange
from catalog.locking.wording import told_change
from reports.inert import terminal_text
from reports.policy.word_changes import word_changes


def accepted_text(steps: Sequence[Step], call_outs: CallOuts, colour: bool) -> str:
    """The steps that are accepted, for people; empty where nothing differs."""
    return "".join(f"{line}\n" for step in steps for line in _step(step, call_outs, colour))


def _step(step: Step, call_outs: CallOuts, colour: bool) -> Iterator[str]:
    names = listing((passage.id for passage in step.new or step.old), 9)
    around = "introduced by other words" if step.relocated else "under another heading"
    kind = {"light": "edited", "heavy": "edited", "version": "version line", "same": around}
    yield terminal_text(f"{kind.get(step.kind, step.kind)}: {names}")
    for said in called_out(call_outs.of(step)):
        yield terminal_text(f"  ! {said}")
    yield "  " + word_changes(*(step.surroundings or (step.old_text, step.new_text)), colour)


def renamed_text(renamed: Mapping[str, str], used: Mapping[str, Sequence[str]]) -> str:
    """Which names of clauses in the inventory's files mean another clause from now on, or none; empty if none do.

    `used` tells in which files each name stands.
    """
    lines = [
        terminal_text(f"  {old} is now called {new}: change it in {listing(used[old], 9)}")
        for old, new in renamed.items()
        if used.get(old)
    ]
    return "".join(f"{line}\n" for line in ["These clauses have other names now:", *lines]) if lines else ""


def readings_text(changes: Sequence[ReadingChange]) -> str:
    """Return the changed readings for people, a line each; empty where there are none."""
    return "".join(f"{terminal_text(told_change(change)[0])}\n" for change in changes)


def accepted_record(
    policy: str, lock: str, steps: Sequence[Step], acceptance: Acceptance, loosenings: Sequence[Loosening],
    documents: Sequence[DocumentChange], wrote: bool,
) -> dict[str, Any]:  # fmt: skip
    """Return the same for programs."""
    return {
        "schema": "clausemap/policy-accept/1", "policy": policy, "lock": lock, "written": wrote,
        "accepted": [_step_record(step, acceptance.call_outs) for step in steps],
        "readings": [
            {"kind": change.kind, "id": change.id, "clause": change.clause, "message": told_change(change)[0]}
            for change in acceptance.reading_changes
        ],
        "evidence": [{"kind": each.kind, "path": each.path, "message": each.message} for each in documents],
        "loosenings": [{"about": each.about, "id": each.id, "message": each.message} for each in loosenings],
    }  # fmt: skip


def _step_record(step: Step, call_outs: CallOuts) -> dict[str, Any]:
    found = call_outs.of(step)
    return {
        "kind": step.kind,
        "old": [passage.id for passage in step.old],
        "new": [passage.id for passage in step.new],
        "old_text": step.old_text,
        "new_text": step.new_text,
        "called_out": [{"about": one.about, "gone": list(one.gone), "came": list(one.came)} for one in found],
    }
