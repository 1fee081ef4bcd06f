"""A purpose that nobody defined.

What is wrong: a category, disclosure, statement, activity or vocabulary term names a purpose that is not in the
vocabulary, so no sentence can be compared with it.

Failing: `purposes: [billling]`.

Passing: `purposes: [billing]`.

The fix: correct the name, or define the term under `purposes:` in the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import unknown_broader, unknown_name, unknown_names
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Activity, Statement
from inventory.schema.basis import FOR_ALL

RULE = Rule("REF003", "unknown-purpose", "error", rests_on=("vocabulary",))
WHAT = "purpose"
DEFINE = "Define it under “purposes” in the vocabulary."


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each unknown purpose of a category and its disclosures."""
    known = prepared.inventory.vocabulary["purposes"]
    record, file, own = category.entry.record, category.entry.file, category.entry.id
    yield from unknown_names(RULE, WHAT, record.purposes, known, DEFINE, file, ("purposes",), own)
    for field in ("basis", "special_basis"):
        unknown = [name for name in getattr(record, field) if name != FOR_ALL and name not in known]
        yield from (
            unknown_name(RULE, WHAT, name, known, DEFINE, file, (field, name), own, on_key=True) for name in unknown
        )
    for position, datum in enumerate(record.data):
        if datum.purposes:
            path = ("data", position, "purposes")
            yield from unknown_names(RULE, WHAT, datum.purposes, known, DEFINE, file, path, own)
    if {name for disclosure in category.disclosures for name in disclosure.record.purposes} <= known.keys():
        return
    for disclosure in category.disclosures:
        named = disclosure.record.purposes
        yield from unknown_names(RULE, WHAT, named, known, DEFINE, file, (*disclosure.path, "purposes"), disclosure.id)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unknown purpose of a statement, an activity or the vocabulary."""
    known = assessed.prepared.inventory.vocabulary["purposes"]
    entries: list[Entry[Statement] | Entry[Activity]] = [*assessed.prepared.statements.values()]
    for entry in [*entries, *assessed.prepared.inventory.activities]:
        path = (*entry.path, "purposes")
        yield from unknown_names(RULE, WHAT, entry.record.purposes, known, DEFINE, entry.file, path, entry.id)
    yield from unknown_broader(RULE, WHAT, assessed.prepared, "purposes")
