"""What a change loosens: by which facts, words and rules more would pass than before.

Taking a fact out of an inventory turns red to green as surely as stopping what is done, so it is not called narrowing.
Everything that the inventory is judged by is loosened where it is widened; of facts each kind has its own order.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from catalog.diff.inventory.change import Change
from catalog.diff.inventory.hierarchies import DIMENSIONS
from catalog.diff.inventory.state import State
from catalog.diff.policy.call_outs import negations_differ
from catalog.justify.norms import within
from catalog.justify.recipient_tree import ROLE_TERMS
from catalog.justify.regimes import covered
from inventory.countries import members
from inventory.entry import Entry
from inventory.load import read_category
from inventory.model import Policy, Vocabulary
from inventory.schema import Regime

DEMANDS: dict[str, int] = {
    "processor": 3, "joint-controller": 3, "controller": 2, "third-party": 2, "directed-by-subject": 1, "authority": 1,
    "internal": 0, "public": 0,
}  # fmt: skip
"""How much a recipient of a role has to have: an agreement, a country, grounds of transfers to it."""
WORDS = ("term", "mechanism")
BUILT_IN = "built-in/"
ADDED_TO = (("organisation", "domains"), ("recipient", "certificate"), ("organisation", "certificates"))
"""Aspects of `WATCHED` where only one way loosens: more hosts of one's own, fewer certificates."""
WATCHED: frozenset[tuple[str, str]] = frozenset({
    ("recipient", "kinds"), ("term", "broader"), ("policy", "effective"), ("policy", "until"), ("category", "policies"),
    ("recipient", "certificate"), ("organisation", "certificates"),
    ("statement", "outside"), ("statement", "destinations"), ("statement", "origins"), ("organisation", "domains"),
})  # fmt: skip
"""Aspects of which any real change lets another sentence, or none, speak of the same data."""


class Loosened:
    """Tells which changes between two states loosen something."""

    def __init__(self, old: State, new: State) -> None:
        self._old, self._new = old, new
        self._day = new.prepared.day

    def told(self, changes: Iterable[Change]) -> list[Change]:
        """Return changes, as `weaker` where they loosen. A word that is loosened anywhere is not narrowed elsewhere."""
        found = [change._replace(kind="weaker") if self._loosens(change) else change for change in changes]
        loose = {(one.about, one.id) for one in found if one.about in WORDS and one.kind == "weaker"}
        loose |= {(one.about, one.id) for one in found if one.about in WORDS and self._is_redefined(one)}
        return [one._replace(kind="weaker") if (one.about, one.id) in loose else one for one in found]

    def _is_redefined(self, change: Change) -> bool:
        """Whether a built-in term, mechanism or law is replaced by another one."""
        before, after = (_entries(state.inventory.vocabulary) for state in (self._old, self._new))
        return any(
            change.id in old and change.id in new and old[change.id].file.startswith(BUILT_IN)
            and not new[change.id].file.startswith(BUILT_IN)
            for old, new in zip(before, after, strict=True)
        )  # fmt: skip

    def _loosens(self, change: Change) -> bool:
        if change.about == "verdict":
            return False
        if change.kind == "widening" and not change.is_practice:
            return True
        where = (change.about, change.aspect)
        if where in WATCHED:
            by_gain = where in ADDED_TO
            return change.about == "policy" or (change.kind == "widening" if by_gain else change.kind != "neutral")
        special = {
            ("category", "regions"): self._region, ("recipient", "agreement"): _is_gone,
            ("recipient", "country"): self._country, ("organisation", "country"): self._country,
            ("recipient", "role"): _role, ("clause", "text"): _reads_otherwise, ("clause", ""): self._clause,
            ("policy", ""): self._policy, ("setting", "as_of"): _is_earlier, ("lock", "lock"): self._lock,
        }.get(where)  # fmt: skip
        return special is not None and special(change)

    def _region(self, change: Change) -> bool:
        """Whether people are left out whose law asked for something, and who are in no other region."""
        entry = self._new.categories.get(change.id)
        left = entry.entry.record.regions if entry else ()
        there = frozenset[str]().union(*(members(region, self._day) for region in left))
        return any(not members(region, self._day) <= there for region in change.removed)

    def _country(self, change: Change) -> bool:
        """Whether a country is gone, or is another to which fewer ways ask for a ground, or more grounds lead."""
        if not change.added:
            return True
        if not change.removed:
            return False
        was, now = change.removed[0], change.added[0]
        return any(self._ease(law, now) > self._ease(law, was) for law in self._laws)

    @cached_property
    def _laws(self) -> list[Regime]:
        """The laws in force that ask for a ground of data that some category has from their area."""
        inventory = self._new.inventory
        home = inventory.manifest.organisation.country
        entries = (read_category(inventory.root, file)[0] for file in inventory.category_files)
        regions = {region for entry in entries if entry for region in (entry.record.regions or (home,))}
        from_there = frozenset[str]().union(*(members(region, self._day) for region in regions))
        known = (entry.record for entry in inventory.vocabulary.regimes.values())
        in_force = (law for law in known if within(self._day, law.begins, law.until))
        return [law for law in in_force if not from_there.isdisjoint(covered(law.area, self._day))]

    def _ease(self, law: Regime, country: str) -> float:
        """How easily data get to a country: it is inside the law's area, or so many mechanisms may be a ground."""
        if country in covered(law.area, self._day):
            return math.inf
        known = (entry.record for entry in self._new.inventory.vocabulary.mechanisms.values())
        holding = (one for one in known if within(self._day, one.begins, one.until))
        return sum("any" in one.destinations or country in covered(one.destinations, self._day) for one in holding)

    def _policy(self, change: Change) -> bool:
        """Whether a policy is new, other than for other readers, or one is gone with what it denies."""
        if change.event == "gone":
            return True
        policy = next((one for one in self._new.inventory.policies if one.id == change.id), None)
        return policy is not None and not _is_same_for_others(policy)

    def _clause(self, change: Change) -> bool:
        """Whether a clause is gone with a word that denies or limits."""
        texts = (clause.text for policy in self._old.inventory.policies for clause in policy.text.clauses
                 if clause.id == change.id)  # fmt: skip
        return change.event == "gone" and negations_differ(next(texts, ""), "")

    def _lock(self, change: Change) -> bool:
        policy = next((one for one in self._new.inventory.policies if one.id == change.id), None)
        return policy is not None and policy.lock is None


def _entries(vocabulary: Vocabulary) -> list[Mapping[str, Entry[Any]]]:
    return [*(vocabulary[dimension] for dimension in DIMENSIONS), vocabulary.mechanisms, vocabulary.regimes]


def _is_same_for_others(policy: Policy) -> bool:
    return bool(policy.entry.translates or policy.entry.copy_of)


def _is_gone(change: Change) -> bool:
    return bool(change.removed and not change.added)


def _role(change: Change) -> bool:
    """Whether a role asks for less than the one before, or as much, and sentences about another one cover it now."""
    was, now = change.removed[0], change.added[0]
    more = set(ROLE_TERMS.get(now, ())) - set(ROLE_TERMS.get(was, ()))
    return DEMANDS[now] < DEMANDS[was] or (bool(more) and DEMANDS[was] >= DEMANDS["third-party"])


def _reads_otherwise(change: Change) -> bool:
    """Whether a word that denies or limits came or went in a clause."""
    return negations_differ(change.removed[0] if change.removed else "", change.added[0] if change.added else "")


def _is_earlier(change: Change) -> bool:
    """Whether the day of the check goes back, or is fixed where it was that of the check."""
    return bool(change.added) and (not change.removed or change.added[0] < change.removed[0])
