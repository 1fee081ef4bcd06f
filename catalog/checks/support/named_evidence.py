"""Every piece of evidence that the records name: what it is to show, and where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema import ConditionHeld, EvidenceItem


class EvidenceReference(NamedTuple):
    """A piece of evidence at `path` of `file`; `shows` is what it is evidence of, `where` the record concerned.

    Without an `item` a condition names none, and `path` leads to the condition.
    """

    item: EvidenceItem | None
    shows: str
    file: str
    path: Path
    where: str


def evidence_of_category(category: JudgedCategory) -> Iterator[EvidenceReference]:
    """What the conditions of a category and of its disclosures name."""
    file = category.entry.file
    yield from _of_conditions(category.entry.record.conditions, file, (), category.entry.id)
    yield from _of_bases(category)
    for disclosure in category.disclosures:
        if disclosure.record.conditions:
            yield from _of_conditions(disclosure.record.conditions, file, disclosure.path, disclosure.id)


def _of_bases(category: JudgedCategory) -> Iterator[EvidenceReference]:
    """The records of consent and the assessments that the legal bases of a category name."""
    record = category.entry.record
    for field in ("basis", "special_basis"):
        for purpose, declared in getattr(record, field).items():
            at = (field, purpose) if purpose else (field,)
            for key, named in (("record", declared.record), ("assessment", declared.assessment)):
                shows = f"of the legal basis “{declared.basis}”"
                for place, each in enumerate(named):
                    path = (*at, key, place)
                    item = each if each.reviewed else each.model_copy(update={"reviewed": declared.reviewed})
                    yield EvidenceReference(item, shows, category.entry.file, path, category.entry.id)


def _of_conditions(
    conditions: Mapping[str, ConditionHeld], file: str, path: Path, where: str
) -> Iterator[EvidenceReference]:
    for name, held in conditions.items():
        at = (*path, "conditions", name)
        shows = f"of the condition “{name}”"
        if not held.evidence:
            yield EvidenceReference(None, shows, file, at, where)
        for place, item in enumerate(held.evidence):
            yield EvidenceReference(item, shows, file, (*at, "evidence", place), where)


def shared_evidence(prepared: Prepared) -> Iterator[EvidenceReference]:
    """What duties, denials, agreements and impact assessments name."""
    for entry in prepared.statements.values():
        kind = "duty" if entry.record.undertakes else "prohibition" if entry.record.prohibits else ""
        for place, item in enumerate(entry.record.evidence if kind else ()):
            path = (*entry.path, "evidence", place)
            yield EvidenceReference(item, f"of the {kind} “{entry.id}”", entry.file, path, entry.id)
    for recipient in prepared.inventory.recipients.values():
        agreement = recipient.record.agreement
        for key in ("document", "evidence") if agreement else ():
            shows = f"of the agreement with {recipient.record.name}"
            for place, item in enumerate(getattr(agreement, key)):
                path = (*recipient.path, "agreement", key, place)
                yield EvidenceReference(item, shows, recipient.file, path, recipient.id)
        shows = f"of the announcement of {recipient.record.name}"
        for place, item in enumerate(recipient.record.announced.evidence if recipient.record.announced else ()):
            path = (*recipient.path, "announced", "evidence", place)
            yield EvidenceReference(item, shows, recipient.file, path, recipient.id)
    for activity in prepared.inventory.activities:
        shows = f"of the impact assessment of “{activity.id}”"
        for place, item in enumerate(activity.record.dpia.document if activity.record.dpia else ()):
            path = (*activity.path, "dpia", "document", place)
            yield EvidenceReference(item, shows, activity.file, path, activity.id)
