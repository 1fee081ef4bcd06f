"""Every piece of evidence that the records name: what it is to show, and where it is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from inventory.entry import Entry
from inventory.model import Inventory
from inventory.named_disclosures import named_disclosures
from inventory.problem import Path
from inventory.schema import (
    Activity,
    Category,
    ConditionHeld,
    DeclaredBasis,
    Disclosure,
    EvidenceItem,
    Recipient,
    Statement,
)

Holder = Literal["condition", "basis", "statement", "agreement", "announcement", "assessment"]
"""What rests on a piece of evidence."""

PlacedDisclosures = Iterable[tuple[str, Path, Disclosure]]
"""Disclosures, each after its id (category/name) and its path in the category's file."""


class EvidenceReference(NamedTuple):
    """A piece of evidence at `path` of `file`; `shows` is what it is evidence of, `where` the record concerned.

    Without an `item` a condition names none, and `path` leads to the condition.
    """

    item: EvidenceItem | None
    holder: Holder
    shows: str
    file: str
    path: Path
    where: str


def every_reference(inventory: Inventory, categories: Iterable[Entry[Category]]) -> Iterator[EvidenceReference]:
    """Yield each piece of evidence that is named beside categories, then those of `categories`."""
    yield from shared_references(inventory)
    for entry in categories:
        yield from references_of_category(entry)


def references_of_category(
    entry: Entry[Category], disclosures: PlacedDisclosures | None = None
) -> Iterator[EvidenceReference]:
    """Yield what the conditions and legal bases of a category, and the conditions of its disclosures, name.

    `disclosures` are given where some of the file could not be read, so that the others' places are not their numbers.
    """
    yield from _of_conditions(entry.record.conditions, entry.file, (), entry.id)
    yield from _of_bases(entry)
    for where, path, disclosure in _placed(entry) if disclosures is None else disclosures:
        yield from _of_conditions(disclosure.conditions, entry.file, path, where)


def _placed(entry: Entry[Category]) -> PlacedDisclosures:
    return ((f"{entry.id}/{name}", path, one) for name, path, one in named_disclosures(entry.record))


def shared_references(inventory: Inventory) -> Iterator[EvidenceReference]:
    """Yield what duties, denials, agreements, announcements and activities name."""
    for policy in inventory.policies:
        for statement in policy.statements:
            yield from references_of_statement(statement)
    for recipient in inventory.recipients.values():
        yield from references_of_recipient(recipient)
    for activity in inventory.activities:
        yield from references_of_activity(activity)


def references_of_activity(entry: Entry[Activity]) -> Iterator[EvidenceReference]:
    """Yield what the impact assessment of an activity and its legal bases name."""
    document = entry.record.dpia.document if entry.record.dpia else ()
    shows = f"of the impact assessment of “{entry.id}”"
    yield from _each(document, entry, ("dpia", "document"), "assessment", shows)
    yield from _of_bases(entry)


def references_of_statement(entry: Entry[Statement]) -> Iterator[EvidenceReference]:
    """Yield what a duty or a denial names; other statements have no evidence of their own (INV004)."""
    kind = "duty" if entry.record.undertakes else "prohibition" if entry.record.prohibits else ""
    if kind:
        yield from _each(entry.record.evidence, entry, ("evidence",), "statement", f"of the {kind} “{entry.id}”")


def references_of_recipient(entry: Entry[Recipient]) -> Iterator[EvidenceReference]:
    """Yield what the agreement with a recipient and its announcement name."""
    agreement, announced = entry.record.agreement, entry.record.announced
    with_it = f"of the agreement with {entry.record.name}"
    if agreement:
        yield from _each(agreement.document, entry, ("agreement", "document"), "agreement", with_it)
        yield from _each(agreement.evidence, entry, ("agreement", "evidence"), "agreement", with_it)
    if announced:
        shows = f"of the announcement of {entry.record.name}"
        yield from _each(announced.evidence, entry, ("announced", "evidence"), "announcement", shows)


def _of_bases(entry: Entry[Category] | Entry[Activity]) -> Iterator[EvidenceReference]:
    """Yield the records of consent and the assessments that legal bases name, reviewed when these say so."""
    for field, bases in (("basis", entry.record.basis), ("special_basis", entry.record.special_basis)):
        for purpose, declared in bases.items():
            at = (field, purpose) if purpose else (field,)
            shows = f"of the legal basis “{declared.basis}”"
            yield from _each(_reviewed(declared.record, declared), entry, (*at, "record"), "basis", shows)
            yield from _each(_reviewed(declared.assessment, declared), entry, (*at, "assessment"), "basis", shows)


def _reviewed(items: Iterable[EvidenceItem], declared: DeclaredBasis) -> list[EvidenceItem]:
    return [one if one.reviewed else one.model_copy(update={"reviewed": declared.reviewed}) for one in items]


def _of_conditions(
    conditions: Mapping[str, ConditionHeld], file: str, path: Path, where: str
) -> Iterator[EvidenceReference]:
    for name, held in conditions.items():
        at = (*path, "conditions", name)
        shows = f"of the condition “{name}”"
        if not held.evidence:
            yield EvidenceReference(None, "condition", shows, file, at, where)
        for place, item in enumerate(held.evidence):
            yield EvidenceReference(item, "condition", shows, file, (*at, "evidence", place), where)


def _each(
    items: Iterable[EvidenceItem], entry: Entry[Statement] | Entry[Recipient] | Entry[Activity] | Entry[Category],
    at: Path, holder: Holder, shows: str,
) -> Iterator[EvidenceReference]:  # fmt: skip
    """Yield some pieces of evidence, which stand in a list at `at` of a record."""
    for place, item in enumerate(items):
        yield EvidenceReference(item, holder, shows, entry.file, (*entry.path, *at, place), entry.id)
