"""A term, clause or topic that nobody defined.

What is wrong: a record names a data subject, source, kind of recipient, condition, transfer mechanism, topic, duty,
category, policy or clause that does not exist, so nothing can be compared with it. The bare name of a clause says too
little where several policies have it that are not one in other versions or languages: it is written `policy/clause`.

Failing: `subjects: [costumer-user]`; `clause: service-provider` where the policy's clause is `service-providers`.

Passing: `subjects: [customer-user]`; the clause's id as `inventory policy clauses` lists it.

The fix: correct the name, or define the term in the vocabulary under its own heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.category_references import category_references
from catalog.checks.support.inventory_references import inventory_references
from catalog.checks.support.references import unknown_name
from catalog.explain.wording import listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.problem import Path

RULE = Rule("REF005", "unknown-term", "error", rests_on=("vocabulary", "policy", "recipients"))


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each unknown term of a category and its disclosures."""
    for unknown in category_references(prepared, category):
        yield unknown_name(RULE, *unknown)
    record = category.entry.record
    yield from _ambiguous(prepared, category, record.listed_in, ("listed_in",))
    kept = record.retention.listed_in if record.retention else None
    yield from _ambiguous(prepared, category, kept, ("retention", "listed_in"))


def _ambiguous(prepared: Prepared, category: JudgedCategory, clause: str | None, path: Path) -> Iterator[Finding]:
    """A finding for a clause that stands in several policies, so that nobody knows whose is meant."""
    if clause is not None and prepared.belonging.is_ambiguous(clause):
        named = prepared.belonging.policies_with(clause)
        yield RULE.finding(
            f"The policies {listing(named)} all have a clause “{clause}”, so it is not said which is meant.",
            f"Write the policy before it: {listing(f'{policy}/{clause}' for policy in named)}.",
            category.entry.file, path, where=category.entry.id,
        )  # fmt: skip


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unknown term of statements, recipients, the manifest and the vocabulary."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
    for unknown in inventory_references(assessed):
        yield unknown_name(RULE, *unknown)
