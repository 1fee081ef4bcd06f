"""Statements: what the policy's sentences mean in machine terms, each pinned to its sentence by a quote."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from inventory.schema.evidence import EvidenceItems
from inventory.schema.fields import (
    AnyAreas,
    CalendarPeriod,
    Day,
    Duration,
    Identifier,
    Reason,
    Record,
    Reference,
    References,
    Regions,
    Text,
    Texts,
    Truth,
    section,
    section_list,
)

Action = Literal["collect", "use", "disclose", "transfer"]
EffectiveAction = Literal["collect", "use", "disclose", "transfer", "ground"]
"""What a statement is about that has an effect: an action, or the legal basis on which one rests."""
Dimension = Literal["data", "subjects", "sources", "recipients", "purposes"]
WordedDimension = Literal["data", "subjects", "sources", "recipients", "purposes", "bases"]


class Statement(Record):
    """One meaning of one quoted sentence: a permission, a prohibition, a legal basis, a duty, or information."""

    quote: Text
    clause: Reference | None = None
    permits: Action | None = None
    prohibits: Action | None = None
    grounds: References = ()
    undertakes: Reference | None = None
    evidence: EvidenceItems = ()
    notice: CalendarPeriod | None = None
    objection: CalendarPeriod | None = None
    informs: References = ()
    promises: References = ()
    data: References = ()
    subjects: References = ()
    sources: References = ()
    recipients: References = ()
    purposes: References = ()
    such_as: dict[Dimension, Reference] = {}
    when: References = ()
    residual: Truth = False
    displaces: References = ()
    exception_to: References = ()
    hedge: Text | None = None
    mechanism: Reference | None = None
    outside: Regions = ()
    destinations: AnyAreas = ()
    origins: Regions = ()
    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    words: dict[WordedDimension, dict[Reference, Text]] = {}
    overruled: Overruling | None = None
    draft: Truth = False
    period: Duration | None = None
    until_event: Reference | None = None
    proposed_by: Reason | None = None
    kept_by: Reason | None = None

    @property
    def action(self) -> EffectiveAction | None:
        """What it permits or prohibits, or “ground” where it states a legal basis; None for a duty or information."""
        return self.permits or self.prohibits or ("ground" if self.grounds else None)


class Overruling(Record):
    """Who says that the reader of sentences is wrong about one statement, and why."""

    by: Reason
    reason: Reason


def _as_mark(value: Any) -> Any:
    return value if isinstance(value, dict) else {"topics": value}


as_mark = BeforeValidator(_as_mark)
"""Topics alone, as a list or a single one, stand for the whole mark."""


class ReadMark(Record):
    """A mark as read: the topics that a clause informs of, or only some of its sentences, in their own words.

    A sentence that denies something needs the `reason` for which no statement says so; `overruled` says who
    finds it read wrongly, and why. A `draft` counts for nothing.
    """

    topics: References = ()
    sentences: Texts = ()
    reason: Reason | None = None
    draft: Truth = False
    kept_by: Reason | None = None
    overruled: Overruling | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says more than topics, and so stands as a mapping in its file."""
        return bool(self.sentences or self.reason or self.draft or self.kept_by or self.overruled)


class TodoSentence(Record):
    """A sentence that nobody has given a meaning yet, and `why` the program could not; it counts for nothing."""

    quote: Text
    clause: Reference | None = None
    why: Text | None = None


class StatementsFile(Record):
    """A file of statements of one policy, the clauses marked as read, and the sentences that are still to be read.

    `read` goes from clause id to topics, or to a whole mark.
    """

    policy: Reference
    statements: Annotated[dict[Identifier, Statement], section] = {}
    read: Annotated[dict[str, Annotated[ReadMark, as_mark]], section] = {}
    todo: Annotated[tuple[TodoSentence, ...], section_list] = ()
