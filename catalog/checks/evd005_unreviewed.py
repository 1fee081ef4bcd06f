"""A duty, a prohibition or a condition that rests on a document which nobody has reviewed.

What is wrong: the record names a document or an address and no day on which somebody held it against what it is to
show. It counts as shown all the same; whoever audits the inventory will ask. So it does where a recipient says on which
day it was announced, as a sentence promises, and names nothing that shows it.

Failing: `express-consent: {evidence: evidence/consent.md}`.

Passing: `express-consent: {evidence: {file: evidence/consent.md, reviewed: 2026-03-01, review_every: P1Y}}`; or a fact
of code, of a setting or of the inventory, which is looked up at every check.

The fix: read the document, and write the day under “reviewed”, with “review_every” where it should be read again.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.notices import notice_promises, promised_for
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference

RULE = Rule("EVD005", "unreviewed", "note")
ASKED = frozenset({"condition", "basis", "statement"})


def _unreviewed(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    item = of.item
    if item is None or of.holder not in ASKED or item.is_fact or item.reviewed is not None:
        return None
    if not prepared.evidence.outcome(item).holds:
        return None
    seen = "Nobody has reviewed" if item.file else "Addresses are not visited here, and nobody has reviewed"
    message = f"{seen} the evidence “{item.named}” {of.shows}."
    advice = "Read it, and write the day under “reviewed”; “review_every” says when it is due again."
    return RULE.finding(message, advice, of.file, of.path, where=of.where)


check_category = check_of_categories(_unreviewed)
_of_the_rest = check_of_the_rest(_unreviewed)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unreviewed piece of evidence beside categories, and each announcement that nothing shows."""
    yield from _of_the_rest(assessed)
    prepared = assessed.prepared
    promises = list(notice_promises(prepared))
    for entry in prepared.inventory.recipients.values():
        announced, since = entry.record.announced, entry.record.since
        if announced is None or announced.evidence or since is None:
            continue
        if any(one.is_in_force(since) for one in promised_for(prepared, entry, promises)):
            message = f"Nothing shows that {entry.record.name} was announced on {announced.on}."
            advice = "Name what was sent, as in “announced: {on: DAY, evidence: FILE}”."
            yield RULE.finding(message, advice, entry.file, (*entry.path, "announced"), where=entry.id, on_key=True)
