"""What is on record besides the flows: conditions held, agreements and duties with their evidence."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.schema.category import Conditions
from inventory.schema.evidence import in_short


@dataclass(frozen=True, slots=True)
class OnRecord:
    """One piece of evidence: what it is to show, for which record, since when, and whether it is there."""

    kind: Literal["condition", "agreement", "duty"]
    what: str
    where: str
    place: Literal["category", "disclosure", "recipient", "statement"]
    evidence: str | None
    since: datetime.date | None
    there: bool


def all_on_record(prepared: Prepared, categories: Iterable[JudgedCategory]) -> list[OnRecord]:
    """Conditions by category and disclosure, then agreements by recipient, then duties by statement."""
    held = [one for category in categories for one in _held(prepared, category)]
    return [*held, *_agreements(prepared), *_duties(prepared)]


def _held(prepared: Prepared, category: JudgedCategory) -> Iterator[OnRecord]:
    yield from _conditions(prepared, category.entry.record.conditions, category.entry.id, "category")
    for disclosure in category.disclosures:
        yield from _conditions(prepared, disclosure.record.conditions, disclosure.id, "disclosure")


def _conditions(
    prepared: Prepared, conditions: Conditions, where: str, place: Literal["category", "disclosure"]
) -> Iterator[OnRecord]:
    for name, held in conditions.items():
        there = prepared.evidence.holds(held.evidence)
        yield OnRecord("condition", name, where, place, in_short(held.evidence), held.since, there)


def _agreements(prepared: Prepared) -> Iterator[OnRecord]:
    for entry in prepared.inventory.recipients.values():
        agreement = entry.record.agreement
        if agreement is not None:
            there, named = prepared.evidence.holds(agreement.proof), in_short(agreement.proof)
            yield OnRecord("agreement", agreement.type, entry.id, "recipient", named, agreement.signed, there)


def _duties(prepared: Prepared) -> Iterator[OnRecord]:
    for entry in prepared.statements.values():
        said = entry.record
        if said.undertakes:
            there = prepared.evidence.holds(said.evidence)
            yield OnRecord("duty", said.undertakes, entry.id, "statement", in_short(said.evidence), None, there)
