"""Evidence, or an agreement's document, that is not there.

What is wrong: a condition, a duty or an agreement names a file that does not exist or lies outside the inventory's
folder, or a condition names no evidence at all. What cannot be shown does not count as held (GDPR Art. 5(2), 7(1)).

Failing: `express-consent: {evidence: evidence/consent.md}` without that file.

Passing: the same with the file, or `evidence: https://wiki.example/consent`; addresses are not visited.

The fix: add the file, correct its path (it starts at the folder of inventory.yaml), or give an https address.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.problem import Path
from inventory.schema import ConditionHeld

RULE = Rule("INV007", "evidence-missing", "error")
ADVICE = "Add the file, correct its path, which starts at the inventory's folder, or give an https address."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each condition without evidence that is there."""
    file = category.entry.file
    yield from _conditions(prepared, category.entry.record.conditions, file, (), category.entry.id)
    for disclosure in category.disclosures:
        if disclosure.record.conditions:
            yield from _conditions(prepared, disclosure.record.conditions, file, disclosure.path, disclosure.id)


def _conditions(
    prepared: Prepared, conditions: Mapping[str, ConditionHeld], file: str, path: Path, where: str
) -> Iterator[Finding]:
    for name, held in conditions.items():
        at = (*path, "conditions", name)
        if held.evidence is None:
            message = f"The condition “{name}” names no evidence, so it does not count as held."
            yield RULE.finding(message, "Add “evidence” with a file or an https address.", file, at, where=where,
                               on_key=True)  # fmt: skip
        elif not prepared.evidence.exists(held.evidence):
            message = f"The evidence “{held.evidence}” of the condition “{name}” {_why(held.evidence)}."
            yield RULE.finding(message, ADVICE, file, (*at, "evidence"), where=where)


def _why(reference: str) -> str:
    if "://" in reference:
        return "is not an https address"
    return "is not a file inside the inventory's folder"


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each duty's evidence and each agreement's document that is not there."""
    prepared = assessed.prepared
    for entry in prepared.statements.values():
        named = entry.record.evidence
        if named is not None and not prepared.evidence.exists(named):
            message = f"The evidence “{named}” of the duty “{entry.id}” {_why(named)}."
            yield RULE.finding(message, ADVICE, entry.file, (*entry.path, "evidence"), where=entry.id)
    for recipient in prepared.inventory.recipients.values():
        agreement = recipient.record.agreement
        document = agreement.document if agreement else None
        if document is not None and not prepared.evidence.exists(document):
            message = f"The agreement “{document}” with {recipient.record.name} {_why(document)}."
            path = (*recipient.path, "agreement", "document")
            yield RULE.finding(message, ADVICE, recipient.file, path, where=recipient.id)
