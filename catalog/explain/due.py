"""What is due and when: all on record with a day after which it no longer holds, or by which somebody must act."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.justify.judged import JudgedCategory
from catalog.justify.norms import within
from catalog.justify.notices import last_day_to_announce, notice_promises, promised_for
from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after, period_words
from inventory.evidence_references import EvidenceReference, shared_references
from inventory.problem import Path


class DueItem(NamedTuple):
    """One thing to do: `by` which day, `what`, about which record, why, and the place in which that stands."""

    by: datetime.date
    what: str
    where: str
    why: str
    file: str
    path: Path = ()


def due_items(prepared: Prepared, categories: Iterable[JudgedCategory]) -> list[DueItem]:
    """Return everything that is due, the earliest first; `categories` are all that could be read."""
    found = [*due_of_inventory(prepared), *_notices(prepared)]
    found += [item for category in categories for item in due_of_category(category)]
    return sorted(found, key=lambda item: item[:5])


def due_of_inventory(prepared: Prepared) -> Iterator[DueItem]:
    """Yield what is due beside categories, without the announcements that have to go out."""
    yield from _agreements(prepared)
    yield from _reviews(shared_references(prepared.inventory))
    yield from _transfers(prepared)
    yield from _waivers(prepared)
    yield from _policies(prepared)


def due_of_category(category: JudgedCategory) -> Iterator[DueItem]:
    """Yield the reviews that the evidence of a category and its disclosures is due for."""
    yield from _reviews(category.evidence())


def _agreements(prepared: Prepared) -> Iterator[DueItem]:
    for entry in prepared.inventory.recipients.values():
        agreement = entry.record.agreement
        if agreement and agreement.expires:
            why = f"the {agreement.type} with {entry.record.name} no longer holds from this day on"
            path = (*entry.path, "agreement", "expires")
            yield DueItem(agreement.expires, "renew the agreement", entry.id, why, entry.file, path)


def _reviews(named: Iterable[EvidenceReference]) -> Iterator[DueItem]:
    for item, _, _, file, path, where in named:
        if item and item.reviewed and item.review_every:
            by = day_after(item.reviewed, item.review_every)
            why = f"{item.named} was last reviewed on {item.reviewed}, and is every {period_words(item.review_every)}"
            yield DueItem(by, "review the evidence", where, why, file, path)


def _transfers(prepared: Prepared) -> Iterator[DueItem]:
    """Mechanisms in force that end, at each recipient and sentence that rests on them."""
    mechanisms = prepared.inventory.vocabulary.mechanisms
    resting = [(entry.id, entry.file, entry.path, name) for entry in prepared.inventory.recipients.values()
               for name in entry.record.mechanisms]  # fmt: skip
    resting += [(entry.id, entry.file, entry.path, entry.record.mechanism) for entry in prepared.statements.values()
                if entry.record.mechanism]  # fmt: skip
    for where, file, path, name in resting:
        mechanism = mechanisms.get(name)
        if (
            mechanism
            and mechanism.record.until
            and within(prepared.day, mechanism.record.begins, mechanism.record.until)
        ):
            why = f"{mechanism.record.label} is no ground of a transfer from this day on"
            yield DueItem(mechanism.record.until, "find another ground of the transfer", where, why, file, path)


def _waivers(prepared: Prepared) -> Iterator[DueItem]:
    for entry in prepared.inventory.waivers:
        waiver = entry.record
        why = f"the waiver of {waiver.rule} ends: {waiver.reason}"
        path = (*entry.path, "until")
        yield DueItem(waiver.until, "mend what is waived", waiver.where, why, entry.file, path)


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
                yield DueItem(by, "announce the recipient", entry.id, why, entry.file, entry.path)


def _policies(prepared: Prepared) -> Iterator[DueItem]:
    for policy in prepared.inventory.policies:
        if policy.entry.until and policy.entry.until > prepared.day:
            why = f"the policy “{policy.id}” is in force until then"
            file, path = prepared.inventory.manifest_file, ("policies", policy.id, "until")
            yield DueItem(policy.entry.until, "have the next policy in force", policy.id, why, file, path)
