"""Evidence, or an agreement's document, that shows nothing.

What is wrong: a condition, a duty or an agreement names a file with nothing in it but white space, one of the files
that the inventory itself consists of (the manifest, a category, the policy whose sentence is to be proved), or an
https address that leads to no page: without a host name, or without a path behind it. None of these shows anything, so
nothing counts as held or kept because of it (GDPR Art. 5(2), 7(1)).

Failing: `express-consent: {evidence: evidence/consent.md}` where that file is empty; `evidence: inventory.yaml`;
`evidence: https://wiki.example`.

Passing: the same file with a sentence about how consent is asked for; `evidence: https://wiki.example/consent`.
Addresses are not visited.

The fix: write into the file how it is done and since when, or name the document or the page that shows it.
"""

from __future__ import annotations

from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference
from inventory.facts.outcome import EvidenceState

RULE = Rule("EVD001", "evidence-empty", "error")
WHY: dict[EvidenceState, tuple[str, str]] = {
    "empty": (
        "has nothing in it that anybody could read, so it shows nothing",
        "Write into it how this is done and since when, or name another document.",
    ),
    "own-file": (
        "is one of the inventory's own files, which cannot prove what they themselves state",
        "Name the document, record or page that shows it.",
    ),
    "bare-address": (
        "does not lead to a page: an https address needs a host name and a path",
        "Write the whole address, such as https://wiki.example/consent, or name a file.",
    ),
}


def _showing_nothing(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    why = WHY.get(prepared.evidence.outcome(of.item).state) if of.item else None
    if of.item is None or why is None:
        return None
    return RULE.finding(
        f"The evidence “{of.item.named}” {of.shows} {why[0]}.", why[1], of.file, of.path, where=of.where
    )


check_category = check_of_categories(_showing_nothing)
check = check_of_the_rest(_showing_nothing)
