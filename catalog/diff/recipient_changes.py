"""Who began and who ceased to get personal data, from one state of an inventory to the next, with days."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from inventory.load import read_category
from inventory.model import Inventory
from inventory.schema import Recipient

PUBLISHED = ("processor", "joint-controller", "controller", "third-party")
"""The roles of recipients that stand on a list to publish."""


class RecipientsThen(NamedTuple):
    """Who got personal data on a day, by id."""

    day: datetime.date
    recipients: Mapping[str, Recipient]


class RecipientChange(NamedTuple):
    """A recipient that is new or gone, or is called otherwise (`before` is how it was called)."""

    day: datetime.date
    recipient: Recipient
    is_gone: bool = False
    before: str = ""


def recipients_of(inventory: Inventory) -> dict[str, Recipient] | None:
    """Return the recipients that a disclosure names, or that get data from these, as far as they are published.

    None where a part cannot be read: nobody may pass for gone who is only not read.
    """
    read = [read_category(inventory.root, file) for file in inventory.category_files]
    if inventory.unread or any(entry is None or left_out for entry, _, left_out in read):
        return None
    found = dict.fromkeys(one.recipient for entry, *_ in read if entry for one in entry.record.disclosures)
    waiting = list(found)
    while waiting:
        entry = inventory.recipients.get(waiting.pop())
        further = [name for name in entry.record.passes_to if name not in found] if entry else []
        found.update(dict.fromkeys(further))
        waiting += further
    records = {name: inventory.recipients[name].record for name in found if name in inventory.recipients}
    return {name: record for name, record in records.items() if record.role in PUBLISHED}


def recipient_changes(states: Sequence[RecipientsThen]) -> list[RecipientChange]:
    """Return the changes from each state to the next, the latest first; a new recipient counts from its own `since`."""
    steps = (change for was, now in itertools.pairwise(states) for change in _between(was, now))
    return sorted(steps, key=lambda change: change.day, reverse=True)


def missing_from(others: Mapping[str, Recipient], recipients: Mapping[str, Recipient]) -> list[str]:
    """Return the ids of those of `recipients` that are not among `others`, neither by their id nor by their name."""
    names = {record.name for record in others.values()}
    return [name for name, record in recipients.items() if name not in others and record.name not in names]


def _between(was: RecipientsThen, now: RecipientsThen) -> Iterator[RecipientChange]:
    for name in missing_from(was.recipients, now.recipients):
        record = now.recipients[name]
        yield RecipientChange(record.since or now.day, record)
    names_now = {record.name for record in now.recipients.values()}
    for name, record in now.recipients.items():
        before = was.recipients.get(name)
        if before is not None and before.name != record.name and before.name not in names_now:
            yield RecipientChange(now.day, record, before=before.name)
    for name in missing_from(now.recipients, was.recipients):
        yield RecipientChange(now.day, was.recipients[name], is_gone=True)
