"""Sentences that are only marked as read, and which of the flows that the inventory declares they deny.

A mark with a reason says that a sentence has nothing to do with what is declared. Whether that is so can be seen: the
reader says what the sentence denies, and the declared flows are compared with it as with any prohibition.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from catalog.justify.anchoring import ClauseAnchor
from catalog.justify.belonging import Belonging
from catalog.justify.circumstances import Circumstances
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import DIMENSIONS, Norm, within
from catalog.justify.saying import Sayings
from catalog.justify.terms import Terms
from catalog.reading.model import Said
from catalog.reading.quoted import ReadSentence, touches
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import Clause, normalise
from inventory.schema import Category, ReadMark


class MarkedSentence(NamedTuple):
    """A sentence that a mark speaks of, with what it denies and what it permits, as norms."""

    policy: str
    clause: Clause
    sentence: str
    mark: Entry[ReadMark]
    denials: tuple[Norm, ...]
    permits: tuple[Norm, ...]


class MarkedSentences:
    """The sentences of the policies in force that are marked as read, and that deny something for sure.

    Those of a mark that overrules how they are read are none.
    """

    def __init__(
        self, policies: Sequence[Policy], day: datetime.date, belonging: Belonging, sayings: Sayings,
        anchors: Mapping[str, ClauseAnchor], terms: Terms,
    ) -> None:  # fmt: skip
        self._policies = policies
        self._day = day
        self._belonging = belonging
        self._sayings = sayings
        self._anchors = anchors
        self._comparison = Comparison(terms)
        self._numbers = itertools.count()  # the comparison remembers norms by their numbers

    def about(self, category: Category) -> list[MarkedSentence]:
        """Return those of the policies that a category belongs to."""
        policies = self._belonging.belongs_to(category) if self.every else frozenset()
        return [one for one in self.every if one.policy in policies]

    def denied(self, one: MarkedSentence, goals: Iterable[Goal], around: Circumstances) -> Iterator[Goal]:
        """Yield the goals that a sentence denies, and that no part of it permits; conditions are those begun."""
        for goal in goals:
            begun = around.at(goal).begun
            denied = any(self._covers(norm, goal, begun) for norm in one.denials)
            if denied and not any(self._covers(norm, goal, begun) for norm in one.permits):
                yield goal

    def _covers(self, norm: Norm, goal: Goal, begun: frozenset[str]) -> bool:
        return (
            norm.action == goal.action
            and begun.issuperset(norm.when)
            and all(self._comparison.relation(norm, dimension, goal).covers for dimension in norm.stated)
        )

    @cached_property
    def every(self) -> tuple[MarkedSentence, ...]:
        """All of them, policy by policy."""
        in_force = [p for p in self._policies if within(self._day, p.entry.effective, p.entry.until)]
        current = [policy for policy in in_force if policy.id not in self._belonging.replaced]
        return tuple(one for policy in current for one in self._of_policy(policy))

    def _of_policy(self, policy: Policy) -> Iterator[MarkedSentence]:
        clauses = {clause.id: clause for clause in policy.text.clauses}
        for mark in policy.read:
            clause = clauses.get(mark.id) if mark.record.overruled is None else None
            for one in self._sayings.readers[policy.id].sentences(clause) if clause else ():
                if clause and names(mark.record, one.sentence.text) and not self._is_quoted(policy, one):
                    yield from self._of_sentence(policy, clause, mark, one)

    def _of_sentence(
        self, policy: Policy, clause: Clause, mark: Entry[ReadMark], one: ReadSentence
    ) -> Iterator[MarkedSentence]:
        """The sentence, if it denies something of which nothing is unknown."""
        flows = [said for said in one.reading.flows if said.sure]
        denials = [said for said in flows if said.effect == "prohibits" and _is_plain(said, flows)]
        if denials:
            permits = [said for said in flows if said.effect == "permits"]
            norms = (self._norms(policy, mark.id, said) for said in (denials, permits))
            yield MarkedSentence(policy.id, clause, one.sentence.text, mark, *norms)

    def _norms(self, policy: Policy, clause: str, flows: Iterable[Said]) -> tuple[Norm, ...]:
        return tuple(_norm(next(self._numbers), policy, clause, said) for said in flows)

    def _is_quoted(self, policy: Policy, one: ReadSentence) -> bool:
        """Whether a statement that permits or prohibits quotes the sentence, and so says what it does."""
        return any(
            entry.record.action and self._anchors[entry.id].clause and touches(entry.record.quote, one.sentence.text)
            for entry in policy.statements
        )


def names(mark: ReadMark, sentence: str) -> bool:
    """Return whether a mark speaks of a sentence: it names the whole of it, or it names none and means its clause."""
    whole = normalise(sentence).rstrip(".")
    return not mark.sentences or any(normalise(named).rstrip(".") == whole for named in mark.sentences)


def _is_plain(said: Said, flows: Sequence[Said]) -> bool:
    """Whether all that narrows a denial is known: its terms, and its conditions and exceptions by what they permit.

    A permission of which a part is unknown counts as wide as it may be: nothing is called denied that it may permit.
    """
    stated = [said.named(dimension) for dimension in DIMENSIONS[str(said.action)]]
    known = all(term.term for terms in (*stated, said.when) for term in terms)
    speaks_of_something = bool(said.data or said.recipients)
    narrowed = (said.conditions and not said.when) or said.exceptions
    return known and speaks_of_something and (not narrowed or any(one.effect == "permits" for one in flows))


def _norm(index: int, policy: Policy, clause: str, said: Said) -> Norm:
    dimensions = DIMENSIONS[str(said.action)]
    stated = {dimension: said.terms(dimension) for dimension in dimensions if said.terms(dimension)}
    return Norm(
        index=index, id=clause, policy=policy.id, action=str(said.action), permits=said.effect == "permits",
        stated=stated, genus={}, when=said.terms("when"), residual=False, displaces=frozenset(),
        exception_to=frozenset(), mechanism=None, anchored=True, in_force=True,
    )  # fmt: skip
