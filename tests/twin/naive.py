"""The rules for justification read once more, for obviousness and not for speed.

Nothing here shares code with the engine: two readings of one text are compared.
"""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from tests.twin.goals import collect_goals, data_of, disclose_goals, disclosures_of, use_goals
from tests.twin.grounds import gated, ground_goals, judge_ground, needs_consent, with_records
from tests.twin.judging import ORDER, PASSES, Judge, Outcome
from tests.twin.laws import Laws
from tests.twin.onward import onward_goals
from tests.twin.records import Inventory, Statement, as_list, read_inventory
from tests.twin.terms import Goal, Terms
from tests.twin.transfers import judge_transfer, transfer_goals
from tests.twin.whose import readers, replaced

Verdict = tuple[str, float | None]


def judge(folder: pathlib.Path, as_of: datetime.date) -> dict[str, Any]:  # noqa: C901 - one loop a kind of goal
    """Verdicts of every goal, disclosure and statement of the inventory in `folder` on the day `as_of`."""
    inventory = read_inventory(folder)
    outcomes: list[list[Outcome]] = []
    result: dict[str, Any] = {
        key: {} for key in ("collect", "use", "ground", "disclose", "transfer", "disclosures", "statements")
    }
    transfers: list[Statement] = []
    gone = replaced(inventory, as_of)
    for name, category in inventory.categories.items():
        judges = [
            Judge(reader, Terms(reader), as_of, gone)
            for policies in readers(inventory, category, as_of)
            for reader in [only(inventory, policies)]
        ]
        terms = judges[0].terms

        needing = [needs_consent(judge, category) for judge in judges]

        def verdict(
            goal: Goal,
            judges: list[Judge] = judges,
            category: dict[str, Any] = category,
            needing: list[set[tuple[str, str, str]]] = needing,
        ) -> Verdict:
            goal = with_records(judges[0].terms, category, goal) if goal.terms["data"] in data_of(category) else goal
            ground = goal.action == "ground"
            each = [judge_ground(judge, goal) if ground else judge.judge(goal) for judge in judges]
            each = [gated(judge, goal, one, some) for judge, one, some in zip(judges, each, needing, strict=True)]
            outcomes.append(each)
            return max(((one.verdict, one.vagueness) for one in each), key=badness)

        for goal in collect_goals(terms, category):
            key = (name, goal.terms["data"], goal.terms["subjects"], goal.terms["sources"])
            result["collect"][key] = verdict(goal)
        for goal in use_goals(category):
            key = (name, goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"])
            result["use"][key] = verdict(goal)
        for goal in ground_goals(judges[0], category):
            ground_key = (name, *data_subject_purpose(goal), True if goal.special else None)
            result["ground"][ground_key] = verdict(goal)
        for disclosure_id, disclosure in disclosures_of(category):
            found: dict[Any, Verdict] = {}
            for goal in disclose_goals(terms, category, disclosure):
                rest = (goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"])
                found[name, disclosure_id, *rest, ()] = verdict(goal)
                for onward, path in onward_goals(terms, goal):
                    found[name, disclosure_id, *rest, tuple(path)] = verdict(onward)
            result["disclose"].update(found)
            result["disclosures"][disclosure_id] = worst(found.values())
        ways: dict[Any, list[tuple[str, list[Statement]]]] = {}
        for judging in judges:
            for way, denying in transfer_goals(judging, category):
                ground, proving, biting = judge_transfer(judging, way, denying)
                key = (name, way.region, way.country, way.recipient)
                ways.setdefault(key, []).append((ground, [*proving, *biting]))
        for key, grounds in ways.items():
            ground = max((ground for ground, _ in grounds), key=ORDER.index)
            result["transfer"][key] = (ground, 0.0 if ground in PASSES else None)
            transfers += {s.id: s for _, counted in grounds for s in counted}.values()
    everything = Judge(inventory, Terms(inventory), as_of, gone)
    laws = Laws(everything, result)
    result["law"] = laws.goals()
    result["unread laws"] = dict.fromkeys(laws.unread())
    for statement_id, statement in inventory.statements.items():
        result["statements"][statement_id] = statement_verdict(everything, statement, outcomes, transfers)
    result["statements"].update(dict.fromkeys(inventory.drafts, ("draft", None)))
    return result


def data_subject_purpose(goal: Goal) -> tuple[str, ...]:
    return tuple(goal.terms[dimension] for dimension in ("data", "subjects", "purposes"))


def only(inventory: Inventory, policies: set[str]) -> Inventory:
    """The inventory with the statements of some policies alone."""
    return replace(inventory, statements={n: s for n, s in inventory.statements.items() if s.policy in policies})


def badness(verdict: Verdict) -> tuple[int, float]:
    """ "its verdict is the worst, of equal ones the vaguer"."""
    return ORDER.index(verdict[0]), verdict[1] or 0.0


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """ "its worst goal's; its vagueness the largest of its passing goals'"."""
    found = list(verdicts)
    if not found:
        return "", None
    passing = [vagueness for _, vagueness in found if vagueness is not None]
    return max((verdict for verdict, _ in found), key=ORDER.index), max(passing, default=None)


def statement_verdict(
    judging: Judge, statement: Statement, outcomes: list[list[Outcome]], transfers: list[Statement]
) -> tuple[str, int | None]:
    """The table "Verdict of a statement": the first line that fits."""
    if statement.lost:
        return "lost", None
    if not judging.in_force(statement):
        return "stale", None
    judged = [[part for outcome in goal for part in (outcome, *outcome.legs)] for goal in outcomes]
    if statement.kind in ("permits", "grounds"):
        n = sum(any(statement in part.applying for part in goal) for goal in judged) + transfers.count(statement)
        return "used" if n else "unused", n
    if statement.kind == "prohibits":
        n = sum(any(violates(part, statement) for part in goal) for goal in judged)
        n += transfers.count(statement)
        return "violated" if n else "guarding", n
    if statement.kind == "undertakes":
        return "kept" if judging.evidenced(statement.raw.get("evidence")) else "unevidenced", None
    return "dangling" if not all(
        explained(judging, statement, topic) for topic in promised(statement)
    ) else "read", None


def violates(outcome: Outcome, prohibition: Statement) -> bool:
    excepted = any(prohibition.id in permit.exceptions for permit in outcome.applying)
    return prohibition in outcome.biting and not excepted


def promised(statement: Statement) -> list[str]:
    return as_list(statement.raw.get("promises"))


def explained(judging: Judge, promise: Statement, topic: str) -> bool:
    """ "some promised topic that no statement in force and no `read:` entry informs of"; another one."""
    return topic in judging.inventory.read_topics or any(
        topic in as_list(other.raw.get("informs")) and judging.in_force(other)
        for other in judging.inventory.statements.values()
        if other is not promise
    )
