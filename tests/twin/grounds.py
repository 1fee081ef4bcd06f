"""Basis goals, and the consent that they ask for (law.md, "Legal basis")."""

from __future__ import annotations

import dataclasses
import pathlib
from collections.abc import Iterator
from typing import Any

from tests.twin.goals import data_of, disclose_goals, disclosures_of, use_goals
from tests.twin.judging import PASSES, Judge, Outcome
from tests.twin.records import BUILT_IN, Window, as_list, built_in, day, load
from tests.twin.terms import Goal, Terms
from tests.twin.transfers import countries, in_law

LAWS = BUILT_IN.parent / "laws"
SPECIAL = "special-category-basis"


def packs(root: pathlib.Path) -> dict[str, dict[str, Any]]:
    found = [load(path) for folder in (LAWS, root / "laws") for path in sorted(folder.glob("*.yaml"))]
    return {pack["pack"]: pack for pack in found}


def is_asked(judge: Judge, category: dict[str, Any]) -> bool:
    """ "where a pack in force has a requirement `proved_by: ground` for it"."""
    root = judge.inventory.root
    known = packs(root)
    for law in as_list(load(root / "inventory.yaml").get("laws")):
        for pack in known.values():
            named_so = law in (pack["law"], pack["pack"]) and concerns(judge, pack, category)
            if named_so and any(asks(judge, one, known) for one in pack["requirements"].values()):
                return True
    return False


def concerns(judge: Judge, pack: dict[str, Any], category: dict[str, Any]) -> bool:
    """ "asks only of categories that have a region inside them, and of all where the organisation's country is"."""
    if not pack.get("regions"):
        return True
    area = {c for place in as_list(pack["regions"]) for c in in_law(place, judge.as_of)}
    places = [*(as_list(category.get("regions")) or [judge.inventory.country]), judge.inventory.country]
    return any(countries(place, judge.as_of) <= area for place in places)


def asks(judge: Judge, requirement: dict[str, Any], known: dict[str, dict[str, Any]]) -> bool:
    window = requirement.get("in_force") or {}
    if not Window(day(window.get("from")), day(window.get("until"))).holds(judge.as_of):
        return False
    facts = load(judge.inventory.root / "inventory.yaml").get("facts") or {}

    def is_affirmed(when: str) -> bool:
        return when == "always" or facts.get(when) not in (None, [], "false", "no")

    stood_for = [one for name in as_list(requirement.get("same_as")) for one in known[name]["requirements"].values()]
    return any(
        "ground" in as_list(one.get("proved_by")) and any(map(is_affirmed, as_list(one.get("applies_when", "always"))))
        for one in [requirement, *stood_for]
    )


def ground_goals(judge: Judge, category: dict[str, Any]) -> Iterator[Goal]:
    """ "one for each category c, datum d of it under `personal-information`, subject s and purpose p (of d, or of a
    disclosure's direct goal about c, d, s)"; "if d is sensitive there is a second goal"."""
    if not is_asked(judge, category):
        return
    found = {}
    held = {datum: own["subjects"] for datum, own in data_of(category).items()}
    goals = list(use_goals(category))
    for _, disclosure in disclosures_of(category):
        goals += disclose_goals(judge.terms, category, disclosure)
    for goal in goals:
        datum, subject, purpose = (goal.terms[dimension] for dimension in ("data", "subjects", "purposes"))
        if subject in held.get(datum, []) and "personal-information" in judge.terms.above("data", datum):
            found[datum, subject, purpose] = goal
    for datum, subject, purpose in found:
        terms = {"data": datum, "subjects": subject, "purposes": purpose}
        own = (category["category"], category.get("conditions") or {}, tuple(as_list(category.get("excluding"))))
        basis = declared(judge.terms, category.get("basis"), purpose)
        yield Goal("ground", own[0], terms | {"bases": named(basis)}, own[1], own[2])
        if is_special(judge.terms, datum):
            special = named(declared(judge.terms, category.get("special_basis"), purpose))
            special = special if special in judge.inventory.vocabulary["bases"] else ""
            special = special if special and SPECIAL in judge.terms.above("bases", special) else ""
            yield Goal("ground", own[0], terms | {"bases": special}, own[1], own[2], special=True)


def declared(terms: Terms, bases: Any, purpose: str) -> dict[str, Any]:
    """ "the one declared for p, else for the nearest purpose above p, else the one for all"."""
    if not bases:
        return {}
    if isinstance(bases, str):
        return {"basis": bases}
    if "basis" in bases:
        return dict(bases)
    above = terms.above("purposes", purpose)
    fitting = [name for name in bases if name in above]
    if not fitting:
        return {}
    nearest = min(fitting, key=lambda n: (above[n], -terms.depth("purposes", n), n))
    found = bases[nearest]
    return {"basis": found} if isinstance(found, str) else dict(found)


def named(basis: dict[str, Any]) -> str:
    return str(basis.get("basis", ""))


def is_special(terms: Terms, datum: str) -> bool:
    """Sensitive, as Art. 9(1) or the project has it: what the built-in words call sensitive besides does not count."""
    ours = {name for content in built_in() for name in content.get("data") or {}}
    for term in terms.above("data", datum):
        about = terms.inventory.vocabulary["data"].get(term) or {}
        under = "special-category-data" in terms.above("data", term)
        over = term == datum and term in terms.above("data", "special-category-data")
        own = term not in ours or about is not next(
            c["data"][term] for c in built_in() if term in (c.get("data") or {})
        )
        if about.get("sensitive") == "true" and (under or over or own):
            return True
    return False


def judge_ground(judge: Judge, goal: Goal) -> Outcome:
    """The goal like one of a permission; `undeclared` without a basis; `conflicting` where the policy names another."""
    if judge.undeclared(goal):
        return Outcome("undeclared", None)
    outcome = judge.judge_with(goal, lambda _: True)
    if outcome.verdict != "unjustified":
        return outcome
    return Outcome("conflicting", None) if any(rivals(judge, goal)) else outcome


def rivals(judge: Judge, goal: Goal) -> Iterator[bool]:
    """ "one in force of another basis (of Art. 6 to one of Art. 6 …; whatever its conditions) covers the goal"."""
    for statement in judge.inventory.statements.values():
        if statement.kind != "grounds" or not statement.quoted or not judge.in_force(statement):
            continue
        relations = judge.terms.relations(statement, goal)
        covers = all(
            relation.kind in ("exact", "broader", "open", "unstated")
            for dimension, relation in relations.items()
            if dimension != "bases"
        )
        known = [basis for basis in statement.terms["bases"] if basis in judge.inventory.vocabulary["bases"]]
        yield covers and any((SPECIAL in judge.terms.above("bases", basis)) == goal.special for basis in known)


def with_records(terms: Terms, category: dict[str, Any], goal: Goal) -> Goal:
    """ "a consent basis whose `record` holds counts as that condition held, for its purposes"; for collection, where
    all that the datum serves rests on such."""
    if goal.action == "collect":
        purposes = data_of(category)[goal.terms["data"]]["purposes"]
    else:
        purposes = [goal.terms["purposes"]]
    records: list[str] = []
    for purpose in purposes:
        keys = ("basis", "special_basis") if is_special(terms, goal.terms["data"]) else ("basis",)
        each = [declared(terms, category.get(key), purpose) for key in keys]
        mine = [one["record"] for one in each if one.get("record") and rests_on_consent(terms, named(one))]
        if not mine:
            return goal
        records += mine[:1]
    return dataclasses.replace(goal, records=tuple(records))


def rests_on_consent(terms: Terms, basis: str) -> bool:
    """ "at or below `consent`" or, of special data, `explicit-consent`."""
    if basis not in terms.inventory.vocabulary["bases"]:
        return False
    return not {"consent", "explicit-consent"}.isdisjoint(terms.above("bases", basis))


def needs_consent(judge: Judge, category: dict[str, Any]) -> set[tuple[str, str, str]]:
    """The data, subjects and purposes whose basis goal rests on consent."""
    return {
        (goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"])
        for goal in ground_goals(judge, category)
        if rests_on_consent(judge.terms, goal.terms["bases"])
    }


def gated(judge: Judge, goal: Goal, outcome: Outcome, needing: set[tuple[str, str, str]]) -> Outcome:
    """ "each disclose goal about c, d, s, p (onward too) is at best `unmet-condition` unless …"."""
    if goal.action != "disclose" or outcome.verdict not in PASSES or judge.held("consent", goal):
        return outcome
    if (goal.terms["data"], goal.terms["subjects"], goal.terms["purposes"]) not in needing:
        return outcome
    return dataclasses.replace(outcome, verdict="unmet-condition", vagueness=None)
