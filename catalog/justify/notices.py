"""The notice that sentences promise before a new recipient gets data, and whether a recipient was announced in time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from catalog.justify.prepared import Prepared
from inventory.calendar_periods import day_after, day_before
from inventory.entry import Entry
from inventory.schema import Recipient, Statement

DUTY = "notify-of-new-recipient"
NOT_COMPANIES = ("internal", "public", "authority", "directed-by-subject")
"""Roles of recipients that nobody engages; a sentence that states no recipients does not mean them."""


class NoticePromise(NamedTuple):
    """A sentence that promises notice: of how long, in force from which day until which (exclusive; None: open)."""

    entry: Entry[Statement]
    period: str
    begins: datetime.date
    until: datetime.date

    def is_in_force(self, day: datetime.date) -> bool:
        """Return whether somebody who begins on `day` has to be announced by it."""
        return self.begins <= day < self.until


def notice_promises(prepared: Prepared) -> Iterator[NoticePromise]:
    """Yield each sentence that promises notice before a new recipient, whenever it is in force."""
    vocabulary = prepared.inventory.vocabulary["duties"]
    for entry in prepared.statements.values():
        said = entry.record
        duty = vocabulary.get(said.undertakes or "")
        broader = duty.record.broader if duty else ()
        if said.notice is None or not (said.undertakes == DUTY or DUTY in broader):
            continue
        if prepared.anchors[entry.id].lost:
            continue
        policy = prepared.policy_of[entry.id].entry
        starts = (day for day in (policy.effective, said.begins) if day is not None)
        ends = [day for day in (policy.until, said.until, replaced_on(prepared, entry)) if day is not None]
        begins = max(starts, default=datetime.date.min)
        yield NoticePromise(entry, said.notice, begins, min(ends, default=datetime.date.max))


def replaced_on(prepared: Prepared, entry: Entry[Statement]) -> datetime.date | None:
    """Return the day on which a later version of a sentence's policy takes its place."""
    policy = prepared.policy_of[entry.id]
    family = prepared.belonging.family_of
    own = family.get(policy.id, policy.id)
    days = (one.entry.effective for one in prepared.inventory.policies
            if one.id != policy.id and family.get(one.id, one.id) == own and one.entry.effective)  # fmt: skip
    mine = policy.entry.effective or datetime.date.min
    return min((day for day in days if day > mine), default=None)


def promised_for(
    prepared: Prepared, recipient: Entry[Recipient], promises: Iterable[NoticePromise]
) -> list[NoticePromise]:
    """Return the promises that speak of a recipient, by its kinds and role."""
    above = prepared.terms.recipients.above(recipient.id)
    return [
        one for one in promises
        if (any(term in above for term in one.entry.record.recipients) if one.entry.record.recipients
            else recipient.record.role not in NOT_COMPANIES)
    ]  # fmt: skip


class LateNotice(NamedTuple):
    """A recipient that was announced too late for a promise, or (without `on`) not at all."""

    recipient: Entry[Recipient]
    promise: NoticePromise
    on: datetime.date | None

    @property
    def earliest(self) -> datetime.date | None:
        """The first day on which it may begin."""
        return day_after(self.on, self.promise.period) if self.on else None


def late_notices(prepared: Prepared, recipient: Entry[Recipient], *, is_new: bool = False) -> Iterator[LateNotice]:
    """Yield what a recipient's dates break; of one that `is_new` against a base both days have to be there.

    Otherwise only recipients that begin while the promise is in force are judged.
    """
    record = recipient.record
    on = record.announced.on if record.announced else None
    for promise in promised_for(prepared, recipient, notice_promises(prepared)):
        known = is_new and promise.is_in_force(prepared.day)
        if record.since is None:
            if known:
                yield LateNotice(recipient, promise, None)
        elif (known or promise.is_in_force(record.since)) and not _is_in_time(on, promise, record.since):
            yield LateNotice(recipient, promise, on)


def _is_in_time(on: datetime.date | None, promise: NoticePromise, since: datetime.date) -> bool:
    return on is not None and day_after(on, promise.period) <= since


def last_day_to_announce(recipient: Recipient, promise: NoticePromise) -> datetime.date | None:
    """Return the day by which a recipient has to be announced; None where nobody says when it begins."""
    return day_before(recipient.since, promise.period) if recipient.since else None
