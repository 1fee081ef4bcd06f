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

from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference

RULE = Rule("EVD002", "evidence-changed", "error")


def _changed(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    state, detail = prepared.evidence.outcome(of.item) if of.item else ("", "")
    if of.item is None or state != "changed":
        return None
    advice = "Read it again; then " + (
        f"write its SHA-256 ({prepared.evidence.digest(of.item)}) and the day of the review."
        if of.item.sha256
        else "run `inventory policy accept`, or put the old one back."
    )
    message = f"The evidence “{of.item.named}” {of.shows} {detail}."
    return RULE.finding(message, advice, of.file, of.path, where=of.where)


check_category = check_of_categories(_changed)
check = check_of_the_rest(_changed)
