"""The rules for justification read once more, for obviousness and not for speed.

Nothing here shares code with the engine: two readings of one text are compared.
"""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterable
from typing import Any

from tests.twin.goals import collect_goals, disclose_goals, disclosures_of, use_goals
from tests.twin.judging import ORDER, PASSES, Judge, Outcome
from tests.twin.onward import onward_goals
from tests.twin.records import Statement, as_list, read_inventory
from tests.twin.terms import Terms
from tests.twin.transfers import judge_transfer, transfer_goals

Verdict = tuple[str, float | None]


def judge(folder: pathlib.Path, as_of: datetime.date) -> dict[str, Any]:
    """Verdicts of every goal, disclosure and statement of the inventory in `folder` on the day `as_of`."""
    inventory = read_inventory(folder)
    terms = Terms(inventory)
    judging = Judge(inventory, terms, as_of)
    outcomes: list[Outcome] = []

    def verdict(outcome: Outcome) -> Verdict:
        outcomes.append(outcome)
        return outcome.verdict, outcome.vagueness

    result: dict[str, Any] = {
        key: {} for key in ("collect", "use", "disclose", "transfer", "disclosures", "statements")
    }
    transfers: list[Statement] = []
    for name, category in inventory.categories.items():
        for goal in collect_goals(terms, category):
            key = (name, goal.terms["data"], goal.terms["subjects"], goal.terms["sources"])
            result["collect"][key] = verdict(judging.judge(goal))
        for goal in use_goals(category):
            key = (name, goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"])
            result["use"][key] = verdict(judging.judge(goal))
        for disclosure_id, disclosure in disclosures_of(category):
            found = {}
            for goal in disclose_goals(terms, category, disclosure):
                rest = (goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"])
                found[name, disclosure_id, *rest, ()] = verdict(judging.judge(goal))
                for onward, path in onward_goals(terms, goal):
                    found[name, disclosure_id, *rest, tuple(path)] = verdict(judging.judge(onward))
            result["disclose"].update(found)
            result["disclosures"][disclosure_id] = worst(found.values())
        for transfer, denying in transfer_goals(judging, category):
            ground, proving, biting = judge_transfer(judging, transfer, denying)
            transfers += [*proving, *biting]
            result["transfer"][name, transfer.region, transfer.country, transfer.recipient] = (
                ground,
                0.0 if ground in PASSES else None,
            )
    for statement_id, statement in inventory.statements.items():
        result["statements"][statement_id] = statement_verdict(judging, statement, outcomes, transfers)
    result["statements"].update(dict.fromkeys(inventory.drafts, ("draft", None)))
    return result


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """ "its worst goal's; its vagueness the largest of its passing goals'"."""
    found = list(verdicts)
    if not found:
        return "", None
    passing = [vagueness for _, vagueness in found if vagueness is not None]
    return max((verdict for verdict, _ in found), key=ORDER.index), max(passing, default=None)


def statement_verdict(
    judging: Judge, statement: Statement, outcomes: list[Outcome], transfers: list[Statement]
) -> tuple[str, int | None]:
    """The table "Verdict of a statement": the first line that fits."""
    if statement.lost:
        return "lost", None
    if not judging.in_force(statement):
        return "stale", None
    judged = [outcome for goal in outcomes for outcome in (goal, *goal.legs)]
    if statement.kind == "permits":
        n = sum(statement in outcome.applying for outcome in judged) + transfers.count(statement)
        return "used" if n else "unused", n
    if statement.kind == "prohibits":
        n = sum(statement in o.biting and not any(statement.id in p.exceptions for p in o.applying) for o in judged)
        n += transfers.count(statement)
        return "violated" if n else "guarding", n
    if statement.kind == "undertakes":
        return "kept" if judging.evidenced(statement.raw.get("evidence")) else "unevidenced", None
    return "dangling" if not all(
        explained(judging, statement, topic) for topic in promised(statement)
    ) else "read", None


def promised(statement: Statement) -> list[str]:
    return as_list(statement.raw.get("promises"))


def explained(judging: Judge, promise: Statement, topic: str) -> bool:
    """ "some promised topic that no statement in force and no `read:` entry informs of"; another one."""
    return topic in judging.inventory.read_topics or any(
        topic in as_list(other.raw.get("informs")) and judging.in_force(other)
        for other in judging.inventory.statements.values()
        if other is not promise
    )
