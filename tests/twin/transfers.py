"""Transfer goals: a region of a category against a country outside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.twin.goals import disclose_goals, disclosures_of
from tests.twin.judging import Judge
from tests.twin.onward import onward_goals
from tests.twin.records import Statement, as_list, mechanism_window
from tests.twin.terms import ANY, Goal

MEMBERS_OF_1995 = "AT BE DE DK ES FI FR GR IE IT LU NL PT SE GB"
JOINED = (
    (datetime.date(1995, 1, 1), MEMBERS_OF_1995),
    (datetime.date(2004, 5, 1), "CY CZ EE HU LV LT MT PL SK SI"),
    (datetime.date(2007, 1, 1), "BG RO"),
    (datetime.date(2013, 7, 1), "HR"),
)
LAST_DAY = {"GB": datetime.date(2020, 1, 31)}
EFTA_IN_EEA = {"IS", "LI", "NO"}


@dataclass(frozen=True)
class Transfer:
    category: dict[str, Any]
    region: str
    country: str
    recipient: str | None


def countries(place: str, day: datetime.date) -> set[str]:
    """ "`EU`, `EEA` with membership as it was on t, the last day included"."""
    if place not in ("EU", "EEA"):
        return {place}
    members = {c for joined, names in JOINED if joined <= day for c in names.split()}
    members -= {c for c, last in LAST_DAY.items() if day > last}
    return members | EFTA_IN_EEA if place == "EEA" else members


def transfer_goals(judge: Judge, category: dict[str, Any]) -> Iterator[Transfer]:
    """ "One goal for the organisation's country, one for each recipient in another country outside R.\""""
    home = judge.inventory.country
    recipients = {disclosure["recipient"] for disclosure in as_list(category.get("disclosures"))}
    recipients |= {path[-1] for _, path in all_onward(judge, category)}
    for region in as_list(category.get("regions")) or [home]:
        inside = countries(region, judge.as_of)
        if home not in inside:
            yield Transfer(category, region, home, None)
        for recipient in sorted(recipients):
            country = judge.inventory.recipients.get(recipient, {}).get("country")
            if country and country != home and country not in inside:
                yield Transfer(category, region, country, recipient)


def all_onward(judge: Judge, category: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every datum that goes onward, with its path."""
    for _, disclosure in disclosures_of(category):
        for goal in disclose_goals(judge.terms, category, disclosure):
            for onward, path in onward_goals(judge.terms, goal):
                yield onward.terms["data"], path


def covers(judge: Judge, mechanism: str, transfer: Transfer) -> bool:
    """Whether a mechanism covers R → D."""
    about = judge.inventory.vocabulary.get("mechanisms", {}).get(mechanism)
    if about is None:
        return False

    def holds(places: Any, wanted: set[str]) -> bool:
        named = as_list(places)
        return ANY in named or wanted <= {c for place in named for c in countries(place, judge.as_of)}

    return holds(about.get("origins"), countries(transfer.region, judge.as_of)) and holds(
        about.get("destinations"), {transfer.country}
    )


def judge_transfer(judge: Judge, transfer: Transfer) -> tuple[str, list[Statement]]:
    """The verdict, and the statements that prove it."""
    if transfer.recipient:
        return judge_recipient(judge, transfer), []
    goal = Goal("transfer", transfer.category["category"], {}, transfer.category.get("conditions") or {})
    grounds = [
        ground for s in judge.inventory.statements.values() if (ground := organisation_ground(judge, s, transfer, goal))
    ]
    proving = [s for s, in_force, held in grounds if in_force and held]
    if proving:
        return "exact", proving
    if any(held for _, _, held in grounds):
        return "not-in-force", []
    return "unmet-condition" if any(in_force for _, in_force, _ in grounds) else "unjustified", []


def organisation_ground(
    judge: Judge, statement: Statement, transfer: Transfer, goal: Goal
) -> tuple[Statement, bool, bool] | None:
    """A quoted permission to transfer that fits, whether it is in force, whether its conditions are held."""
    if statement.kind != "permits" or statement.action != "transfer" or not statement.quoted:
        return None
    mechanism = statement.raw.get("mechanism")
    if mechanism and not covers(judge, mechanism, transfer):
        return None
    held = all(judge.held(condition, goal) for condition in statement.when)
    if statement.residual and not held:
        return None
    return statement, judge.in_force(statement), held


def judge_recipient(judge: Judge, transfer: Transfer) -> str:
    """ "by a mechanism the recipient lists under `transfer` that covers R → D and is in force"."""
    written = as_list(judge.inventory.recipients[transfer.recipient or ""].get("transfer"))
    listed = [one["mechanism"] if isinstance(one, dict) else one for one in written]
    covering = [mechanism for mechanism in listed if covers(judge, mechanism, transfer)]
    if any(mechanism_window(judge.inventory.vocabulary, m).holds(judge.as_of) for m in covering):
        return "exact"
    handed_on = onward_ground(judge, transfer)
    if handed_on == "exact":
        return "exact"
    return "not-in-force" if covering or handed_on == "not-in-force" else "unjustified"


def onward_ground(judge: Judge, transfer: Transfer) -> str:
    """ "for who lies under a processor r, a mechanism that r lists as onward covers it too, for the data … over r"."""
    who = transfer.recipient or ""
    direct = any(
        goal.terms["recipients"] == who
        for _, disclosure in disclosures_of(transfer.category)
        for goal in disclose_goals(judge.terms, transfer.category, disclosure)
    )
    over = {path[0] for _, path in all_onward(judge, transfer.category) if path[-1] == who}
    if direct or not over or not judge.terms.stands_in(who):
        return "unjustified"
    recipients, verdicts = judge.inventory.recipients, []
    for processor in over:
        listed = as_list(recipients[processor].get("transfer"))
        names = [one["mechanism"] for one in listed if isinstance(one, dict) and one.get("onward") == "true"]
        covering = [name for name in names if covers(judge, name, transfer)]
        held = any(mechanism_window(judge.inventory.vocabulary, name).holds(judge.as_of) for name in covering)
        if recipients[processor]["role"] != "processor" or not covering:
            return "unjustified"
        verdicts.append("exact" if held else "not-in-force")
    return "not-in-force" if "not-in-force" in verdicts else "exact"
