"""What became of a policy's clauses from one version to the next, and what that does to an inventory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from catalog.diff.policy.blast import Blast, GoalChange
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.in_words import called_out
from catalog.diff.policy.passage import Passage
from catalog.diff.policy.steps import EDITED, Alignment, Step
from catalog.explain.wording import listing
from reports.inert import terminal_text
from reports.policy.word_changes import word_changes


class PolicyChanges(NamedTuple):
    """A comparison ready for showing: the names of both versions, and the blast radius where there is an inventory."""

    old: str
    new: str
    alignment: Alignment
    call_outs: CallOuts
    blast: Blast | None = None

    @property
    def matters(self) -> bool:
        """Whether there is anything to read, or a goal lost its ground."""
        return not self.alignment.unchanged or bool(self.blast and self.blast.newly_unjustified)


def changes_text(changes: PolicyChanges, colour: bool) -> str:
    """The comparison for people."""
    lines = [*_head(changes), *(line for step in changes.alignment.steps for line in _step(step, changes, colour))]
    if changes.blast is not None:
        lines += _blast(changes.blast)
    return "\n".join(lines) + "\n"


def counts(alignment: Alignment) -> dict[str, int]:
    """How many steps there are of each kind, and how many clauses moved."""
    found = Counter[str](step.kind for step in alignment.steps)
    kinds = ("same", "version", "light", "heavy", "split", "merged", "new", "gone")
    return {**{kind: found[kind] for kind in kinds}, "moved": sum(step.moved for step in alignment.steps)}


def _head(changes: PolicyChanges) -> Iterator[str]:
    number = counts(changes.alignment)
    edited = number["light"] + number["heavy"]
    same = "1 clause is the same" if number["same"] == 1 else f"{number['same']} clauses are the same"
    parts = [same, f"{edited} edited", f"{number['split']} split",
             f"{number['merged']} merged", f"{number['new']} new", f"{number['gone']} gone"]  # fmt: skip
    shown = [part for part in parts if not part.startswith("0 ") or part is parts[0]]
    moved = f" ({number['moved']} moved)" if number["moved"] else ""
    yield terminal_text(f"{changes.old} → {changes.new}: {listing(shown, 9)}{moved}.")
    if not changes.matters:
        yield "Nothing has to be read again."


_TITLE = {
    "light": "edited", "heavy": "edited heavily", "split": "split", "merged": "merged", "new": "new", "gone": "gone",
    "version": "version line",
}  # fmt: skip


def _step(step: Step, changes: PolicyChanges, colour: bool) -> Iterator[str]:
    if step.kind == "same" and step.surroundings is None:
        return
    alike = f", {step.similarity:.0%} alike" if step.kind in EDITED else ""
    moved = ", moved" if step.moved else ""
    yield ""
    yield terminal_text(f"{_title(step)}{alike}{moved}: {_names(step)}")
    for said in called_out(changes.call_outs.of(step)):
        yield terminal_text(f"  ! {said}")
    if step.surroundings:
        yield "  " + word_changes(*step.surroundings, colour)
        yield terminal_text(f"  {step.new_text}")
    else:
        yield "  " + word_changes(step.old_text, step.new_text, colour)
    if step.near:
        yield terminal_text(f"  perhaps from {step.near.id}" if step.kind == "new" else f"  perhaps now {step.near.id}")


def _title(step: Step) -> str:
    around = "introduced by other words" if step.relocated else "under another heading"
    return _TITLE.get(step.kind, around)


def _names(step: Step) -> str:
    before, after = (listing((passage.id for passage in side), 9) for side in (step.old, step.new))
    line = next((passage.line for passage in (*step.new, *step.old) if passage.line), 0)
    place = f", line {line}" if line else ""
    return f"{before or after}{place}" if before == after or not before or not after else f"{before} → {after}{place}"


def _blast(blast: Blast) -> Iterator[str]:
    yield ""
    parts = (
        ("newly unjustified", blast.newly_unjustified),
        ("newly justified", blast.newly_justified),
        ("judged otherwise", blast.otherwise),
        ("justified, needs re-reading", blast.needs_reading),
    )
    for title, changed in parts:
        if changed:
            yield f"{title}: {len(changed)} {'goal' if len(changed) == 1 else 'goals'}"
            yield from _grouped(changed)
    for title, names in (("statements whose sentence is gone", blast.lost), ("newly unread clauses", blast.unread)):
        if names:
            yield terminal_text(f"{title}: {listing(names, 50)}")
    if blast.renamed:
        yield "clauses to be renamed in the inventory's files:"
        yield from (terminal_text(f"  {old} → {new}") for old, new in blast.renamed.items())
    if not any((*(changed for _, changed in parts), blast.lost, blast.unread)):
        yield "Nothing in the inventory is judged otherwise, and nothing needs to be read again."


def _grouped(changed: Iterable[GoalChange]) -> Iterator[str]:
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for one in changed:
        verdicts = (one.before or "not there", one.after or "not there")
        key = (one.goal.where, one.goal.action, *verdicts, listing(one.statements))
        groups.setdefault(key, []).append(one.goal.terms)
    for (where, action, before, after, statements), terms in groups.items():
        verdict = before if before == after else f"{before} → {after}"
        shown = listing(("/".join(term) for term in terms), 4)
        resting = f", on {statements}" if statements else ""
        yield terminal_text(f"  {where} ({action}): {verdict}{resting}: {shown}")


def changes_record(changes: PolicyChanges) -> dict[str, Any]:
    """The comparison for programs."""
    record: dict[str, Any] = {
        "schema": "clausemap/policy-diff/1",
        "old": changes.old,
        "new": changes.new,
        "matters": changes.matters,
        "summary": counts(changes.alignment),
        "steps": [_step_record(step, changes.call_outs) for step in changes.alignment.steps],
    }
    if changes.blast is not None:
        record["blast_radius"] = _blast_record(changes.blast)
    return record


def _step_record(step: Step, call_outs: CallOuts) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "similarity": round(step.similarity, 4),
        "moved": step.moved,
        "relocated": step.relocated,
        "turned": step.turned,
        "needs_reading": step.needs_reading,
        "old": [_passage(passage) for passage in step.old],
        "new": [_passage(passage) for passage in step.new],
        "called_out": [{"about": c.about, "gone": list(c.gone), "came": list(c.came)} for c in call_outs.of(step)],
        "suggestion": step.near.id if step.near else None,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "line": passage.line or None,
        "heading": passage.heading or None,
        "lead_in": passage.lead_in or None,
        "text": passage.text,
        "sha256": passage.digest,
    }


def _blast_record(blast: Blast) -> dict[str, Any]:
    return {
        "newly_unjustified": _goal_records(blast.newly_unjustified),
        "newly_justified": _goal_records(blast.newly_justified),
        "otherwise": _goal_records(blast.otherwise),
        "needs_reading": _goal_records(blast.needs_reading),
        "lost_statements": list(blast.lost),
        "newly_unread": list(blast.unread),
        "renamed": dict(blast.renamed),
    }


def _goal_records(changed: Sequence[GoalChange]) -> list[dict[str, Any]]:
    return [
        {"where": one.goal.where, "action": one.goal.action, "terms": list(one.goal.terms), "before": one.before,
         "after": one.after, "statements": list(one.statements)}
        for one in changed
    ]  # fmt: skip
