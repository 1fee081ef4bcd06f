"""Onward goals: whom a datum reaches from the recipient of a disclosure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tests.twin.records import as_list
from tests.twin.terms import Goal, Terms


def onward_goals(terms: Terms, goal: Goal) -> Iterator[tuple[Goal, list[str]]]:
    """ "each q ≠ r to which d gets from r over one or more such steps": its goal, and the first shortest path."""
    start = goal.terms["recipients"]
    found: dict[str, list[str]] = {}
    for path in sorted(paths(terms, goal, [start]), key=len):
        found.setdefault(path[-1], path)
    for who, path in found.items():
        stands_in = who in terms.inventory.recipients and terms.stands_in(who)
        about = {**goal.terms, "recipients": who}
        yield replace(goal, terms=about, via=start, cites=goal.cites if stands_in else ()), path


def paths(terms: Terms, goal: Goal, so_far: list[str]) -> Iterator[list[str]]:
    """ "on paths that meet nobody twice, each of which passes d on"; every one of them, depth first."""
    giver = terms.inventory.recipients.get(so_far[-1], {})
    if giver.get("role") not in ("processor", "internal"):
        return
    for entry in as_list(giver.get("sub_recipients")):
        about: dict[str, Any] = entry if isinstance(entry, dict) else {"recipient": entry}
        who, only = about["recipient"], as_list(about.get("data"))
        if who in so_far or (only and not set(only) & set(terms.above_goal(goal, "data"))):
            continue
        yield [*so_far, who]
        yield from paths(terms, goal, [*so_far, who])
