"""Whose policy: to which policies a category belongs, and for whose readers it is judged ("Whose policy")."""

from __future__ import annotations

import datetime
from typing import Any

from tests.twin.records import Inventory, Window, as_list, day


def family(inventory: Inventory, policy: str) -> set[str]:
    """The policy with its versions (`version_of: ID`), at any remove."""
    found = {policy}
    while True:
        more = {
            other
            for name, about in inventory.policies.items()
            for other in (name, about.get("version_of"))
            if other in inventory.policies and about.get("version_of") and {name, about["version_of"]} & found
        }
        if more <= found:
            return found
        found |= more


def original(inventory: Inventory, policy: str) -> set[str]:
    """ "`translates: ID` and `copy_of: ID` make a policy the same one for other readers": the family it stands for."""
    here, seen = family(inventory, policy), set[str]()
    while True:
        seen |= here
        targets = [
            target
            for name, about in sorted(inventory.policies.items())
            for target in [about.get("translates") or about.get("copy_of")]
            if name in here and target in inventory.policies and target not in seen
        ]
        if not targets:
            return here
        here = family(inventory, targets[0])


def in_force(inventory: Inventory, policy: str, on: datetime.date) -> bool:
    about = inventory.policies[policy]
    return Window(day(about.get("effective")), day(about.get("until"))).holds(on)


def replaced(inventory: Inventory, on: datetime.date) -> set[str]:
    """ "only the one with the latest `effective` counts where several are in force"; of equal days the last by id."""
    standing = [name for name in inventory.policies if in_force(inventory, name, on)]

    def rank(name: str) -> tuple[datetime.date, str]:
        return day(inventory.policies[name].get("effective")) or datetime.date.min, name

    return {a for a in standing for b in standing if b in family(inventory, a) and rank(b) > rank(a)}


def own_policies(inventory: Inventory, category: dict[str, Any], seen: tuple[str, ...] = ()) -> list[set[str]]:
    """The families of originals that a category belongs to."""
    found: list[set[str]] = []
    clause = category.get("listed_in")
    if clause:
        named, _, bare = clause.rpartition("/")
        having = [p for p, clauses in inventory.clauses.items() if bare in clauses and named in ("", p)]
        originals = [original(inventory, p) for p in having]
        if originals and all(one == originals[0] for one in originals):
            found.append(originals[0])
    found += [original(inventory, p) for p in as_list(category.get("policies")) if p in inventory.policies]
    if not clause:
        for name in as_list(category.get("derived_from")):
            if name in inventory.categories and name not in (*seen, category["category"]):
                found += own_policies(inventory, inventory.categories[name], (*seen, category["category"]))
    return [one for n, one in enumerate(found) if one not in found[:n]]


def readers(inventory: Inventory, category: dict[str, Any], on: datetime.date) -> list[set[str]]:
    """The sets of policies by each of which the goals of a category are judged apart."""
    own = own_policies(inventory, category)
    everything = [original(inventory, p) for p in inventory.policies]
    if not own and all(one == everything[0] for one in everything):
        own = [everything[0]]
    choices = [alternatives(inventory, one, on) for one in own]
    found = [set[str]().union(*(choice[0] for choice in choices))]
    for n, choice in enumerate(choices):
        for other in choice[1:]:
            rest = [c[0] for m, c in enumerate(choices) if m != n]
            found.append(other.union(*rest))
    return found


def alternatives(inventory: Inventory, root: set[str], on: datetime.date) -> list[set[str]]:
    """ "with statements of its own, each goal is judged for each of them that is in force on t apart"."""
    families: list[set[str]] = [root]
    for policy in inventory.policies:
        here = family(inventory, policy)
        speaks = any(s.policy in here for s in inventory.statements.values())
        if original(inventory, policy) == root and here not in families and speaks:
            families.append(here)
    standing = [one for one in families if any(in_force(inventory, p, on) for p in one)]
    return standing or [root]
