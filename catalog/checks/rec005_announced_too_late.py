"""A recipient that begins sooner after its announcement than a sentence of the policy promises.

What is wrong: a duty with a `notice` promises how long before a new recipient people are told of it (GDPR Art. 28(2)),
the recipient says when it was announced and since when it gets data, and between the two lies less. It is judged by the
promise in force on the day on which it begins.

Failing: `since: 2026-06-01` and `announced: {on: 2026-05-20}`, where the sentence promises 30 days.

Passing: `since: 2026-06-19` with the same announcement.

The fix: let it begin later, as the message says; or correct the days.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.notices import LateNotice, late_notices
from inventory.calendar_periods import period_words

RULE = Rule("REC005", "announced-too-late", "error", found_by=("check", "since"), rests_on=("recipients", "statements"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient and promise between whose announcement and start lies too little time."""
    prepared = assessed.prepared
    for recipient in prepared.inventory.recipients.values():
        yield from (too_late(late) for late in late_notices(prepared, recipient) if late.on is not None)


def too_late(late: LateNotice) -> Finding:
    """The finding about one recipient that was announced too late."""
    record, promise = late.recipient.record, late.promise
    since, on = record.since, late.on
    days = (
        f"{(since - on).days} days after it was announced on {on}"
        if since and on and since >= on
        else f"before it was announced on {on}"
    )
    message = f"{record.name} begins on {since}, {days}; “{promise.entry.id}” promises {period_words(promise.period)}."
    advice = f"It may begin on {late.earliest} at the earliest: let it begin then, or correct the days."
    return RULE.finding(message, advice, late.recipient.file, late.recipient.path, where=late.recipient.id, on_key=True)
