"""A data category: what is held, about whom, from where, for what, and who gets it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from inventory.schema.basis import Bases
from inventory.schema.evidence import EvidenceItems
from inventory.schema.fields import (
    ControllerContacts,
    Day,
    Identifier,
    Period,
    Record,
    Reference,
    References,
    Regions,
    SomeReferences,
    Text,
    as_list,
    section_list,
)


class ConditionHeld(Record):
    """That a condition is held, since when, and the evidence of it, all of which must hold."""

    evidence: EvidenceItems = ()
    since: Day | None = None


Conditions = dict[str, ConditionHeld]
Dimension = Literal["subjects", "sources", "purposes"]
"""What a datum states for itself, or takes from its category."""


class Datum(Record):
    """A data type of a category; its own subjects, sources, purposes and retention replace the category's."""

    type: Reference
    subjects: References = ()
    sources: References = ()
    purposes: References = ()
    retention: Retention | None = None
    note: Text | None = None


class Retention(Record):
    """How long the data are kept, and the clause in which the policy says so."""

    period: Period
    listed_in: Reference | None = None


class Disclosure(Record):
    """Some data of the category to one recipient for some purposes; an empty `data` means all of it."""

    id: Identifier | None = None
    recipient: Reference
    data: References = ()
    subjects: References = ()
    purposes: SomeReferences
    cites: References = ()
    conditions: Conditions = Field(default_factory=dict)
    excluding: References = ()
    note: Text | None = None


def _as_datum(value: Any) -> Any:
    return {"type": value} if isinstance(value, str) else value


class Category(Record):
    """One data category, in a file of its own."""

    category: Identifier
    title: Text
    listed_in: Reference | None = None
    policies: References = ()
    derived_from: References = ()
    subjects: SomeReferences = ()
    sources: References = ()
    data: Annotated[tuple[Annotated[Datum, BeforeValidator(_as_datum)], ...], as_list, Field(min_length=1)]
    purposes: SomeReferences = ()
    basis: Bases = {}
    special_basis: Bases = {}
    regions: Regions = ()
    retention: Retention | None = None
    on_behalf_of: ControllerContacts = ()
    conditions: Conditions = Field(default_factory=dict)
    excluding: References = ()
    disclosures: Annotated[tuple[Disclosure, ...], section_list] = ()

    def taken(self, field: Dimension) -> tuple[str, ...]:
        """The subjects, sources or purposes that its data have: their own, and the category's where one states none."""
        usual: tuple[str, ...] = getattr(self, field) if any(not getattr(datum, field) for datum in self.data) else ()
        own = (name for datum in self.data for name in getattr(datum, field))
        return tuple(dict.fromkeys([*usual, *own]))
