"""Every piece of evidence that the records name: what it is to show, and where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema import ConditionHeld


class EvidenceReference(NamedTuple):
    """A reference to evidence at `path` of `file`; `shows` is what it is evidence of, `where` the record concerned.

    Without a `reference` a condition names none, and `path` leads to the condition.
    """

    reference: str | None
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
                if named is not None:
                    shows = f"of the legal basis “{declared.basis}”"
                    yield EvidenceReference(named, shows, category.entry.file, (*at, key), category.entry.id)


def _of_conditions(
    conditions: Mapping[str, ConditionHeld], file: str, path: Path, where: str
) -> Iterator[EvidenceReference]:
    for name, held in conditions.items():
        at = (*path, "conditions", name)
        at = at if held.evidence is None else (*at, "evidence")
        yield EvidenceReference(held.evidence, f"of the condition “{name}”", file, at, where)


def shared_evidence(prepared: Prepared) -> Iterator[EvidenceReference]:
    """What duties, agreements and impact assessments name."""
    for entry in prepared.statements.values():
        if entry.record.undertakes and entry.record.evidence is not None:
            path = (*entry.path, "evidence")
            yield EvidenceReference(entry.record.evidence, f"of the duty “{entry.id}”", entry.file, path, entry.id)
    for recipient in prepared.inventory.recipients.values():
        agreement = recipient.record.agreement
        if agreement is not None and agreement.document is not None:
            path = (*recipient.path, "agreement", "document")
            shows = f"of the agreement with {recipient.record.name}"
            yield EvidenceReference(agreement.document, shows, recipient.file, path, recipient.id)
    for activity in prepared.inventory.activities:
        assessment = activity.record.dpia
        if assessment is not None and assessment.document is not None:
            path = (*activity.path, "dpia", "document")
            shows = f"of the impact assessment of “{activity.id}”"
            yield EvidenceReference(assessment.document, shows, activity.file, path, activity.id)
