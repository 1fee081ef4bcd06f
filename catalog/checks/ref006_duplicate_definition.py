"""One name for two things.

What is wrong: two records of a kind have the same id, a data type stands twice in a category, a category has the id of
a data type or a recipient that of a kind of recipients, or a vocabulary term takes a name that the tool itself needs
(`collected-information`, `listed`, `any`). Which of the two is meant cannot be told.

Failing: two category files that both say `category: account`.

Passing: `category: account` and `category: company-account`.

The fix: rename one of the two, or take one out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.references import own_terms
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.recipient_tree import LISTED
from catalog.justify.terms import ANY, COLLECTED

RULE = Rule("REF006", "duplicate-definition", "error")
RENAME = "Rename one of the two, or take one out."
RESERVED = {
    "data": {COLLECTED: "everything that is collected", ANY: "a list without bounds"},
    "recipients": {LISTED: "the recipients of the incorporated documents", ANY: "a list without bounds"},
    **{dimension: {ANY: "a list without bounds"} for dimension in ("subjects", "sources", "purposes")},
}


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each data type and each disclosure id that stands twice in a category, and for a data type's id."""
    own, file = category.entry.id, category.entry.file
    if own in prepared.inventory.vocabulary["data"]:
        message = f"The category “{own}” has the id of a data type, so a sentence about one would cover the other."
        yield RULE.finding(message, "Give the category another id.", file, ("category",), where=own)
    types = [datum.type for datum in category.entry.record.data]
    if len(set(types)) < len(types):
        for position, name in _again(types):
            message = f"The data type “{name}” stands twice in the category “{own}”; only the first counts."
            yield RULE.finding(message, "Take one of the two out.", file, ("data", position), where=own)
    ids = [disclosure.id for disclosure in category.disclosures]
    if len(set(ids)) < len(ids):
        for position, name in _again(ids):
            path = (*category.disclosures[position].path, "id")
            yield RULE.finding(f"The disclosure “{name}” is defined a second time.", RENAME, file, path, where=name)


def _again(names: list[str]) -> Iterator[tuple[int, str]]:
    seen: Counter[str] = Counter()
    for position, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1:
            yield position, name


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each name given twice across files."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
    yield from _categories(assessed)
    yield from _recipients(assessed.prepared)
    yield from _reserved(assessed.prepared)


def _categories(assessed: Assessed) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for summary in assessed.summaries:
        if summary.id in first:
            message = f"The category “{summary.id}” is defined a second time; the first is in {first[summary.id]}."
            yield RULE.finding(message, RENAME, summary.file, ("category",), where=summary.id)
        first.setdefault(summary.id, summary.file)


def _recipients(prepared: Prepared) -> Iterator[Finding]:
    taken = {**prepared.inventory.vocabulary["recipients"], **dict.fromkeys(RESERVED["recipients"])}
    for entry in prepared.inventory.recipients.values():
        if entry.id in taken:
            yield RULE.finding(
                f"The recipient “{entry.id}” has the id of a kind of recipients, so every sentence about the kind "
                "would name the company.",
                "Give the recipient another id.",
                entry.file, entry.path, where=entry.id, on_key=True,
            )  # fmt: skip


def _reserved(prepared: Prepared) -> Iterator[Finding]:
    for dimension, names in RESERVED.items():
        for entry in own_terms(prepared, dimension):
            if entry.id in names:
                message = f"The name “{entry.id}” is taken: it stands for {names[entry.id]}."
                help_line = "Give the term another id."
                yield RULE.finding(message, help_line, entry.file, entry.path, where=entry.id, on_key=True)
