"""Findings about transfers to other countries that nothing justifies, or nothing any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from catalog.explain.proof import Prover
from catalog.explain.quoting import quoted
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.transfer import TransferGoal, TransferJudgement
from catalog.justify.verdicts import UNJUDGED
from inventory.countries import REGIONS

MOST_MECHANISMS = 4
DENIED = (
    "No mechanism makes up for a sentence that denies the transfer: have the data stay, or ask counsel whether the "
    "policy is to say otherwise."
)


Failure = Literal["no-ground", "ended", "denied"]


def transfer_findings(rule: Rule, failure: Failure, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each transfer that fails in this way.

    A sentence denies it, the mechanism that it rests on had ended on the day, or there is no ground for another reason.
    """
    for goal, judged in category.transfer:
        if not judged.passes and judged.verdict != UNJUDGED and _failure(prepared, judged) == failure:
            yield _finding(rule, failure, prepared, category, goal, judged)


def _failure(prepared: Prepared, judged: TransferJudgement) -> Failure:
    if judged.verdict == "prohibited":
        return "denied"
    return "ended" if prepared.judge.ground_ended(judged) else "no-ground"


def _finding(
    rule: Rule, failure: Failure, prepared: Prepared, category: JudgedCategory, goal: TransferGoal,
    judged: TransferJudgement,
) -> Finding:  # fmt: skip
    about = Goal("transfer", category.entry.id, "", "")
    around = prepared.judge.circumstances_of(category.entry.record, None)
    place = prepared.inventory.recipients[goal.recipient] if goal.recipient else category.entry
    why = {
        "denied": "the policy says that they do not",
        "ended": f"{_ended_grounds(prepared, judged)} ended before {prepared.day}",
        "no-ground": "no ground for it holds",
    }[failure]
    return rule.finding(
        f"Data of people in {_place(goal.region)} go to {goal.country}{_by(goal.recipient)}, but {why}.",
        DENIED if failure == "denied" else _next_step(prepared, goal),
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
