"""An agreement that no longer holds.

What is wrong: the agreement with the recipient had expired on the day of the check; `expires` is the first day on which
it no longer holds.

Failing: `agreement: {type: dpa, signed: 2022-05-01, expires: 2024-05-01}`, checked as of 2024-05-01.

Passing: the same as of 2024-04-30.

The fix: renew the agreement and record its new dates, or stop what rests on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule

RULE = Rule("REC002", "agreement-expired", "error", judges_by=("recipients",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each agreement that had expired on the day."""
    for entry in assessed.prepared.inventory.recipients.values():
        agreement = entry.record.agreement
        if agreement is not None and agreement.expires is not None and agreement.expires <= assessed.prepared.day:
            yield RULE.finding(
                f"The agreement with {entry.record.name} expired on {agreement.expires}.",
                "Renew it and record the new dates, or stop giving data to this recipient.",
                entry.file, (*entry.path, "agreement", "expires"), where=entry.id,
            )  # fmt: skip
