"""A processor, or a joint controller, without an agreement.

What is wrong: a processor may act only under a contract (GDPR Art. 28(3)), joint controllers need an arrangement (Art.
26). The recipient has no `agreement`, or one that was signed only after the day of the check. Where sensitive data go
to a processor it is an error, else a warning. Who only gets data from another recipient needs none with the company:
the contract is that recipient's (Art. 28(4)).

Failing: a recipient with `role: processor` and no `agreement`.

Passing: `agreement: {type: dpa, signed: 2024-05-01, document: agreements/host.pdf}`.

The fix: record the agreement; if there is none, sign one before data go there.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.receiving import only_onward
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.schema import Recipient

RULE = Rule("REC001", "agreement-missing", "warning", judges_by=("recipients",))
NEEDS = {"processor": "a processor", "joint-controller": "a joint controller"}


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each processor and joint controller without an agreement on the day."""
    onward = only_onward(assessed)
    for entry in assessed.prepared.inventory.recipients.values():
        if entry.record.role in NEEDS and entry.id not in onward and (why := _missing(assessed, entry)):
            sensitive = _sensitive(assessed, entry)
            given = f" It gets sensitive data: {listing(sensitive)}." if sensitive else ""
            yield RULE.finding(
                f"{entry.record.name} is {NEEDS[entry.record.role]}, but {why}.{given}",
                "Record the agreement with its type, the day it was signed and the document; or sign one.",
                entry.file, (*entry.path, "agreement"), where=entry.id, on_key=True,
                severity="error" if sensitive and entry.record.role == "processor" else None,
            )  # fmt: skip


def _missing(assessed: Assessed, entry: Entry[Recipient]) -> str:
    agreement = entry.record.agreement
    if agreement is None:
        return "no agreement with it is recorded"
    if agreement.signed is not None and agreement.signed > assessed.prepared.day:
        return f"the agreement with it was signed only on {agreement.signed}"
    return ""


def _sensitive(assessed: Assessed, entry: Entry[Recipient]) -> list[str]:
    sent = {name for summary in assessed.summaries for name in summary.sent.get(entry.id, ())}
    return sorted(name for name in sent if assessed.prepared.sensitive(name))
