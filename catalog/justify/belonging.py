"""Whose policy: which policies a category belongs to, and for whose readers its goals are judged.

Versions of one policy (`version_of`) are a family, of which only the latest in force counts. A family that translates
another one, or copies it, is the same policy for other readers.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.norms import within
from inventory.model import Policy
from inventory.schema import Category

Find = Callable[[str], Category | None]
"""Gives a category by its id; None where there is none."""

Family = str
"""A family of versions, by the id of its first policy in the manifest."""


class Readership(NamedTuple):
    """Those for whom goals are judged by one set of policies; `name` is the policy that they read, by its id."""

    name: str
    policies: frozenset[str]


class Belonging:
    """The policies of one inventory on one day, and how they belong together."""

    def __init__(self, policies: Sequence[Policy], day: datetime.date, find: Find) -> None:
        self._policies = {policy.id: policy for policy in policies}
        self._find = find
        self.family_of: Mapping[str, Family] = _families(self._policies)
        self._root_of = {policy: self._root(family) for policy, family in self.family_of.items()}
        in_force = [p.id for p in policies if within(day, p.entry.effective, p.entry.until)]
        # Of versions that came into force on one day the last by id counts: the order of the file must not matter.
        in_order = sorted(in_force, key=lambda name: (self._effective(name), name))
        self._current = {self.family_of[name]: name for name in in_order}
        self.replaced = frozenset(name for name in in_force if self._current[self.family_of[name]] != name)
        """The policies in force that a later version in force has replaced."""
        self._clauses: dict[str, list[str]] = {}
        for policy in policies:
            for clause in policy.text.clauses:
                self._clauses.setdefault(clause.id, []).append(policy.id)
        self._known: dict[tuple[Family, ...], tuple[Readership, ...]] = {}
        self._members: dict[tuple[Family, ...], frozenset[str]] = {}

    def _effective(self, policy: str) -> datetime.date:
        return self._policies[policy].entry.effective or datetime.date.min

    def _root(self, family: Family) -> Family:
        """The family that stands for all its translations and copies, in the end."""
        seen = {family}
        while True:
            originals = (
                self.family_of.get(policy.entry.translates or policy.entry.copy_of or "")
                for name, policy in sorted(self._policies.items())
                if self.family_of[name] == family
            )
            above = next((one for one in originals if one is not None and one not in seen), None)
            if above is None:
                return family
            seen.add(above)
            family = above

    @property
    def untold(self) -> list[Policy]:
        """The translations and copies without a statement: nobody says what their sentences mean."""
        return [
            policy for policy in self._policies.values()
            if (policy.entry.translates or policy.entry.copy_of) and not self._says_something(self.family_of[policy.id])
        ]  # fmt: skip

    def original_of(self, policy: Policy) -> Policy | None:
        """The policy that one translates or copies, in its version in force where there is one."""
        named = policy.entry.translates or policy.entry.copy_of or ""
        family = self.family_of.get(named)
        return None if family is None else self._policies[self._current.get(family, named)]

    def _says_something(self, family: Family) -> bool:
        return any(policy.statements for policy in self._policies.values() if self.family_of[policy.id] == family)

    def policy_of_clause(self, reference: str) -> str | None:
        """The policy whose clause a record means by `clause` or `policy/clause`; None where none or several may be."""
        having = self._having(reference)
        return having[0] if having and not self.is_ambiguous(reference) else None

    def _having(self, reference: str) -> list[str]:
        policy, _, clause = reference.rpartition("/")
        return [name for name in self._clauses.get(clause, ()) if policy in ("", name)]

    def policies_with(self, clause: str) -> list[str]:
        """Return the policies that have a clause of this id."""
        return list(self._clauses.get(clause, ()))

    def is_ambiguous(self, reference: str) -> bool:
        """Whether several policies have the clause that are not the same one in other versions or for other readers."""
        return len({self._root_of[name] for name in self._having(reference)}) > 1

    def clause_names(self) -> frozenset[str]:
        """Every name by which a record can mean a clause."""
        full = {f"{policy}/{clause}" for clause, policies in self._clauses.items() for policy in policies}
        return frozenset(full.union(self._clauses))

    def belongs_to(self, category: Category) -> frozenset[str]:
        """Return every policy that a category belongs to, with all versions, translations and copies."""
        roots = self._roots_of(category)
        known = self._members.get(roots)
        if known is None:
            known = self._members[roots] = frozenset(name for name, root in self._root_of.items() if root in roots)
        return known

    def readerships(self, category: Category) -> tuple[Readership, ...]:
        """Return for whom the goals of a category are judged; mostly for one readership."""
        roots = self._roots_of(category)
        known = self._known.get(roots)
        if known is None:
            known = self._known[roots] = tuple(self._work_out(roots))
        return known

    def _roots_of(self, category: Category) -> tuple[Family, ...]:
        found = dict.fromkeys(self._named(category, set()))
        if not found and len(set(self._root_of.values())) == 1:
            found = dict.fromkeys(self._root_of.values())
        return tuple(found)

    def _named(self, category: Category, seen: set[str]) -> Iterable[Family]:
        if category.listed_in is not None:
            policy = self.policy_of_clause(category.listed_in)
            yield from [self._root_of[policy]] if policy is not None else []
        yield from (self._root_of[name] for name in category.policies if name in self._root_of)
        if category.listed_in is None:
            seen.add(category.category)
            for name in category.derived_from:
                source = self._find(name) if name not in seen else None
                yield from self._named(source, seen) if source is not None else ()

    def _work_out(self, roots: tuple[Family, ...]) -> Iterable[Readership]:
        alternatives = [self._alternatives(root) for root in roots]
        usual = [each[0] for each in alternatives]
        yield self._readership(usual, usual[0] if usual else None)
        for position, each in enumerate(alternatives):
            for other in each[1:]:
                yield self._readership([*usual[:position], other, *usual[position + 1 :]], other)

    def _alternatives(self, root: Family) -> list[Family]:
        """A policy and the translations and copies of it that speak for themselves, as far as they are in force."""
        families = dict.fromkeys(self.family_of[name] for name, top in self._root_of.items() if top == root)
        speaking = [one for one in families if one != root and self._says_something(one)]
        in_force = [one for one in [root, *speaking] if one in self._current]
        return in_force or [root]

    def _readership(self, families: Iterable[Family], named: Family | None) -> Readership:
        chosen = set(families)
        policies = frozenset(name for name, family in self.family_of.items() if family in chosen)
        return Readership(self._current.get(named, named) if named is not None else "", policies)


def _families(policies: Mapping[str, Policy]) -> dict[str, Family]:
    """The family of each policy: those that are versions of one another, at any remove."""
    found = {name: name for name in policies}
    order = {name: position for position, name in enumerate(policies)}
    for name, policy in policies.items():
        other = policy.entry.version_of
        if other in found:
            first, second = sorted((found[name], found[other]), key=order.__getitem__)
            found = {each: first if family == second else family for each, family in found.items()}
    return found
