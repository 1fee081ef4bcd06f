"""Activities: what the organisation does with data, one row each in the record of processing (GDPR Art. 30)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from inventory.schema.basis import Bases
from inventory.schema.evidence import EvidenceItems, in_short
from inventory.schema.fields import (
    Day,
    Identifier,
    Record,
    References,
    SomeReferences,
    Text,
    Texts,
    as_list,
    section,
)

NOT_APPLICABLE = "not-applicable"
"""Said on purpose: the register shows it as such, and never as missing."""

AssessmentStatus = Literal["not-applicable", "not-required", "required", "in-progress", "done"]
_STATUSES = ("not-applicable", "not-required", "required", "in-progress", "done")


class System(Record):
    """A system that the activity runs on, and where it is: a country, a place or a recipient's name."""

    name: Text
    location: Text | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.location})" if self.location else self.name


class ImpactAssessment(Record):
    """The data protection impact assessment of an activity (GDPR Art. 35): how far it is, and where it can be read."""

    status: AssessmentStatus
    document: EvidenceItems = ()
    assessed: Day | None = None
    note: Text | None = None

    def __str__(self) -> str:
        parts = (
            self.status.replace("-", " "),
            self.assessed and f"on {self.assessed}",
            in_short(self.document),
            self.note,
        )
        return ", ".join(str(part) for part in parts if part)


def _as_system(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


def _as_assessment(value: Any) -> Any:
    """In short, the status alone; or the document alone, of an assessment that is done."""
    if not isinstance(value, str):
        return value
    return {"status": value} if value in _STATUSES else {"status": "done", "document": value}


class Activity(Record):
    """One activity over some categories; without `purposes` it has all those of its categories.

    Its legal bases count for its categories where these state none. `owner` answers for it, `reviewed` is the day
    on which its row was last looked over. `automated_decisions` are told in words, or as `no` or `not-applicable`.
    """

    title: Text
    owner: Text | None = None
    categories: SomeReferences
    purposes: References = ()
    basis: Bases = {}
    special_basis: Bases = {}
    systems: Annotated[tuple[Annotated[System, BeforeValidator(_as_system)], ...], as_list] = ()
    dpia: Annotated[ImpactAssessment, BeforeValidator(_as_assessment)] | None = None
    automated_decisions: Text | None = None
    security_measures: Texts = ()
    reviewed: Day | None = None


class ActivitiesFile(Record):
    """A file of activities, by id."""

    activities: Annotated[dict[Identifier, Activity], section] = {}
