"""The inventory unfolded into goals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.twin.records import as_list
from tests.twin.terms import DIMENSIONS_OF, Goal, Terms


def data_of(category: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    """ "A datum's own `subjects`, `sources`, `purposes` replace the category's for that datum.\""""
    data = {}
    for entry in as_list(category["data"]):
        own = entry if isinstance(entry, dict) else {"type": entry}
        data[own["type"]] = {
            key: as_list(own.get(key)) or as_list(category.get(key)) for key in ("subjects", "sources", "purposes")
        }
    return data


MADE_OF_OTHERS = ("aggregate-information", "non-personal-information", "pseudonymized-information")


def collect_goals(terms: Terms, category: dict[str, Any]) -> Iterator[Goal]:
    """ "category c, datum d, subject s, source o of c (of a derived category: see *Derived data*)"."""
    derived = bool(as_list(category.get("derived_from")))
    for datum, own in data_of(category).items():
        for subject in own["subjects"]:
            if derived and held_already(terms, category, datum, subject):
                continue
            for source in own["sources"] or (["derivation"] if derived else []):
                yield category_goal("collect", category, {"data": datum, "subjects": subject, "sources": source})


def held_already(terms: Terms, category: dict[str, Any], datum: str, subject: str) -> bool:
    """ "no collect goal if it lies under …, or if it is, or lies below, a data type that a category … holds"."""
    if any(terms.below("data", datum, made) for made in MADE_OF_OTHERS):
        return True
    for before in ancestors(terms, category, {category["category"]}):
        for held, own in data_of(before).items():
            people = [whom for whom in own["subjects"] if terms.below("subjects", subject, whom)]
            if people and held in terms.above("data", datum):
                return True
    return False


def ancestors(terms: Terms, category: dict[str, Any], seen: set[str]) -> Iterator[dict[str, Any]]:
    """ "directly or over further `derived_from`"."""
    for name in as_list(category.get("derived_from")):
        if name in terms.inventory.categories and name not in seen:
            seen.add(name)
            yield terms.inventory.categories[name]
            yield from ancestors(terms, terms.inventory.categories[name], seen)


def use_goals(category: dict[str, Any]) -> Iterator[Goal]:
    """ "category c, datum d, subject s, purpose p of c"."""
    for datum, own in data_of(category).items():
        for subject in own["subjects"]:
            for purpose in own["purposes"]:
                yield category_goal("use", category, {"data": datum, "subjects": subject, "purposes": purpose})


def category_goal(action: str, category: dict[str, Any], terms: dict[str, str]) -> Goal:
    return Goal(
        action, category["category"], terms, category.get("conditions") or {}, tuple(as_list(category.get("excluding")))
    )


def disclosures_of(category: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """ "default recipient/n, n from 1 per recipient; reported as category/id"."""
    unnamed: dict[str, int] = {}
    for disclosure in as_list(category.get("disclosures")):
        recipient = disclosure["recipient"]
        name = disclosure.get("id")
        if not name:
            unnamed[recipient] = unnamed.get(recipient, 0) + 1
            name = f"{recipient}/{unnamed[recipient]}"
        yield f"{category['category']}/{name}", disclosure


def disclose_goals(terms: Terms, category: dict[str, Any], disclosure: dict[str, Any]) -> Iterator[Goal]:
    """ "its data × subjects × purposes, less the data at or below a term of `excluding`"."""
    held = data_of(category)
    data = as_list(disclosure.get("data")) or list(held)
    excluding = (*as_list(disclosure.get("excluding")), *as_list(category.get("excluding")))
    stated = as_list(disclosure.get("subjects"))
    usual = as_list(category.get("subjects")) or [s for own in held.values() for s in own["subjects"]]
    subjects_of = {datum: held[datum]["subjects"] if datum in held else list(dict.fromkeys(usual)) for datum in data}
    foreign = [s for s in stated if not any(s in subjects for subjects in subjects_of.values())]
    for datum in data:
        subjects = [s for s in stated if s in subjects_of[datum] or s in foreign] if stated else subjects_of[datum]
        subjects = subjects or (stated if datum not in held else [])  # what is not held must not go unasked
        for subject in subjects:
            for purpose in as_list(disclosure["purposes"]):
                goal = Goal(
                    "disclose",
                    category["category"],
                    {"data": datum, "subjects": subject, "recipients": disclosure["recipient"], "purposes": purpose},
                    disclosure.get("conditions") or {},
                    excluding,
                    tuple(as_list(disclosure.get("cites"))),
                    datum not in held or subject in foreign,
                )
                if not any(term in terms.above_goal(goal, "data") for term in excluding):
                    yield goal


def use_leg(goal: Goal) -> Goal:
    """ "`use(c, d, s, p)`, judged with the disclosure's conditions and `excluding`"."""
    terms = {dimension: goal.terms[dimension] for dimension in DIMENSIONS_OF["use"]}
    return Goal("use", goal.category, terms, goal.conditions, goal.excluding, goal.cites, goal.not_held,
                records=goal.records)  # fmt: skip
