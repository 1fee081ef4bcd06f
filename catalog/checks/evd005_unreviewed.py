"""A duty, a prohibition or a condition that rests on a document which nobody has reviewed.

What is wrong: the record names a document or an address and no day on which somebody held it against what it is to
show. It counts as shown all the same; whoever audits the inventory will ask.

Failing: `express-consent: {evidence: evidence/consent.md}`.

Passing: `express-consent: {evidence: {file: evidence/consent.md, reviewed: 2026-03-01, review_every: P1Y}}`; or a fact
of code, of a setting or of the inventory, which is looked up at every check.

The fix: read the document, and write the day under “reviewed”, with “review_every” where it should be read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.named_evidence import EvidenceReference, evidence_of_category, shared_evidence
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("EVD005", "unreviewed", "note")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition that rests on a document which nobody has reviewed."""
    yield from _unreviewed(prepared, evidence_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty and prohibition that rests on a document which nobody has reviewed."""
    files = {entry.file for entry in assessed.prepared.statements.values()}
    named = (one for one in shared_evidence(assessed.prepared) if one.file in files)
    yield from _unreviewed(assessed.prepared, named)


def _unreviewed(prepared: Prepared, named: Iterable[EvidenceReference]) -> Iterator[Finding]:
    for item, shows, file, path, where in named:
        if item is None or item.is_fact or item.reviewed is not None or not prepared.evidence.outcome(item).holds:
            continue
        seen = "Nobody has reviewed" if item.file else "Addresses are not visited here, and nobody has reviewed"
        message = f"{seen} the evidence “{item.named}” {shows}."
        advice = "Read it, and write the day under “reviewed”; “review_every” says when it is due again."
        yield RULE.finding(message, advice, file, path, where=where)
