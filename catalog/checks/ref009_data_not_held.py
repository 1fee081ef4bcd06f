"""A disclosure of data, or about people, that the category does not hold.

What is wrong: the disclosure names a data type, or data subjects, that the category does not list. What is not held
cannot be given away, so one of the two is wrong.

Failing: `data: [payment-card]` in a disclosure of a category whose `data` are name and email-address.

Passing: `data: [email-address]`.

The fix: add the data or the people to the category, if they are held, or correct the disclosure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from catalog.findings.finding import Finding, Rule
from catalog.justify.holding import disclosed_data
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared
from inventory.schema import Datum
from inventory.suggestion import did_you_mean_or

RULE = Rule("REF009", "data-not-held", "error")


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each datum and subject of a disclosure that the category does not hold."""
    held = {datum.type: datum for datum in category.entry.record.data}
    for disclosure in category.disclosures:
        said = disclosure.record
        if not held.keys() >= set(said.data):
            known = prepared.inventory.vocabulary["data"]
            yield from _not_held(category, disclosure, "data", said.data, held, known)
        if said.subjects:
            had = _subjects_of(category, disclosure, held)
            known = prepared.inventory.vocabulary["subjects"]
            yield from _not_held(category, disclosure, "subjects", said.subjects, had, known)


def _subjects_of(category: JudgedCategory, disclosure: JudgedDisclosure, held: Mapping[str, Datum]) -> set[str]:
    record = category.entry.record
    names = [name for name in disclosed_data(record, disclosure.record) if name in held]
    return {subject for name in names or held for subject in held[name].subjects or record.subjects}


def _not_held(
    category: JudgedCategory,
    disclosure: JudgedDisclosure,
    field: str,
    names: Collection[str],
    held: Collection[str],
    known: Collection[str],
) -> Iterator[Finding]:
    """Names outside the vocabulary have a finding of their own."""
    what = "hold the data" if field == "data" else "hold these data about the people"
    for position, name in enumerate(names):
        if name not in held and name in known:
            yield RULE.finding(
                f"The category “{category.entry.id}” does not {what} “{name}”.",
                did_you_mean_or(name, held, f"Add it to the category, if it is held; else take it out of “{field}”."),
                category.entry.file, (*disclosure.path, field, position), where=disclosure.id,
            )  # fmt: skip
