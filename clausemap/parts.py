"""The records that reports and answers are made of. Their names are those of the JSON that the commands print."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file of the inventory: lines and columns from 1, the end column exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class PolicyCounts:
    """One policy: its text, the text's digest, and how many clauses and statements it has."""

    id: str
    document: str
    sha256: str
    clauses: int
    statements: int


@dataclass(frozen=True, slots=True)
class RecipientSummary:
    """Somebody who gets data; `name` is None where nobody declared the recipient `id`."""

    id: str
    name: str | None
    role: str | None
    country: str | None
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a policy that a finding shows, with the line of the document on which it begins."""

    quote: str
    document: str
    line: int
    remark: str


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """One thing that a rule found: what is wrong, with the next step in `help`.

    `where` is the id of the record concerned, `related` those of further ones; the `fingerprint` stays the same from
    one run to the next as long as the finding does. `lowered_from` is what it would be without the settings.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    location: Location
    where: str
    fingerprint: str
    quotes: tuple[Quote, ...]
    related: tuple[str, ...]
    lowered_from: Severity | None


@dataclass(frozen=True, slots=True)
class AcceptedFinding(ReportedFinding):
    """A finding that a waiver, a comment, or a statement that overrules its reading accepts, and why."""

    by: str
    reason: str
    until: datetime.date | None
    accepted_by: str | None
    ticket: str | None
    written_at: Location


@dataclass(frozen=True, slots=True)
class Word:
    """Words of a sentence that speak of a term of its statement."""

    dimension: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Overruled:
    """Who says that the reader of sentences reads one wrongly, and why."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a sentence, and the one on record that satisfies it (`held_as` is None where none does)."""

    id: str
    held_as: str | None
    evidence: str | None
    since: datetime.date | None
    location: Location | None


@dataclass(frozen=True, slots=True)
class ReportedProofLeg:
    """One sentence that carries a proof, or the mechanism of a transfer.

    `leg` is what it proves (recipient, purpose, collection, use, transfer). `relations` say by dimension how what is
    disclosed relates to what the sentence names: the kind of relation, and over how many steps.
    """

    leg: str
    statement: str | None
    clause: str | None
    quote: str | None
    line: int | None
    relations: Mapping[str, tuple[str, int]]
    conditions: tuple[Condition, ...]
    mechanism: str | None
    words: tuple[Word, ...]
    overruled: Overruled | None


@dataclass(frozen=True, slots=True)
class ReportedMiss:
    """A sentence that comes near but does not prove: which leg fails, by which obstacle, about which terms."""

    statement: str | None
    clause: str | None
    quote: str | None
    line: int | None
    leg: str
    obstacle: str
    about: tuple[str, ...]
    mechanism: str | None


@dataclass(frozen=True, slots=True)
class AudienceReading:
    """How a goal comes out for those who read the policy `policy`, where policies speak to different people."""

    policy: str
    verdict: str
    vagueness: float | None
    proof: tuple[ReportedProofLeg, ...]


@dataclass(frozen=True, slots=True)
class ReportedGoal:
    """One thing that is to be proved, with its verdict; None stands for what this kind of goal does not have.

    Goals of a disclosure have data, subject and purpose (and a recipient with the way to it where it gets them
    onward), those of collection a source, those of a legal basis the `basis` declared (`special` where it is the
    exception that special categories need), those of a transfer region, country and recipient. `vagueness` is from 0 to
    1, and None where the goal fails.
    """

    verdict: str
    vagueness: float | None
    proof: tuple[ReportedProofLeg, ...]
    misses: tuple[ReportedMiss, ...]
    category: str | None = None
    data: str | None = None
    subject: str | None = None
    purpose: str | None = None
    source: str | None = None
    basis: str | None = None
    special: bool | None = None
    region: str | None = None
    country: str | None = None
    recipient: str | None = None
    via: str | None = None
    path: tuple[str, ...] = ()
    readings: tuple[AudienceReading, ...] = ()

    @property
    def proved(self) -> bool:
        """Whether the policy permits it."""
        return self.vagueness is not None
