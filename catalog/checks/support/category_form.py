"""What is missing in a category, or makes no sense, beyond the form of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.summary import CategorySummary
from catalog.checks.support.statement_form import FormFault
from catalog.explain.wording import listing
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.sending import sent_data
from catalog.justify.terms import DataTerms
from inventory.schema import Category
from inventory.schema.category import Dimension

_OF_DATA: tuple[Dimension, ...] = ("subjects", "sources", "purposes")
_ADVICE: dict[Dimension, str] = {
    "subjects": "Add “subjects”: whose data these are.",
    "sources": "Add “sources”, or “derived_from” if the data are made from other categories.",
    "purposes": "Add “purposes”: what the data are used for.",
}


def category_faults(terms: DataTerms, category: JudgedCategory) -> Iterator[FormFault]:
    """Fields that only categories derived from others may lack, and disclosures of which nothing is left."""
    record, own = category.entry.record, category.entry.id
    yield from _missing(record)
    if not record.derived_from and record.listed_in is None:
        advice = "Add “listed_in” with the clause of the policy that lists this category."
        yield FormFault("The required field “listed_in” is missing.", advice, ("category",), True, own)
    for disclosure in category.disclosures:
        if not disclosure.goals:
            yield _sends_nothing(terms, record, disclosure)


def _missing(record: Category) -> Iterator[FormFault]:
    """Fields that a category may leave out only where every datum states its own; derived data need no sources."""
    for field in _OF_DATA:
        lacking = [datum.type for datum in record.data if not getattr(datum, field)]
        if lacking and not getattr(record, field) and not (field == "sources" and record.derived_from):
            whose = "" if len(lacking) == len(record.data) else f": {listing(lacking)} would have none"
            yield FormFault(
                f"The required field “{field}” is missing{whose}.", _ADVICE[field], ("category",), True, record.category
            )


def _sends_nothing(terms: DataTerms, category: Category, disclosure: JudgedDisclosure) -> FormFault:
    left = sent_data(category, disclosure.record, terms)
    reason, advice = (
        "all its data are excluded",
        "Take out of “excluding” what is given after all, or remove the disclosure.",
    )
    if left:
        people = listing(disclosure.record.subjects) or "anybody"
        reason = f"what is not excluded, {listing(left)}, is not about {people}"
        advice = "Name the people whose data are given, change “data” or “excluding”, or remove the disclosure."
    message = f"Nothing is left of the disclosure “{disclosure.id}”: {reason}."
    return FormFault(message, advice, disclosure.path, True, disclosure.id)


def derivation_faults(summaries: Sequence[CategorySummary]) -> Iterator[tuple[str, FormFault]]:
    """With its file, each category that is derived, at some remove, from itself."""
    derived = {summary.id: summary.derived_from for summary in summaries if summary.derived_from}
    for summary in summaries:
        if summary.derived_from and summary.id in _ancestors(summary.id, derived):
            yield summary.file, FormFault(
                f"The category “{summary.id}” is derived from itself, so nothing shows how its data are collected.",
                "Take the category out of “derived_from” from which it does not come.",
                ("derived_from",), True, summary.id,
            )  # fmt: skip


def _ancestors(start: str, derived: dict[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    frontier = list(derived[start])
    while frontier:
        name = frontier.pop()
        if name not in found:
            found.add(name)
            frontier += derived.get(name, ())
    return found
