"""Data, people or purposes that the categories do not have, and a disclosure, sub-recipient or activity names.

What is wrong: the disclosure names a data type, or data subjects, that the category does not list. What is not held
cannot be given away, so one of the two is wrong. So it is where a recipient passes on `data` of which it gets none, or
only something broader: whether that holds the narrower data cannot be told.
A purpose of an activity that none of its categories has, nor a narrower one, is proved by nothing, and would stand in
the record of processing all the same.

Failing: `data: [payment-card]` in a disclosure of a category whose `data` are name and email-address.

Passing: `data: [email-address]`.

The fix: add the data, the people or the purpose to the category, if that is so, or correct the disclosure or activity.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from catalog.checking.assessed import Assessed
from catalog.checks.support.receiving import Held, received
from catalog.checks.support.references import all_categories_read, data_terms
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.holding import disclosed_data
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Datum, Recipient
from inventory.suggestion import did_you_mean_or

RULE = Rule("REF009", "data-not-held", "error", rests_on=("vocabulary",))


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


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each term of a sub-recipient or activity that reaches nothing; none while a category is unread."""
    if not all_categories_read(assessed):
        return
    yield from _activities(assessed)
    gets, known = received(assessed), data_terms(assessed)
    for entry in assessed.prepared.inventory.recipients.values():
        for position, sub in enumerate(entry.record.sub_recipients):
            path = (*entry.path, "sub_recipients", position, "data")
            for place, term in enumerate(sub.data):
                if term in known:
                    yield from _passed_on(assessed, entry, term, gets.get(entry.id, set()), (*path, place))


def _activities(assessed: Assessed) -> Iterator[Finding]:
    """The purposes of activities that none of their categories has, at or below."""
    purposes, known = assessed.prepared.terms.plain("purposes"), assessed.prepared.inventory.vocabulary["purposes"]
    of_category = {summary.id: summary.purposes for summary in assessed.summaries}
    for entry in assessed.prepared.inventory.activities:
        had = {name for category in entry.record.categories for name in of_category.get(category, ())}
        for position, name in enumerate(entry.record.purposes):
            if name in known and not any(purposes.covers(name, one) for one in had):
                yield RULE.finding(
                    f"No category of the activity “{entry.id}” has the purpose “{name}”, so nothing proves it.",
                    did_you_mean_or(name, had, "Add it to a category of the activity, or take it out here."),
                    entry.file, (*entry.path, "purposes", position), where=entry.id,
                )  # fmt: skip


def _passed_on(
    assessed: Assessed, entry: Entry[Recipient], term: str, held: Collection[Held], path: Path
) -> Iterator[Finding]:
    data = assessed.prepared.terms.data
    if any(data.covered_by(category, datum, (term,)) for category, datum in held):
        return
    wider = sorted({datum for _, datum in held if data.types.covers(datum, term)})
    if wider:
        message = f"{entry.record.name} gets {listing(wider)}; whether “{term}” is part of it cannot be told."
        advice = f"Write “{term}” in the disclosures to it, or pass on what it gets."
    else:
        message = f"{entry.record.name} gets no data at or below “{term}”, so it cannot pass them on."
        advice = "Take the term out, or write down the disclosure by which it gets them."
    yield RULE.finding(message, advice, entry.file, path, where=entry.id)
