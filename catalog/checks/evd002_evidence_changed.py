"""A document that shows something is not the one that was reviewed or accepted.

What is wrong: the record states the document's SHA-256, or the policy's lock keeps it since `inventory policy accept`,
and the file has another one now. Somebody has changed what was read, so it counts for nothing until somebody has read
it again. A prohibition whose evidence changed goes on forbidding.

Failing: `evidence: {file: evidence/consent.md, sha256: "…"}` where that file was edited since.

Passing: the same with the digest of the file as it is; or accepted anew.

The fix: read the document. If it still shows what it is to show, run `inventory policy accept`, or write the new digest
and the day of the review; if not, put the old one back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.named_evidence import EvidenceReference, evidence_of_category, shared_evidence
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("EVD002", "evidence-changed", "error")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition whose document is another one than was accepted."""
    yield from _changed(prepared, evidence_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty, prohibition and agreement whose document is another one than was accepted."""
    yield from _changed(assessed.prepared, shared_evidence(assessed.prepared))


def _changed(prepared: Prepared, named: Iterable[EvidenceReference]) -> Iterator[Finding]:
    for item, shows, file, path, where in named:
        state, detail = prepared.evidence.outcome(item) if item else ("", "")
        if item and state == "changed":
            advice = "Read it again; then " + (
                f"write its SHA-256 ({prepared.evidence.digest(item)}) and the day of the review."
                if item.sha256
                else "run `inventory policy accept`, or put the old one back."
            )
            yield RULE.finding(f"The evidence “{item.named}” {shows} {detail}.", advice, file, path, where=where)
