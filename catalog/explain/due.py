"""What is due and when: all on record with a day after which it no longer holds, or by which somebody must act."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.justify.norms import within
from catalog.justify.notices import last_day_to_announce, notice_promises, promised_for
from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after, period_words
from inventory.entry import Entry
from inventory.schema import Category, EvidenceItem, Recipient


class DueItem(NamedTuple):
    """One thing to do: `by` which day, `what`, about which record, why, and the file in which that stands."""

    by: datetime.date
    what: str
    where: str
    why: str
    file: str


def due_items(prepared: Prepared, categories: Iterable[Entry[Category]]) -> list[DueItem]:
    """Return everything that is due, the earliest first; `categories` are all that could be read."""
    found = [
        *_agreements(prepared), *_evidence(prepared, categories), *_transfers(prepared), *_waivers(prepared),
        *_notices(prepared), *_policies(prepared),
    ]  # fmt: skip
    return sorted(found)


def _agreements(prepared: Prepared) -> Iterator[DueItem]:
    for entry in prepared.inventory.recipients.values():
        agreement = entry.record.agreement
        if agreement and agreement.expires:
            why = f"the {agreement.type} with {entry.record.name} no longer holds from this day on"
            yield DueItem(agreement.expires, "renew the agreement", entry.id, why, entry.file)


def _evidence(prepared: Prepared, categories: Iterable[Entry[Category]]) -> Iterator[DueItem]:
    for where, file, item in _named(prepared, categories):
        if item.reviewed and item.review_every:
            by = day_after(item.reviewed, item.review_every)
            why = f"{item.named} was last reviewed on {item.reviewed}, and is every {period_words(item.review_every)}"
            yield DueItem(by, "review the evidence", where, why, file)


def _named(prepared: Prepared, categories: Iterable[Entry[Category]]) -> Iterator[tuple[str, str, EvidenceItem]]:
    """Each piece of evidence with the record and the file that name it."""
    for said in prepared.statements.values():
        yield from ((said.id, said.file, item) for item in said.record.evidence)
    for recipient in prepared.inventory.recipients.values():
        yield from ((recipient.id, recipient.file, item) for item in _of_recipient(recipient.record))
    for activity in prepared.inventory.activities:
        items = activity.record.dpia.document if activity.record.dpia else ()
        yield from ((activity.id, activity.file, item) for item in items)
    for entry in categories:
        yield from ((where, entry.file, item) for where, item in _of_category(entry.record))


def _of_recipient(record: Recipient) -> Iterator[EvidenceItem]:
    yield from record.agreement.proof if record.agreement else ()
    yield from record.announced.evidence if record.announced else ()


def _of_category(category: Category) -> Iterator[tuple[str, EvidenceItem]]:
    for held in category.conditions.values():
        yield from ((category.category, item) for item in held.evidence)
    for number, disclosure in enumerate(category.disclosures, 1):
        where = f"{category.category}/{disclosure.id or f'{disclosure.recipient}/{number}'}"
        yield from ((where, item) for held in disclosure.conditions.values() for item in held.evidence)
    for declared in (*category.basis.values(), *category.special_basis.values()):
        yield from ((category.category, item) for item in (*declared.record, *declared.assessment))


def _transfers(prepared: Prepared) -> Iterator[DueItem]:
    """Mechanisms in force that end, at each recipient and sentence that rests on them."""
    mechanisms = prepared.inventory.vocabulary.mechanisms
    resting = [(entry.id, entry.file, name) for entry in prepared.inventory.recipients.values()
               for name in entry.record.mechanisms]  # fmt: skip
    resting += [(entry.id, entry.file, entry.record.mechanism) for entry in prepared.statements.values()
                if entry.record.mechanism]  # fmt: skip
    for where, file, name in resting:
        mechanism = mechanisms.get(name)
        if (
            mechanism
            and mechanism.record.until
            and within(prepared.day, mechanism.record.begins, mechanism.record.until)
        ):
            why = f"{mechanism.record.label} is no ground of a transfer from this day on"
            yield DueItem(mechanism.record.until, "find another ground of the transfer", where, why, file)


def _waivers(prepared: Prepared) -> Iterator[DueItem]:
    for entry in prepared.inventory.waivers:
        waiver = entry.record
        why = f"the waiver of {waiver.rule} ends: {waiver.reason}"
        yield DueItem(waiver.until, "mend what is waived", waiver.where, why, entry.file)


def _notices(prepared: Prepared) -> Iterator[DueItem]:
    """Announcements that have to go out, of recipients that say since when they get data and were not announced."""
    promises = list(notice_promises(prepared))
    for entry in prepared.inventory.recipients.values():
        record = entry.record
        if record.since is None or record.announced is not None:
            continue
        for promise in promised_for(prepared, entry, promises):
            by = last_day_to_announce(record, promise)
            if by is not None and promise.is_in_force(record.since):
                promised = f"“{promise.entry.id}” promises {period_words(promise.period)}"
                why = f"{record.name} begins on {record.since}; {promised}"
                yield DueItem(by, "announce the recipient", entry.id, why, entry.file)


def _policies(prepared: Prepared) -> Iterator[DueItem]:
    for policy in prepared.inventory.policies:
        if policy.entry.until and policy.entry.until > prepared.day:
            why = f"the policy “{policy.id}” is in force until then"
            yield DueItem(
                policy.entry.until, "have the next policy in force", policy.id, why, prepared.inventory.manifest_file
            )
