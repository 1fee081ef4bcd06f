"""Evidence, or the document of an agreement or impact assessment, that is not there.

What is wrong: a condition, a duty, an agreement or an impact assessment names a file that does not exist or
lies outside the inventory's folder, or a condition names no evidence at all. What cannot be shown does not count as
held (GDPR Art. 5(2), 7(1)).

Failing: `express-consent: {evidence: evidence/consent.md}` without that file.

Passing: the same with the file, or `evidence: https://wiki.example/consent`; addresses are not visited.

The fix: add the file, correct its path (it starts at the folder of inventory.yaml), or give an https address.
"""

from __future__ import annotations

from catalog.checks.support.evidence_findings import check_of_categories, check_of_the_rest
from catalog.findings.finding import Finding, Rule
from catalog.justify.prepared import Prepared
from inventory.evidence_references import EvidenceReference

RULE = Rule("INV007", "evidence-missing", "error", judges_by=("categories", "statements", "recipients"))
ADVICE = "Add the file, correct its path, which starts at the inventory's folder, or give an https address."


def _missing(prepared: Prepared, of: EvidenceReference) -> Finding | None:
    if of.item is None:
        message = f"No evidence {of.shows} is named, so it does not count as held."
        advice = "Add “evidence” with a file or an https address."
        return RULE.finding(message, advice, of.file, of.path, where=of.where, on_key=True)
    state, detail = prepared.evidence.outcome(of.item)
    if state != "missing":
        return None
    message = f"The evidence “{of.item.named}” {of.shows} {detail or _why(of.item.named)}."
    return RULE.finding(message, ADVICE, of.file, of.path, where=of.where)


def _why(reference: str) -> str:
    if "://" in reference:
        return "is not an https address"
    return "is not a file inside the inventory's folder"


check_category = check_of_categories(_missing)
check = check_of_the_rest(_missing)
