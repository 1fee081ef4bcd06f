"""Evidence, or the document of an agreement or impact assessment, that is not there.

What is wrong: a condition, a duty, an agreement or an impact assessment names a file that does not exist or
lies outside the inventory's folder, or a condition names no evidence at all. What cannot be shown does not count as
held (GDPR Art. 5(2), 7(1)).

Failing: `express-consent: {evidence: evidence/consent.md}` without that file.

Passing: the same with the file, or `evidence: https://wiki.example/consent`; addresses are not visited.

The fix: add the file, correct its path (it starts at the folder of inventory.yaml), or give an https address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.named_evidence import EvidenceReference, evidence_of_category, shared_evidence
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("INV007", "evidence-missing", "error", judges_by=("categories", "statements", "recipients"))
ADVICE = "Add the file, correct its path, which starts at the inventory's folder, or give an https address."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition without evidence that is there."""
    yield from _missing(prepared, evidence_of_category(category))


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty's evidence and each document of an agreement or assessment that is not there."""
    yield from _missing(assessed.prepared, shared_evidence(assessed.prepared))


def _missing(prepared: Prepared, named: Iterable[EvidenceReference]) -> Iterator[Finding]:
    for item, shows, file, path, where in named:
        if item is None:
            message = f"No evidence {shows} is named, so it does not count as held."
            yield RULE.finding(message, "Add “evidence” with a file or an https address.", file, path, where=where,
                               on_key=True)  # fmt: skip
            continue
        state, detail = prepared.evidence.outcome(item)
        if state == "missing":
            why = detail or _why(item.named)
            yield RULE.finding(f"The evidence “{item.named}” {shows} {why}.", ADVICE, file, path, where=where)


def _why(reference: str) -> str:
    if "://" in reference:
        return "is not an https address"
    return "is not a file inside the inventory's folder"
