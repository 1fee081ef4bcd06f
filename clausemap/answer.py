"""Why data may go to a recipient, as typed records: the document of `inventory why --json`, field by field."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from clausemap.parts import Condition, Overruled, RecipientSummary, Word


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A policy, its version, and from when until when (exclusive) it is in force."""

    id: str
    document: str
    version: str | None
    effective: datetime.date | None
    until: datetime.date | None
    sha256: str


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of a file of the inventory, from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class CategoryName:
    """A category by id and title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class DimensionMatch:
    """How a sentence covers what is asked about in one dimension, in words."""

    dimension: str
    how: str


@dataclass(frozen=True, slots=True)
class ConsideredSentence:
    """A sentence of a policy that was considered; what is None or empty does not apply to it.

    `found_on` are all lines on which its quote stands, `remark` says in words why it does not prove.
    """

    statement: str | None
    clause: str | None
    quote: str | None
    document: str | None
    line: int | None
    found_on: tuple[int, ...]
    leg: str | None = None
    matches: tuple[DimensionMatch, ...] = ()
    conditions: tuple[Condition, ...] = ()
    cited: bool = False
    hedge: str | None = None
    words: tuple[Word, ...] = ()
    overruled: Overruled | None = None
    obstacle: str | None = None
    about: tuple[str, ...] = ()
    effect: str | None = None
    remark: str | None = None
    mechanism: str | None = None
    mechanism_label: str | None = None
    from_: datetime.date | None = None
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class WantedPermission:
    """What a sentence would have to permit for the goals to pass."""

    permits: tuple[str, ...]
    data: tuple[str, ...]
    subjects: tuple[str, ...]
    purposes: tuple[str, ...]
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredGoals:
    """Goals that come out alike: their verdict and its meaning, the proof, or what comes nearest and what to do.

    `permit` is the sentence that permits by itself where a prohibition speaks against it.
    """

    action: str
    leg: str
    goals: tuple[Mapping[str, str], ...]
    verdict: str
    meaning: str
    vagueness: float | None
    proof: tuple[ConsideredSentence, ...]
    permit: tuple[ConsideredSentence, ...]
    misses: tuple[ConsideredSentence, ...]
    prohibitions: tuple[ConsideredSentence, ...]
    advice: tuple[str, ...]
    wanted: WantedPermission | None
    recipient: RecipientSummary | None = None
    via: str | None = None
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """The same data taken to another country: from which region, to which country, on which ground."""

    region: str
    country: str
    recipient: str | None
    verdict: str
    proof: tuple[ConsideredSentence, ...]
    misses: tuple[ConsideredSentence, ...]


@dataclass(frozen=True, slots=True)
class AnsweredFlow:
    """One disclosure, as far as it was asked about, with collection, use and transfer of the same data."""

    id: str
    location: FileLine
    category: CategoryName
    recipient: RecipientSummary
    data: tuple[str, ...]
    subjects: tuple[str, ...]
    purposes: tuple[str, ...]
    cites: tuple[str, ...]
    excluding: tuple[str, ...]
    note: str | None
    derived_from: tuple[str, ...]
    verdict: str
    justified: bool
    groups: tuple[AnsweredGoals, ...]
    transfers: tuple[Transfer, ...]


@dataclass(frozen=True, slots=True)
class PossibleDisclosure:
    """A category that holds the data, and the purposes for which the policy would permit to disclose them."""

    category: str
    data: tuple[str, ...]
    purposes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: justified only where there is a flow, and everything about each flow is proved."""

    question: str
    as_of: datetime.date
    organisation: str
    policies: tuple[PolicyVersion, ...]
    justified: bool
    flows: tuple[AnsweredFlow, ...]
    possible: tuple[PossibleDisclosure, ...]
