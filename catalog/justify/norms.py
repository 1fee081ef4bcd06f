"""Permissions and prohibitions made ready for judging: resolved, dated, numbered in manifest order.

A *norm* is a statement that permits or prohibits; the word is that of deontic logic (von Wright, 1963). A statement of
a legal basis is judged like a permission: it proves the basis goals that it covers.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from catalog.justify.anchoring import ClauseAnchor
from catalog.justify.recipient_tree import LISTED, listed_in
from catalog.justify.terms import Dimension
from inventory.entry import Entry
from inventory.model import Policy
from inventory.schema import BasisTerm, Mechanism, PolicyEntry, Statement

DIMENSIONS: dict[str, tuple[Dimension, ...]] = {
    "collect": ("data", "subjects", "sources"),
    "use": ("data", "subjects", "purposes"),
    "disclose": ("data", "subjects", "recipients", "purposes"),
    "transfer": (),
    "ground": ("data", "subjects", "purposes", "bases"),
}
"""The dimensions that a statement of each action may state (its goals have a term in each)."""


FIELD_OF: Mapping[Dimension, str] = {"bases": "grounds"}
"""The field of a statement that holds its terms of a dimension, where it is not called like it."""

DENIED_TRANSFER: tuple[Dimension, ...] = ("data", "subjects")
"""The dimensions that a sentence which denies transfers may state."""


class TransferWay(NamedTuple):
    """Of which transfers a norm speaks: areas they come from (none: all), go to, or lie outside of.

    A permission has those of its mechanism; without one it speaks of every way and has none.
    """

    origins: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Norm:
    """One permission or prohibition on the day of the check.

    `stated` maps each dimension that counts as stated to its terms; `genus` bounds the open lists; `anchored` says
    whether its quote was found in one place; `in_force` whether policy, statement and mechanism hold on the day.
    """

    index: int
    id: str
    policy: str
    action: str
    permits: bool
    stated: Mapping[Dimension, tuple[str, ...]]
    genus: Mapping[Dimension, str]
    when: tuple[str, ...]
    residual: bool
    displaces: frozenset[str]
    exception_to: frozenset[str]
    mechanism: str | None
    anchored: bool
    in_force: bool
    way: TransferWay | None = None


def proves(said: Statement) -> bool:
    """Whether a statement can prove goals: a permission, or one that names a legal basis."""
    return said.permits is not None or bool(said.grounds)


def within(day: datetime.date, begins: datetime.date | None, until: datetime.date | None) -> bool:
    """Whether `day` lies in the window; an absent end is open, and the end is the first day that lies outside."""
    return (begins is None or begins <= day) and (until is None or day < until)


def statement_in_force(
    statement: Statement, policy: PolicyEntry, mechanisms: Mapping[str, Entry[Mechanism]], day: datetime.date
) -> bool:
    """Whether policy, statement and the transfer mechanism it names all hold on `day`."""
    mechanism = mechanisms.get(statement.mechanism or "")
    return (
        within(day, policy.effective, policy.until)
        and within(day, statement.begins, statement.until)
        and (mechanism is None or within(day, mechanism.record.begins, mechanism.record.until))
    )


def basis_in_force(name: str, bases: Mapping[str, Entry[Any]], day: datetime.date) -> bool:
    """Whether the law has a basis on `day`; one that nobody dated it has always."""
    term = bases[name].record if name in bases else None
    return not isinstance(term, BasisTerm) or within(day, term.begins, term.until)


def compile_norms(
    policies: Iterable[Policy],
    anchors: Mapping[str, ClauseAnchor],
    mechanisms: Mapping[str, Entry[Mechanism]],
    day: datetime.date,
    replaced: Container[str] = (),
    contradicted: Container[str] = (),
    bases: Mapping[str, Entry[Any]] = MappingProxyType({}),
) -> list[Norm]:
    """Compile the norms of all policies, in manifest order; duties and information are none.

    Those of policies that a later version has `replaced` are not in force. A permission counts as quoted only if its
    quote says what it permits: its id is not among `contradicted`. `bases` are the legal bases with their dates.
    """
    acting = [(policy, entry) for policy in policies for entry in policy.statements if entry.record.action]

    def in_force(policy: Policy, said: Statement) -> bool:
        in_law = not said.grounds or any(basis_in_force(name, bases, day) for name in said.grounds)
        return in_law and policy.id not in replaced and statement_in_force(said, policy.entry, mechanisms, day)

    def quoted(entry: Entry[Statement]) -> bool:
        return anchors[entry.id].holds and not (proves(entry.record) and entry.id in contradicted)

    return [
        _norm(index, policy, entry, quoted(entry), in_force(policy, entry.record), _way(entry.record, mechanisms))
        for index, (policy, entry) in enumerate(acting)
    ]


def _way(said: Statement, mechanisms: Mapping[str, Entry[Mechanism]]) -> TransferWay | None:
    if said.prohibits == "transfer":
        # A sentence that names no country denies every way out.
        everywhere = () if said.outside or said.destinations else ("any",)
        return TransferWay(said.origins, said.destinations or everywhere, said.outside)
    mechanism = mechanisms.get(said.mechanism or "")
    return TransferWay(mechanism.record.origins, mechanism.record.destinations) if mechanism else None


def _norm(
    index: int, policy: Policy, entry: Entry[Statement], anchored: bool, in_force: bool, way: TransferWay | None
) -> Norm:
    said = entry.record
    action = said.action or ""
    dimensions = DENIED_TRANSFER if said.prohibits == "transfer" else DIMENSIONS[action]
    fields = {dimension: FIELD_OF.get(dimension, dimension) for dimension in dimensions}
    stated: dict[Dimension, tuple[str, ...]] = {d: getattr(said, f) for d, f in fields.items() if getattr(said, f)}
    if LISTED in stated.get("recipients", ()):
        stated["recipients"] = tuple([listed_in(policy.id) if t == LISTED else t for t in stated["recipients"]])
    if proves(said) and "subjects" in dimensions and "subjects" not in stated and policy.entry.speaks_to:
        stated["subjects"] = policy.entry.speaks_to
    return Norm(
        index=index,
        id=entry.id,
        policy=policy.id,
        action=action,
        permits=proves(said),
        stated=stated,
        genus={d: g for d, g in said.such_as.items() if d in stated and proves(said)},
        when=said.when,
        residual=said.residual,
        displaces=frozenset(said.displaces),
        exception_to=frozenset(said.exception_to),
        mechanism=said.mechanism,
        anchored=anchored,
        in_force=in_force,
        way=way,
    )
