"""A data type that nobody defined.

What is wrong: a category, disclosure, statement or vocabulary term names data that are not in the vocabulary, so no
sentence can be compared with them. Statements may also name a category's id, or `collected-information` for all of it.

Failing: `data: [emial-address]`.

Passing: `data: [email-address]`.

The fix: correct the name, or define the term under `data:` in the vocabulary with the broader terms it falls under.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import (
    data_terms,
    unknown_broader,
    unknown_name,
    unknown_names,
    unread_category_names,
)
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.terms import COLLECTED

RULE = Rule("REF002", "unknown-data", "error", rests_on=("vocabulary",), about_use=True)
WHAT = "data type"
DEFINE = "Define it under “data” in the vocabulary."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each unknown data type of a category and its disclosures."""
    known = prepared.inventory.vocabulary["data"]
    record, file, own = category.entry.record, category.entry.file, category.entry.id
    for position, datum in enumerate(record.data):
        if datum.type not in known:
            yield unknown_name(RULE, WHAT, datum.type, known, DEFINE, file, ("data", position, "type"), own)
    yield from _disclosed(prepared, category)
    yield from _carved_out(prepared, category)


def _disclosed(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    known = prepared.inventory.vocabulary["data"].keys()
    named = {name for disclosure in category.disclosures for name in disclosure.record.data}
    if named <= known:
        return
    told = known | {datum.type for datum in category.entry.record.data}
    for disclosure in category.disclosures:
        path = (*disclosure.path, "data")
        yield from unknown_names(
            RULE, WHAT, disclosure.record.data, told, DEFINE, category.entry.file, path, disclosure.id
        )


def _carved_out(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    record, file, own = category.entry.record, category.entry.file, category.entry.id
    known = prepared.inventory.vocabulary["data"].keys()
    named = {name for disclosure in category.disclosures for name in disclosure.record.excluding}
    if named.union(record.excluding) <= known:
        return
    terms = known | {COLLECTED, own} | unread_category_names(prepared)
    yield from unknown_names(RULE, WHAT, record.excluding, terms, DEFINE, file, ("excluding",), own)
    for disclosure in category.disclosures:
        path = (*disclosure.path, "excluding")
        yield from unknown_names(RULE, WHAT, disclosure.record.excluding, terms, DEFINE, file, path, disclosure.id)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unknown data term of a statement, a sub-recipient or the vocabulary."""
    known = data_terms(assessed)
    for entry in assessed.prepared.statements.values():
        path = (*entry.path, "data")
        yield from unknown_names(RULE, WHAT, entry.record.data, known, DEFINE, entry.file, path, entry.id)
    for recipient in assessed.prepared.inventory.recipients.values():
        for position, sub in enumerate(recipient.record.sub_recipients):
            path = (*recipient.path, "sub_recipients", position, "data")
            yield from unknown_names(RULE, WHAT, sub.data, known, DEFINE, recipient.file, path, recipient.id)
    yield from unknown_broader(RULE, WHAT, assessed.prepared, "data")
