"""What holds around a goal apart from its terms: conditions held, data carved out, statements cited."""

from __future__ import annotations

import datetime
import pathlib
from collections.abc import Mapping
from typing import NamedTuple

from catalog.justify.hierarchy import Hierarchy
from inventory.schema import ConditionHeld
from inventory.source import is_evidence


class Circumstances(NamedTuple):
    """The conditions that are held, those that have begun (which arm prohibitions), data carved out, and citations.

    `held` and `begun` name the broader conditions too: a narrower condition satisfies a broader one.
    """

    held: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    excluding: frozenset[str] = frozenset()
    cites: frozenset[str] = frozenset()

    def without_citations(self) -> Circumstances:
        """The same, as if nothing were cited."""
        return Circumstances(self.held, self.begun, self.excluding)


NOTHING_AROUND = Circumstances()


class Evidence:
    """Whether a named piece of evidence is there; each is looked up once."""

    def __init__(self, root: pathlib.Path) -> None:
        self._root = root
        self._known: dict[str, bool] = {}

    def exists(self, reference: str | None) -> bool:
        """Whether `reference` is a file inside the inventory's root, or an https URL; None is no evidence."""
        if reference is None:
            return False
        known = self._known.get(reference)
        if known is None:
            known = self._known[reference] = is_evidence(self._root, reference)
        return known


def circumstances(
    conditions: Mapping[str, ConditionHeld],
    excluding: frozenset[str],
    cites: frozenset[str],
    hierarchy: Hierarchy,
    evidence: Evidence,
    day: datetime.date,
) -> Circumstances:
    """What holds on `day`, given the conditions that a category or disclosure names."""
    begun = [name for name, held in conditions.items() if has_begun(held, day)]
    proved = [name for name in begun if evidence.exists(conditions[name].evidence)]
    return Circumstances(_upward(proved, hierarchy), _upward(begun, hierarchy), excluding, cites)


def has_begun(held: ConditionHeld, day: datetime.date) -> bool:
    """Whether a condition on record is held on `day`, if its evidence is there."""
    return held.since is None or held.since <= day


def _upward(names: list[str], hierarchy: Hierarchy) -> frozenset[str]:
    return frozenset(above for name in names for above in hierarchy.above(name))
