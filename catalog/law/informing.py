"""What sentences inform of: topics, about which data, people, purposes and recipients, on the day of the check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from catalog.justify.anchoring import ClauseAnchor
from catalog.justify.comparison import Comparison
from catalog.justify.goals import Goal
from catalog.justify.norms import Norm, proves
from catalog.justify.recipient_tree import LISTED, listed_in
from catalog.justify.relation import Relation
from catalog.justify.saying import Sayings
from catalog.justify.terms import Dimension, Terms
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import Clause
from inventory.schema import Statement

ABOUT: tuple[Dimension, ...] = ("data", "subjects", "purposes", "recipients")
"""What a statement that informs may state."""


class Informer(NamedTuple):
    """A statement that informs, or a clause marked as read, with the topics; `norm` holds what it says them of.

    `in_force` is whether its policy and it are; `quote` is empty for a mark, which stands for its whole clause.
    """

    id: str
    policy: str
    topics: tuple[str, ...]
    norm: Norm
    in_force: bool
    clause: Clause | None
    quote: str = ""
    statement: Entry[Statement] | None = None


class Informing:
    """Everything that the policies of one inventory inform of."""

    def __init__(
        self,
        policies: Iterable[Policy],
        anchors: Mapping[str, ClauseAnchor],
        terms: Terms,
        in_force: Callable[[Policy, Statement | None], bool],
        sayings: Sayings,
    ) -> None:
        """`in_force` says whether a statement is on the day, or with None whether a policy is.

        By `sayings` a statement whose quote says otherwise tells of nothing by what it permits or grounds.
        """
        self._policies = tuple(policies)
        self._anchors = anchors
        self._in_force = in_force
        self._sayings = sayings
        self.comparison = Comparison(terms)

    @cached_property
    def every(self) -> tuple[Informer, ...]:
        """Each statement that informs and stands in its policy, and each mark as read, in manifest order."""
        found = [one for policy in self._policies for one in self._of(policy)]
        return tuple(one._replace(norm=_numbered(one.norm, number)) for number, one in enumerate(found))

    def _of(self, policy: Policy) -> Iterator[Informer]:
        for entry in policy.statements:
            said, anchor = entry.record, self._anchors[entry.id]
            by_effect = () if proves(said) and entry.id in self._sayings.contradicted else implied_topics(said)
            topics = (*said.informs, *by_effect)
            if topics and anchor.holds:
                norm = _norm(entry.id, policy, said)
                yield Informer(
                    entry.id,
                    policy.id,
                    topics,
                    norm,
                    self._in_force(policy, said),
                    anchor.clause,
                    said.quote,
                    entry,
                )
        clauses = {clause.id: clause for clause in policy.text.clauses}
        for mark in policy.read:
            if mark.record.topics and mark.id in clauses:
                current = self._in_force(policy, None)
                norm = _norm(mark.id, policy, None)
                yield Informer(mark.id, policy.id, mark.record.topics, norm, current, clauses[mark.id])

    def relations(self, informer: Informer, goal: Goal) -> dict[Dimension, Relation]:
        """How each dimension that a statement states stands to a goal's term; a term that the goal lacks fits."""
        return {
            dimension: self.comparison.relation(informer.norm, dimension, goal)
            for dimension in informer.norm.stated
            if goal.term(dimension)
        }


IMPLIED = {"collect": "collection", "use": "use", "disclose": "sharing", "transfer": "transfers"}
DUTIES = {
    "notify-of-policy-change": "changes", "resolve-complaints": "complaint", "delete-data-of-children": "children",
}  # fmt: skip


def implied_topics(said: Statement) -> tuple[str, ...]:
    """Return the topics that a sentence tells of by what it permits, grounds or undertakes."""
    own = [IMPLIED[said.permits]] if said.permits else []
    own += ["source"] if said.permits == "collect" and said.sources else []
    own += ["lawful-basis"] if said.grounds else []
    own += ["children"] if said.prohibits and any(name.startswith("child") for name in said.subjects) else []
    own += ["sale"] if said.prohibits == "disclose" and "sell-data" in said.purposes else []
    own += [DUTIES[said.undertakes]] if said.undertakes in DUTIES else []
    return tuple(own)


def _norm(name: str, policy: Policy, said: Statement | None) -> Norm:
    stated: dict[Dimension, tuple[str, ...]] = {d: getattr(said, d) for d in ABOUT if getattr(said, d, ())}
    if LISTED in stated.get("recipients", ()):
        stated["recipients"] = tuple([listed_in(policy.id) if t == LISTED else t for t in stated["recipients"]])
    return Norm(
        0, name, policy.id, "inform", True, stated, {}, (), False, frozenset(), frozenset(), None, True, True
    )  # fmt: skip


def _numbered(norm: Norm, number: int) -> Norm:
    return replace(norm, index=number)
