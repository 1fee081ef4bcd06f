"""A legal basis that the law does not leave to this organisation.

What is wrong: a public authority rests a purpose on legitimate interests. The law does not give this basis to
authorities in the performance of their tasks (GDPR Art. 6(1), second subparagraph). Asked where the manifest names
`gdpr` or `uk` and says `facts: {public-authority: yes}`.

Failing: `basis: {service-messages: legitimate-interests}`.

Passing: `basis: {service-messages: public-task}`.

The fix: find out on which basis the task rests, mostly `public-task` or `legal-obligation`; have the policy say it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Rule
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.entry import Entry
from inventory.schema import Activity, Category, DeclaredBasis
from inventory.schema.basis import FOR_ALL

RULE = Rule("LAW006", "basis-not-open", "error", rests_on=("vocabulary",), judges_by=("categories",))
CLOSED = "legitimate-interests"
LAWS = frozenset({"gdpr", "gdpr-13", "gdpr-14", "uk"})


def check_category(prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose of a public authority that rests on legitimate interests in a category."""
    record = category.entry.record
    yield from _closed(prepared, category.entry, record.title, record.basis)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each purpose of a public authority that an activity rests on legitimate interests."""
    for entry in assessed.prepared.inventory.activities:
        yield from _closed(assessed.prepared, entry, entry.record.title, entry.record.basis)


def _closed(
    prepared: Prepared, entry: Entry[Category] | Entry[Activity], title: str, bases: Mapping[str, DeclaredBasis]
) -> Iterator[Finding]:
    manifest = prepared.inventory.manifest
    if not manifest.facts.get("public-authority") or not LAWS.intersection(manifest.laws):
        return
    for purpose, declared in bases.items():
        if prepared.terms.bases.covers(CLOSED, declared.basis):
            about = f"The purpose “{purpose}”" if purpose != FOR_ALL else "Every purpose"
            yield RULE.finding(
                f"{about} of “{title}” rests on legitimate interests, which the law does not leave to a public "
                "authority for its tasks (GDPR Art. 6(1), second subparagraph).",
                "Find out on which basis the task rests, mostly public-task or legal-obligation.",
                entry.file, (*entry.path, "basis", purpose) if purpose != FOR_ALL else (*entry.path, "basis"),
                where=entry.id, on_key=True,
            )  # fmt: skip
