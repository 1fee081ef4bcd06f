"""A disclosure to a recipient whom the policy's list names only under a condition that is not on record.

What is wrong: the list that the policy incorporates has the recipient in a part for those who get data only under a
condition, such as “Only if you switch on the assistant”. The sentence that refers to the list does not say so, and
here the data are given without that condition.

Failing: a recipient in the table under “## Only if you switch on the assistant”, and a disclosure to it that records
no condition.

Passing: the same disclosure with `conditions: {assistant-on: {evidence: controls/assistant.md}}`, where the vocabulary
has that condition.

The fix: record the condition at the disclosure with what proves that it is held, or have the list corrected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.listed import company_key, listed_keys
from catalog.justify.prepared import Prepared

LONGEST_HEADING = 8
"""Words."""
RULE = Rule("DIS011", "listed-under-condition", "warning", judges_by=("recipients", "list"))
_LIMITED = re.compile(
    r"\b(?:only (?:if|when|where|for|with|on|upon|after|to the extent)|with your (?:prior |explicit )?consent|"
    r"if you (?:have )?(?:use|enable|activate|switch|turn|choose|connect|opt|add|subscribe|install|buy|order)\w*|"
    r"when you (?:use|enable|activate|switch|turn|choose|connect|opt|add|subscribe|install|buy|order)\w*|unless you|"
    r"(?:up)?on (?:your )?request|opt(?:ed|s)?[ -]in|(?:de)?activated by|enabled by|(?:switched|turned) on|"
    r"nur (?:wenn|falls|bei|auf|mit|für)|sofern sie|falls sie|auf wunsch|mit ihrer einwilligung|"
    r"(?:uniquement|seulement) (?:si|pour|avec|sur)|si vous|sur demande|avec votre (?:accord|consentement)|"
    r"(?:sólo|solo|solamente) (?:si|para|con)|con su consentimiento|solo se|alleen (?:als|indien|voor|met))\b",
    re.IGNORECASE,
)
_OPTIONAL = re.compile(r"\b(?:optional|on demand|add-?ons?|en option|opcional|facultati\w+|optioneel)\b", re.IGNORECASE)


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """Find each disclosure without a condition to a recipient who is listed under one."""
    record = category.entry.record
    for disclosure in () if record.conditions else category.disclosures:
        under = "" if disclosure.record.conditions else _condition_of(prepared, disclosure.record.recipient)
        if under:
            yield RULE.finding(
                f"{_name(prepared, disclosure.record.recipient)} is listed under a condition (“{under}”), but "
                f"“{disclosure.id}” has none on record.",
                "Record it under “conditions” of the disclosure with its evidence, or have the list corrected.",
                category.entry.file, (*disclosure.path, "recipient"), where=disclosure.id,
            )  # fmt: skip


def _condition_of(prepared: Prepared, recipient: str) -> str:
    """Return the words above a recipient's row that limit it; empty where it is listed without any as well."""
    declared = prepared.inventory.recipients.get(recipient)
    if declared is None:
        return ""
    keys = {company_key(name) for name in (declared.record.name, *declared.record.aliases)}
    listed = [
        one
        for policy in prepared.inventory.policies
        for one in policy.listed
        if not keys.isdisjoint(listed_keys(one.record))
    ]
    limits = [_limit(one.record.above) for one in listed]
    return limits[0] if limits and all(limits) else ""


def _limit(above: tuple[str, ...]) -> str:
    """Return the heading or paragraph that limits what stands below it; a word such as “optional” only as a heading."""
    return next(
        (text for text in above
         if _LIMITED.search(text) or (_OPTIONAL.search(text) and len(text.split()) <= LONGEST_HEADING)), "",
    )  # fmt: skip


def _name(prepared: Prepared, recipient: str) -> str:
    return prepared.inventory.recipients[recipient].record.name
