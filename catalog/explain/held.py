"""The conditions of a sentence as they are on record: where somebody wrote that one is held, and on what evidence."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from catalog.justify.circumstances import has_begun
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema import ConditionHeld
from inventory.schema.category import Conditions
from inventory.schema.evidence import in_short


class HoldingRecord(NamedTuple):
    """The record, a category or a disclosure, whose conditions count for a goal, by its file and its path there."""

    conditions: Conditions
    file: str
    path: Path = ()


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
        return HoldingRecord(disclosure.record.conditions, category.entry.file, disclosure.path)
    return HoldingRecord(category.entry.record.conditions, category.entry.file)


def held_condition(prepared: Prepared, name: str, record: HoldingRecord) -> HeldCondition:
    """How the condition `name` is on record: of several that satisfy it, the first that has begun and is proved."""
    above = prepared.terms.conditions.above
    fitting = [written for written in record.conditions if name in above(written)]
    proved = [written for written in fitting if _is_held(prepared, record.conditions[written])]
    written = next(iter(proved or fitting), None)
    if written is None:
        return HeldCondition(name, None, None, None, record.file, record.path)
    held = record.conditions[written]
    return HeldCondition(
        name, written, in_short(held.evidence), held.since, record.file, (*record.path, "conditions", written)
    )


def _is_held(prepared: Prepared, held: ConditionHeld) -> bool:
    return has_begun(held, prepared.day) and prepared.evidence.holds(held.evidence)
