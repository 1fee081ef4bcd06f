"""A term, clause or topic that nobody defined.

What is wrong: a record names a data subject, source, kind of recipient, condition, transfer mechanism, topic, duty,
category or clause that does not exist, so nothing can be compared with it.

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
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared

RULE = Rule("REF005", "unknown-term", "error", rests_on=("vocabulary", "policy", "recipients"))


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each unknown term of a category and its disclosures."""
    for unknown in category_references(prepared, category):
        yield unknown_name(RULE, *unknown)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each unknown term of statements, recipients, the manifest and the vocabulary."""
    yield from map(RULE.from_problem, assessed.problems_of(RULE.code))
    for unknown in inventory_references(assessed):
        yield unknown_name(RULE, *unknown)
