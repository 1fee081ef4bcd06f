"""What holds around a goal apart from its terms: conditions held, data carved out, statements cited."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from catalog.justify.evidence import EvidenceLookup
from catalog.justify.goals import Goal
from catalog.justify.hierarchy import Hierarchy
from inventory.schema import ConditionHeld

Place = tuple[str, ...]
"""A purpose, a purpose of one datum alone, or the collection of a datum."""


class Consents(NamedTuple):
    """For which purposes, and the collection of which data types, consent is on record as their legal basis.

    `named` are those whose record is named, `held` those whose record is there; `conditions` are what then is held.
    """

    held: frozenset[Place] = frozenset()
    named: frozenset[Place] = frozenset()
    conditions: frozenset[str] = frozenset()

    def at(self, goal: Goal) -> tuple[frozenset[str], frozenset[str]]:
        """What is held and what has begun around a goal: consent, or nothing."""
        if goal.action == "collect":
            places: frozenset[Place] = frozenset([(COLLECTION, goal.data)])
        else:
            places = frozenset([(PURPOSE, goal.purpose), (PURPOSE, goal.purpose, goal.data)])
        held, named = (NOTHING if places.isdisjoint(those) else self.conditions for those in (self.held, self.named))
        return held, named


COLLECTION, PURPOSE = "data", "purpose"
NOTHING = frozenset[str]()
NO_CONSENTS = Consents()


class Circumstances(NamedTuple):
    """The conditions that are held, those that have begun (which arm prohibitions), data carved out, and citations.

    `held` and `begun` name the broader conditions too: a narrower condition satisfies a broader one.
    """

    held: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    excluding: frozenset[str] = frozenset()
    cites: frozenset[str] = frozenset()
    consents: Consents = NO_CONSENTS

    def without_citations(self) -> Circumstances:
        """The same, as if nothing were cited."""
        return self._replace(cites=frozenset())

    def at(self, goal: Goal) -> Circumstances:
        """The same around one goal: with consent among what is held where the goal's basis is consent on record."""
        if self.consents is NO_CONSENTS:
            return self
        held, begun = self.consents.at(goal)
        return Circumstances(self.held | held, self.begun | begun, self.excluding, self.cites)


NOTHING_AROUND = Circumstances()


def circumstances(
    conditions: Mapping[str, ConditionHeld],
    excluding: frozenset[str],
    cites: frozenset[str],
    hierarchy: Hierarchy,
    evidence: EvidenceLookup,
    day: datetime.date,
) -> Circumstances:
    """What holds on `day`, given the conditions that a category or disclosure names."""
    begun = [name for name, held in conditions.items() if has_begun(held, day)]
    proved = [name for name in begun if evidence.holds(conditions[name].evidence)]
    return Circumstances(_upward(proved, hierarchy), _upward(begun, hierarchy), excluding, cites)


def has_begun(held: ConditionHeld, day: datetime.date) -> bool:
    """Whether a condition on record is held on `day`, if its evidence is there."""
    return held.since is None or held.since <= day


def _upward(names: list[str], hierarchy: Hierarchy) -> frozenset[str]:
    return frozenset(above for name in names for above in hierarchy.above(name))
