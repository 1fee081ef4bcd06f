"""How long the policy says that data are kept, held against what the inventory says.

A statement that informs of retention gives a period, an event, or both; where it gives neither, its sentence is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from catalog.justify.goals import Goal
from catalog.law.informing import Informer, Informing
from catalog.reading.data_named import UMBRELLAS
from catalog.reading.model import Reading
from catalog.reading.periods import ALIKE, SESSION, KeptFor, kept_as_written, kept_in
from catalog.reading.quoted import touches
from inventory.policy import Clause
from inventory.policy.sentences import sentences_of

RETENTION = "retention"
FAR = 1_000_000
"""The distance of what speaks of everything: any sentence about these very data is nearer."""

Reads = Callable[[Informer], Iterable[Reading]]
"""The readings of the sentences that a statement quotes."""


class KeepingSentence(NamedTuple):
    """A sentence on how long data are kept; `terms` are the data that it names where its statement states none.

    `stated` is whether the statement gives the period itself.
    """

    informer: Informer
    kept: KeptFor
    stated: bool
    terms: frozenset[str] = frozenset()
    everything: bool = True


class KeepingSentences:
    """The sentences in force on how long data are kept."""

    def __init__(self, informing: Informing, reads: Reads, broader_event: Callable[[str], Iterable[str]]) -> None:
        self._informing = informing
        self._reads = reads
        self._broader_event = broader_event

    @cached_property
    def every(self) -> tuple[KeepingSentence, ...]:
        """Each that says something that can be compared, in manifest order."""
        found = (self._of(one) for one in self._informing.every if RETENTION in one.topics and one.in_force)
        return tuple(one for one in found if one is not None)

    def _of(self, informer: Informer) -> KeepingSentence | None:
        said = informer.statement.record if informer.statement else None
        if said is None or informer.clause is None:
            return None
        if said.period or said.until_event:
            days = kept_as_written(said.period) if said.period else KeptFor()
            return KeepingSentence(informer, days._replace(event=said.until_event or ""), True)
        kept = [one for text in sentences_quoted(informer.clause, informer.quote) for one in kept_in(text)]
        if len(kept) != 1:
            return None
        if "data" in informer.norm.stated:
            return KeepingSentence(informer, kept[0], False)
        named = {term.term for one in self._reads(informer) for dim, term in one.mentions if dim == "data"}
        return KeepingSentence(informer, kept[0], False, frozenset(named - UMBRELLAS), bool(named & UMBRELLAS))

    def nearest(self, goal: Goal, policies: frozenset[str], clause: str | None) -> list[KeepingSentence]:
        """The sentences of some policies that speak of a datum most closely; those of `clause` speak of it anyhow."""
        at = [(self._distance(one, goal, clause), one) for one in self.every if one.informer.policy in policies]
        found = [(distance, one) for distance, one in at if distance is not None]
        least = min((distance for distance, _ in found), default=None)
        return [one for distance, one in found if distance == least]

    def _distance(self, one: KeepingSentence, goal: Goal, clause: str | None) -> int | None:
        relations = self._informing.relations(one.informer, goal)
        if not all(relation.covers for relation in relations.values()):
            return None
        if "data" in relations:
            return relations["data"].distance
        own = one.informer.clause is not None and one.informer.clause.id == clause
        if one.stated or own:
            return FAR
        above = self._informing.comparison.terms.data.above(goal.category, goal.data)
        near = min((above[term] for term in one.terms if term in above), default=None)
        return near if near is not None else FAR if one.everything and not one.terms else None

    def contradicts(self, own: KeptFor, said: KeptFor) -> bool:
        """Whether data kept as `own` says are kept longer than `said`, or until another event."""
        if said.forever or not said.says_something or not own.says_something:
            return False
        if own.forever:
            return True
        same = bool(own.event) and said.event in self._broader_event(own.event)
        if not said.event:
            return longer(own.days, said.days) if own.days is not None else own.event != SESSION
        if own.event and not same:
            return own.event != SESSION
        if said.days is None:
            return own.days is not None
        return own.days is not None and longer(own.days, said.days)

    def pairs(self) -> Iterator[tuple[KeepingSentence, KeepingSentence]]:
        """Every two sentences of one policy that state different lengths of time or events for the same data."""
        every = [one for one in self.every if one.stated or "data" in one.informer.norm.stated]
        for number, first in enumerate(every):
            for second in every[number + 1 :]:
                if first.informer.policy == second.informer.policy and self._differ(first, second):
                    yield first, second

    def _differ(self, first: KeepingSentence, second: KeepingSentence) -> bool:
        one, other = first.kept, second.kept
        same_event = one.event == other.event
        apart = longer(one.days, other.days) or longer(other.days, one.days)
        return _same_things(first.informer, second.informer) and (apart if same_event else _both_end(one, other))


def _both_end(one: KeptFor, other: KeptFor) -> bool:
    """Whether two with unlike events say when it ends: of “90 days” and “90 days after X” nobody can tell."""
    return not (one.days is not None and other.days is not None and "" in (one.event, other.event)) or longer(
        one.days, other.days
    ) or longer(other.days, one.days)  # fmt: skip


def _same_things(first: Informer, second: Informer) -> bool:
    """Whether two statements name a datum both, or both none, and nothing else that sets them apart."""
    one, other = first.norm.stated, second.norm.stated
    if ("data" in one) != ("data" in other):
        return False
    return all(
        d not in one or d not in other or bool(set(one[d]) & set(other[d]))
        for d in ("data", "subjects", "purposes", "recipients")
    ) and all((d in one) == (d in other) for d in ("subjects", "purposes", "recipients"))


def longer(one: float | None, other: float | None) -> bool:
    """Whether one length of time is longer than another by more than months and years differ among themselves."""
    return one is not None and other is not None and one > other * (1 + ALIKE)


def sentences_quoted(clause: Clause, quote: str) -> list[str]:
    """The sentences of a clause that a quote touches."""
    return [one.text for one in sentences_of(clause) if touches(quote, one.text)]
