"""Transfer goals: a region of a category against a country outside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.twin.goals import data_of, disclose_goals, disclosures_of
from tests.twin.judging import Judge
from tests.twin.onward import onward_goals
from tests.twin.records import Statement, Window, as_list, day, mechanism_window
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


def countries(place: str, on: datetime.date) -> set[str]:
    """ "`EU`, `EEA` with membership as it was on t, the last day included"."""
    if place not in ("EU", "EEA"):
        return {place}
    members = {c for joined, names in JOINED if joined <= on for c in names.split()}
    members -= {c for c, last in LAST_DAY.items() if on > last}
    return members | EFTA_IN_EEA if place == "EEA" else members


def in_law(place: str, on: datetime.date) -> set[str]:
    """ "in mechanisms, as in regimes, the United Kingdom counts to the EEA until 2020-12-31"."""
    return countries(place, on) | ({"GB"} if place == "EEA" and on <= datetime.date(2020, 12, 31) else set())


def transfer_goals(judge: Judge, category: dict[str, Any]) -> Iterator[tuple[Transfer, list[Statement]]]:
    """ "region R of a category × country D outside R towards which R's law asks a ground, or a sentence of the policy
    denies the way; D being the organisation's or that of a recipient of c, onward ones included", each with the
    sentences that deny it."""
    home = judge.inventory.country
    recipients = {disclosure["recipient"] for disclosure in as_list(category.get("disclosures"))}
    recipients |= {path[-1] for _, path in all_onward(judge, category)}
    for region in as_list(category.get("regions")) or [home]:
        ways = [Transfer(category, region, home, None)]
        for recipient in sorted(recipients):
            country = judge.inventory.recipients.get(recipient, {}).get("country")
            if country and country != home:
                ways.append(Transfer(category, region, country, recipient))
        for way in ways:
            if way.country in countries(region, judge.as_of):
                continue
            denying = denials(judge, way)
            if denying or law_asks(judge, way):
                yield way, denying


def law_asks(judge: Judge, way: Transfer) -> bool:
    """ "R → D asks for a ground if a regime in force on t has a country of R inside its area and D not"."""
    for about in judge.inventory.vocabulary.get("regimes", {}).values():
        area = {c for place in as_list(about["area"]) for c in in_law(place, judge.as_of)}
        window = Window(day(about.get("from")), day(about.get("until")))
        if window.holds(judge.as_of) and way.country not in area and area & countries(way.region, judge.as_of):
            return True
    return False


def denials(judge: Judge, way: Transfer) -> list[Statement]:
    """ "country D …, D not inside R, that such a denial, armed and in force, speaks of"."""
    conditions = Goal("transfer", way.category["category"], {}, way.category.get("conditions") or {})
    return [
        s
        for s in judge.inventory.statements.values()
        if s.kind == "prohibits"
        and s.action == "transfer"
        and judge.in_force(s)
        and all(judge.named_and_begun(condition, conditions) for condition in s.when)
        and denies(judge, s, way)
        and speaks_of_what_flows(judge, s, way)
    ]


def denies(judge: Judge, statement: Statement, way: Transfer) -> bool:
    def inside(key: str) -> set[str]:
        return {c for place in as_list(statement.raw.get(key)) for c in countries(place, judge.as_of)}

    if statement.raw.get("origins") and not countries(way.region, judge.as_of) <= inside("origins"):
        return False
    if statement.raw.get("outside"):
        return way.country not in inside("outside")
    return ANY in as_list(statement.raw["destinations"]) or way.country in inside("destinations")


def speaks_of_what_flows(judge: Judge, statement: Statement, way: Transfer) -> bool:
    """ "where data or subjects are stated, if some datum and subject of c (for a recipient: of what goes to it) is at
    or below, or above, a stated term that no `excluding` holds"."""
    return not statement.terms or any(shares(judge, statement, goal) for goal in flowing(judge, way))


def flowing(judge: Judge, way: Transfer) -> Iterator[Goal]:
    category = way.category
    if way.recipient is None:
        for datum, own in data_of(category).items():
            for subject in own["subjects"]:
                terms = {"data": datum, "subjects": subject}
                excluding = tuple(as_list(category.get("excluding")))
                yield Goal("transfer", category["category"], terms, {}, excluding)
        return
    for _, disclosure in disclosures_of(category):
        for goal in disclose_goals(judge.terms, category, disclosure):
            if goal.terms["recipients"] == way.recipient:
                yield goal
            for onward, path in onward_goals(judge.terms, goal):
                if path[-1] == way.recipient:
                    yield onward


def shares(judge: Judge, statement: Statement, goal: Goal) -> bool:
    def near(dimension: str, t: str) -> bool:
        return t in judge.terms.above_goal(goal, dimension) or judge.terms.below(dimension, t, goal.terms[dimension])

    def kept(t: str) -> bool:
        return not any(judge.terms.below("data", t, e) for e in goal.excluding)

    data, subjects = statement.terms.get("data"), statement.terms.get("subjects")
    return (data is None or any(near("data", t) and kept(t) for t in data)) and (
        subjects is None or any(near("subjects", t) for t in subjects)
    )


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
        return ANY in named or wanted <= {c for place in named for c in in_law(place, judge.as_of)}

    return holds(about.get("origins"), countries(transfer.region, judge.as_of)) and holds(
        about.get("destinations"), {transfer.country}
    )


def judge_transfer(
    judge: Judge, transfer: Transfer, denying: list[Statement]
) -> tuple[str, list[Statement], list[Statement]]:
    """The verdict, the statements that prove it, and the denials that bite."""
    goal = Goal("transfer", transfer.category["category"], {}, transfer.category.get("conditions") or {})
    grounds = [
        ground for s in judge.inventory.statements.values() if (ground := organisation_ground(judge, s, transfer, goal))
    ]
    applying = [s for s, in_force, held in grounds if in_force and held]
    excepting = [s for s in applying if any(denial.id in s.exceptions for denial in denying)]
    biting = [denial for denial in denying if not any(denial.id in s.exceptions for s in excepting)]
    used = excepting if transfer.recipient else applying
    if biting:
        return "prohibited", used, biting
    if not law_asks(judge, transfer) or adequate(judge, transfer):
        return "exact", used, []
    if transfer.recipient:
        return judge_recipient(judge, transfer), used, []
    if applying:
        return "exact", used, []
    if any(held for _, _, held in grounds):
        return "not-in-force", [], []
    return "unmet-condition" if any(in_force for _, in_force, _ in grounds) else "unjustified", [], []


def adequate(judge: Judge, transfer: Transfer) -> bool:
    """ "A mechanism with `adequacy: true` is a ground while in force, without being listed or stated"."""
    mechanisms = judge.inventory.vocabulary.get("mechanisms", {})
    return any(
        about.get("adequacy") == "true"
        and covers(judge, name, transfer)
        and mechanism_window(judge.inventory.vocabulary, name).holds(judge.as_of)
        for name, about in mechanisms.items()
    )


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
