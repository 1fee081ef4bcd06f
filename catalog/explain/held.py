"""The conditions of a sentence as they are on record: where somebody wrote that one is held, and on what evidence."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from catalog.justify.bases import CONSENT
from catalog.justify.circumstances import has_begun
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Category, ConditionHeld
from inventory.schema.basis import FOR_ALL
from inventory.schema.category import Conditions
from inventory.schema.evidence import in_short


class ConsentHeld(NamedTuple):
    """The consent that stands as the legal basis of a goal, its `record` in short; `conditions` are what it satisfies.

    `file` and `path` are where the basis is declared.
    """

    conditions: frozenset[str]
    record: str | None
    file: str
    path: Path


class HoldingRecord(NamedTuple):
    """The record, a category or a disclosure, whose conditions count for a goal, by its file and its path there.

    `category` is the one that holds it, and `consent` what its legal basis has on record for a goal.
    """

    conditions: Conditions
    file: str
    path: Path = ()
    category: Entry[Category] | None = None
    consent: ConsentHeld | None = None


class HeldCondition(NamedTuple):
    """A condition of a sentence; `held_as` is the one on record that satisfies it, None where nothing does."""

    id: str
    held_as: str | None
    evidence: str | None
    since: datetime.date | None
    file: str
    path: Path


def record_of(category: JudgedCategory, disclosure: JudgedDisclosure | None = None) -> HoldingRecord:
    """The disclosure where it is one that is judged; else, for collection, use and transfers, the category."""
    if disclosure is not None:
        return HoldingRecord(disclosure.record.conditions, category.entry.file, disclosure.path, category.entry)
    return HoldingRecord(category.entry.record.conditions, category.entry.file, (), category.entry)


def around_goal(prepared: Prepared, record: HoldingRecord, goal: Goal) -> HoldingRecord:
    """The same record with the consent on which a goal rests, where the record of a legal basis holds it."""
    entry = record.category
    if entry is None or not prepared.judge.has_consents(entry.record):
        return record
    conditions, _ = prepared.judge.circumstances_of(entry.record, None).consents.at(goal)
    book = prepared.judge.usual.book
    purposes = [goal.purpose] if goal.purpose else _collected_for(entry.record, goal.data)
    found = next(
        (one for name in purposes if (one := book.consent_for(entry.record, goal.data, name)) is not None), None
    )
    if not conditions or found is None:
        return record
    basis, field = found
    declared = basis.activity or entry
    place = (*declared.path, field) if basis.under == FOR_ALL else (*declared.path, field, basis.under)
    return record._replace(consent=ConsentHeld(conditions, in_short(basis.declared.record), declared.file, place))


def _collected_for(category: Category, data_type: str) -> tuple[str, ...]:
    datum = next((one for one in category.data if one.type == data_type), None)
    return (datum.purposes if datum else ()) or category.purposes


def held_condition(prepared: Prepared, name: str, record: HoldingRecord) -> HeldCondition:
    """How the condition `name` is on record: of several that satisfy it, the first that has begun and is proved.

    Where none is, the consent that stands with the legal basis of the goal counts, as it does in judging.
    """
    above = prepared.terms.conditions.above
    fitting = [written for written in record.conditions if name in above(written)]
    proved = [written for written in fitting if _is_held(prepared, record.conditions[written])]
    consent = record.consent
    if not proved and consent is not None and name in consent.conditions:
        return HeldCondition(name, CONSENT, consent.record, None, consent.file, consent.path)
    written = next(iter(proved or fitting), None)
    if written is None:
        return HeldCondition(name, None, None, None, record.file, record.path)
    held = record.conditions[written]
    return HeldCondition(
        name, written, in_short(held.evidence), held.since, record.file, (*record.path, "conditions", written)
    )


def _is_held(prepared: Prepared, held: ConditionHeld) -> bool:
    return has_begun(held, prepared.day) and prepared.evidence.holds(held.evidence)
