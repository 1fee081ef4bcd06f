"""What a check comes to, as typed records: the document of `inventory check --format json`, field by field."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field

from clausemap.parts import AcceptedFinding, Location, PolicyCounts, ReportedFinding, ReportedGoal, Severity


@dataclass(frozen=True, slots=True)
class NotJudgedCounts:
    """How many goals have no verdict, and how many records were not read, because something is at fault."""

    disclosures: int
    collections: int
    uses: int
    transfers: int
    categories: int
    statements: int
    recipients: int
    others: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts. `exit` is the exit code of `inventory check`; `older` is None unless the check has a base."""

    errors: int
    warnings: int
    notes: int
    goals: int
    proved: int
    exit: int
    waived: int
    ignored: int
    not_selected: int
    lowered: int
    overruled: int
    not_judged: NotJudgedCounts
    older: int | None = None


@dataclass(frozen=True, slots=True)
class ReportedDisclosure:
    """Data of a category that go to a recipient: its verdict is the worst of its goals', its vagueness the largest."""

    id: str
    category: str
    recipient: str
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    subjects: tuple[str, ...]
    verdict: str
    vagueness: float | None
    goals: tuple[ReportedGoal, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class RequirementSentence:
    """A sentence that tells what a law asks: of a statement, or of a clause that is marked as read."""

    statement: str | None
    clause: str | None
    quote: str
    line: int | None


@dataclass(frozen=True, slots=True)
class RequirementGoal:
    """What a law asks, for one category, purpose, recipient or transfer, or once; `lacking` are the data left out."""

    law: str
    requirement: str
    asks: str
    source: str
    text: str
    per: str
    item: str | None
    category: str | None
    verdict: str
    vagueness: float | None
    lacking: tuple[str, ...]
    proof: tuple[RequirementSentence, ...]
    misses: tuple[RequirementSentence, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """What is to be proved besides disclosures."""

    collect: tuple[ReportedGoal, ...]
    use: tuple[ReportedGoal, ...]
    ground: tuple[ReportedGoal, ...]
    transfer: tuple[ReportedGoal, ...]
    law: tuple[RequirementGoal, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportedStatement:
    """A statement's verdict, and how many goals it counts for (None where it counts for none by its nature)."""

    id: str
    verdict: str
    uses: int | None


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """A clause of a policy's text, its verdict, and the statements that quote it."""

    id: str
    line: int
    verdict: str
    statements: tuple[str, ...]
    policy: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the inventory that could not be read."""

    kind: str
    id: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to be done: a cause, the findings that it mends by code and number, and the command that shows them."""

    cause: str
    severity: Severity
    text: str
    codes: tuple[str, ...]
    count: int
    command: str
    location: Location


def _no_formats(name: str) -> str:
    raise ValueError("A report that was put together by hand has no formats.")


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one check.

    `waived` are the findings that somebody accepts; `notices` are sentences for people about the run itself, such as
    which evidence shows nothing. Where goals were not asked for, `disclosures` and `goals` are empty.
    """

    organisation: str
    as_of: datetime.date
    policies: tuple[PolicyCounts, ...]
    summary: Summary
    disclosures: tuple[ReportedDisclosure, ...]
    goals: Goals
    statements: tuple[ReportedStatement, ...]
    clauses: tuple[ReportedClause, ...]
    findings: tuple[ReportedFinding, ...]
    todo: tuple[Todo, ...]
    not_judged: tuple[Unread, ...]
    waived: tuple[AcceptedFinding, ...]
    notices: tuple[str, ...] = field(default=(), metadata={"read": False})
    _render: Callable[[str], str] = field(default=_no_formats, repr=False, compare=False)

    @property
    def passes(self) -> bool:
        """Whether `inventory check` would end with 0: nothing at or above `fail_on`, and everything was judged."""
        return self.summary.exit == 0

    def render(self, format: str) -> str:
        """Return the report as `inventory check --format FORMAT` prints it, without colour.

        Raises ValueError where there is no such format, or it shows goals and the check was told not to keep them.
        """
        return self._render(format)
