"""Findings about transfers to other countries that nothing justifies, or nothing any more."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.explain.proof import Prover
from catalog.explain.quoting import quoted
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferGoal, TransferJudgement
from inventory.countries import REGIONS

MOST_MECHANISMS = 4


def transfer_findings(rule: Rule, ended: bool, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each failing transfer: those whose mechanism had ended on the day, or all others."""
    for goal, judged in category.transfer:
        if judged.passes or prepared.judge.ground_ended(judged) is not ended:
            continue
        about = Goal("transfer", category.entry.id, "", "")
        around = prepared.judge.circumstances_of(category.entry.record, None)
        why = f"{_ended_grounds(prepared, judged)} ended before {prepared.day}" if ended else "no ground for it holds"
        place = prepared.inventory.recipients[goal.recipient] if goal.recipient else category.entry
        yield rule.finding(
            f"Data of people in {_place(goal.region)} go to {goal.country}{_by(goal.recipient)}, but {why}.",
            _next_step(prepared, goal),
            place.file,
            place.path if goal.recipient else ("regions",),
            where=place.id,
            on_key=True,
            quotes=tuple(
                quoted(prepared, miss, miss.sentence, about)
                for miss in Prover(prepared).transfer_misses(judged, around)
                if miss.sentence
            ),
        )


def _next_step(prepared: Prepared, goal: TransferGoal) -> str:
    """Where to write the ground, and the mechanisms that cover the way and hold on the day."""
    where = (
        f"If one is in place, name it under “transfer” of {goal.recipient}"
        if goal.recipient
        else "If the policy states one, write a statement with “permits: transfer” and name it under “mechanism”"
    )
    fitting = prepared.judge.fitting_mechanisms(goal)
    known = f": {listing(fitting, MOST_MECHANISMS)}" if fitting else "; the vocabulary has none, so declare your own"
    way = f"from {_place(goal.region)} to {goal.country}"
    return f"Find a transfer mechanism that covers the way {way} and is in force{known}. {where}; else stop it."


def _ended_grounds(prepared: Prepared, judged: TransferJudgement) -> str:
    ends = {ground.mechanism.id: ground.mechanism.record.until for ground in judged.grounds if ground.mechanism}
    return listing(name for name, until in ends.items() if until is not None and until <= prepared.day)


def _place(region: str) -> str:
    return f"the {region}" if region in REGIONS else region


def _by(recipient: str | None) -> str:
    return f" with {recipient}" if recipient else ""
