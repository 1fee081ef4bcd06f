"""The norms as contents, with every relation in which they stand to the terms of goals: a vocabulary's closure, once.

What a verdict is made of these relations is left to the set-based statement in `verdicts.sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import DIMENSIONS, Norm
from catalog.justify.relation import Relation
from catalog.justify.terms import COLLECTED, Dimension, Terms
from catalog.store.asked import AskedTerms
from catalog.store.tables.base import Content
from catalog.store.tables.norms import NormContent, NormItemContent, ReachContent, SubsumptionContent

FIELDS: dict[Dimension, str] = {
    "data": "data", "subjects": "subject", "sources": "source", "recipients": "recipient", "purposes": "purpose",
    "bases": "basis",
}  # fmt: skip


class NormGatherer:
    """Gathers the norms of one inventory as far as its goals ask."""

    def __init__(self, comparison: Comparison, asked: AskedTerms) -> None:
        self._comparison = comparison
        self._terms = comparison.terms
        self._asked = asked
        self._sharing: dict[tuple[Dimension, str], frozenset[str]] = {}

    def of(self, norm: Norm) -> Iterator[Content]:
        """A norm with all that it names and reaches."""
        yield _norm(norm)
        yield from (NormItemContent(statement=norm.id, role=role, item=item) for role, item in _items(norm))
        for dimension in DIMENSIONS[norm.action]:
            if dimension in norm.stated:
                yield from self._reach(norm, dimension)

    def _reach(self, norm: Norm, dimension: Dimension) -> Iterator[ReachContent]:
        for scope, term in self._asked.terms(norm.action, dimension):
            relation = self._comparison.relation(norm, dimension, _goal(norm.action, scope, dimension, term))
            kind = relation.kind if relation.kind != "none" else self._overlap(norm, dimension, term)
            if kind is not None:
                yield ReachContent(
                    statement=norm.id,
                    dimension=dimension,
                    scope=scope,
                    term=term,
                    relation=kind,
                    matched=_matched(relation),
                    vagueness=relation.vagueness,
                )

    def _overlap(self, norm: Norm, dimension: Dimension, term: str) -> str | None:
        """Whether a prohibition names a term that shares a third one with `term`."""
        if norm.permits:
            return None
        sharing = self._sharing.get((dimension, term))
        if sharing is None:
            tree = self._terms.plain(dimension)
            found = frozenset[str]().union(*(tree.above(part) for part in tree.below(term)))
            sharing = self._sharing[dimension, term] = found
        return None if sharing.isdisjoint(norm.stated[dimension]) else "overlap"


def _goal(action: str, scope: str, dimension: Dimension, term: str) -> Goal:
    return Goal(action, scope, "", "")._replace(**{FIELDS[dimension]: term})


def _matched(relation: Relation) -> str | None:
    return relation.term if relation.covers else None


def _norm(norm: Norm) -> NormContent:
    aim: Dimension = "sources" if norm.action == "collect" else "purposes"
    return NormContent(
        statement=norm.id,
        action=norm.action,
        permits=int(norm.permits),
        anchored=int(norm.anchored),
        in_force=int(norm.in_force),
        residual=int(norm.residual),
        states_data=int("data" in norm.stated),
        states_subjects=int("subjects" in norm.stated),
        states_recipients=int("recipients" in norm.stated),
        states_aim=int(aim in norm.stated),
        mechanism=norm.mechanism,
    )


def _items(norm: Norm) -> Iterator[tuple[str, str]]:
    yield from (("when", condition) for condition in norm.when)
    yield from (("displaces", statement) for statement in sorted(norm.displaces))
    yield from (("exception-to", statement) for statement in sorted(norm.exception_to))
    yield from (("data", term) for term in norm.stated.get("data", ()))
    if "data" in norm.genus:
        yield "data-genus", norm.genus["data"]


def subsumptions(norms: Iterable[Norm], terms: Terms, carved: Iterable[str]) -> Iterator[SubsumptionContent]:
    """Which terms lie below which, of those that norms of opposite effect name and of those below `carved` data types.

    A data type is carved where a goal about it carves anything out: what the norms and the goal have in common is then
    asked for type by type.
    """
    pairs = {*_facing(list(norms), terms), *_within(carved, terms)}
    for dimension, lower, upper in sorted(pairs):
        yield SubsumptionContent(dimension=dimension, lower_term=lower, upper_term=upper)


def _facing(norms: list[Norm], terms: Terms) -> Iterator[tuple[str, str, str]]:
    for action, dimensions in DIMENSIONS.items():
        for dimension in dimensions:
            permitted = {t for n in norms if n.permits and n.action == action for t in _named(n, dimension)}
            forbidden = {t for n in norms if not n.permits and n.action == action for t in _named(n, dimension)}
            for one, other in product(permitted, forbidden):
                for low, high in ((one, other), (other, one)):
                    if low != high and terms.at_or_below(dimension, low, high):
                        yield dimension, low, high


def _named(norm: Norm, dimension: Dimension) -> tuple[str, ...]:
    genus = norm.genus.get(dimension)
    return norm.stated.get(dimension, ()) + ((genus,) if genus is not None else ())


def _within(carved: Iterable[str], terms: Terms) -> Iterator[tuple[str, str, str]]:
    types = terms.data.types
    for part in frozenset[str]().union(*(types.below(term) for term in carved)):
        yield from (("data", part, above) for above in {*types.above(part), COLLECTED} if above != part)
