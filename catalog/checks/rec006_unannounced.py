"""A recipient that nobody was told of, although a sentence of the policy promises notice.

What is wrong: a duty with a `notice` promises that people are told before a new recipient gets data (GDPR Art. 28(2)).
A recipient that begins while the promise is in force says nothing of an announcement; or, with `--since`, one is new
against the base and lacks `since` or `announced`.

Failing: `since: 2026-06-01` without `announced`, where the sentence promises 30 days.

Passing: `since: 2026-06-01` and `announced: {on: 2026-04-30, evidence: evidence/notice-2026-04.md}`; or a recipient
that began before the promise was in force.

The fix: announce it (`inventory notice` writes the text), then write both days; it begins once the time is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.notices import LateNotice, late_notices
from inventory.calendar_periods import period_words

RULE = Rule("REC006", "unannounced", "error", found_by=("check", "since"), rests_on=("recipients", "statements"))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each recipient and promise without an announcement."""
    prepared = assessed.prepared
    for recipient in prepared.inventory.recipients.values():
        yield from (unannounced(late) for late in late_notices(prepared, recipient) if late.on is None)


def unannounced(late: LateNotice) -> Finding:
    """The finding about one recipient that was not announced, or of which nobody says since when it gets data."""
    record, promise = late.recipient.record, late.promise
    begins = f"begins on {record.since} and was not announced" if record.since else "is new, and no day says since when"
    message = f"{record.name} {begins}; “{promise.entry.id}” promises notice of {period_words(promise.period)}."
    missing = " and ".join(key for key in ("since", "announced") if getattr(record, key) is None)
    advice = f"Announce it (`inventory notice` writes the text), then add {missing}."
    return RULE.finding(message, advice, late.recipient.file, late.recipient.path, where=late.recipient.id, on_key=True)
