"""What is missing in a category, or makes no sense, beyond the form of its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.summary import CategorySummary
from catalog.checks.support.statement_form import FormFault
from catalog.explain.wording import listing
from catalog.justify.bases import FIELDS, BasisBook, basis_of
from catalog.justify.grounds import SPECIAL
from catalog.justify.judged import JudgedCategory, JudgedDisclosure
from catalog.justify.sending import sent_data
from catalog.justify.terms import DataTerms, Terms
from inventory.schema import Category
from inventory.schema.category import Dimension

_OF_DATA: tuple[Dimension, ...] = ("subjects", "sources", "purposes")
_ADVICE: dict[Dimension, str] = {
    "subjects": "Add “subjects”: whose data these are.",
    "sources": "Add “sources”, or “derived_from” if the data are made from other categories.",
    "purposes": "Add “purposes”: what the data are used for.",
}


def category_faults(terms: Terms, category: JudgedCategory) -> Iterator[FormFault]:
    """Fields that only categories derived from others may lack, disclosures of which nothing is left, and bases."""
    record, own = category.entry.record, category.entry.id
    yield from _missing(record)
    yield from _bases(terms, record)
    if not record.derived_from and record.listed_in is None:
        advice = "Add “listed_in” with the clause of the policy that lists this category."
        yield FormFault("The required field “listed_in” is missing.", advice, ("category",), True, own)
    for disclosure in category.disclosures:
        if not disclosure.goals:
            yield _sends_nothing(terms.data, record, disclosure)


def _bases(terms: Terms, record: Category) -> Iterator[FormFault]:
    """A basis of the wrong article: exceptions for special categories are no bases, nor bases such exceptions."""
    for field, special in (("basis", False), ("special_basis", True)):
        for purpose, declared in getattr(record, field).items():
            if declared.basis in terms.bases and terms.bases.covers(SPECIAL, declared.basis) != special:
                path = (field, purpose, "basis") if purpose else (field, "basis")
                yield FormFault(
                    *(_no_exception if special else _no_basis)(declared.basis), path, False, record.category
                )


def basis_conflicts(book: BasisBook, record: Category) -> Iterator[FormFault]:
    """Purposes for which the category and an activity over it declare different legal bases."""
    for field in FIELDS:
        for purpose in book.purposes_of(record) if book.states_any(record) else ():
            own = basis_of(purpose, getattr(record, field), book.terms)
            for activity, found in book.of_activities(record, purpose, field) if own is not None else ():
                if own is not None and found.declared.basis != own.declared.basis:
                    yield FormFault(
                        f"For “{purpose}” the category states “{own.declared.basis}” under “{field}”, and the activity "
                        f"“{activity.id}” over it states “{found.declared.basis}”.",
                        "Correct one of the two; a purpose has one basis.",
                        (field, own.under) if own.under else (field,), True, record.category,
                    )  # fmt: skip


def _no_exception(name: str) -> tuple[str, str]:
    return (
        f"“{name}” is no exception for special categories of data.",
        "Name one of GDPR Art. 9(2), below “special-category-basis”; “basis” has the basis of Art. 6.",
    )


def _no_basis(name: str) -> tuple[str, str]:
    return (
        f"“{name}” is an exception for special categories of data, and no legal basis by itself.",
        "Write it under “special_basis”, and under “basis” the basis of GDPR Art. 6 that is needed besides.",
    )


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
