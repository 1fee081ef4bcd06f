"""Terms that are broader than themselves, or categories that are derived from themselves.

What is wrong: following `broader` from a term leads back to it, so the terms on the way all mean the same, and how far
one lies above another cannot be said. Or following `derived_from` from a category leads back to it, so nothing shows
how its data are collected.

Failing: `contact-data` with `broader: [email-address]`, where `email-address` has `broader: [contact-data]`.

Passing: only the second of the two.

The fix: take out the `broader` that points from the wider term to the narrower one, or the category that does not come
from the other from its `derived_from`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from catalog.checking.assessed import Assessed
from catalog.checks.support.category_form import derivation_faults
from catalog.checks.support.references import own_terms
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.schema import Term
from inventory.vocabulary_reader import DIMENSIONS

RULE = Rule("REF008", "vocabulary-cycle", "error", acceptable=False, unjudged=True)


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each cycle, at the first of the project's own terms that lie on it, and for derived categories."""
    yield from _derived(assessed)
    for dimension in DIMENSIONS:
        terms = assessed.prepared.inventory.vocabulary[dimension]
        told: set[str] = set()
        for entry in own_terms(assessed.prepared, dimension):
            way = () if entry.id in told else way_back(entry.id, terms)
            if way:
                told.update(way)
                yield RULE.finding(
                    f"These {dimension} are broader than themselves: {' → '.join((*way, entry.id))}.",
                    "Take out the “broader” that points from a wider term to a narrower one.",
                    entry.file, (*entry.path, "broader"), where=entry.id,
                )  # fmt: skip


def _derived(assessed: Assessed) -> Iterator[Finding]:
    for file, fault in derivation_faults(assessed.summaries):
        yield RULE.finding(fault.message, fault.help, file, fault.path, where=fault.where, on_key=fault.on_key)


def way_back(start: str, terms: Mapping[str, Entry[Term]]) -> tuple[str, ...]:
    """The shortest way from `start` by broader terms back to it, without its end; empty where there is none."""
    seen = {start}
    ways: list[tuple[str, ...]] = [(start,)]
    while ways:
        longer: list[tuple[str, ...]] = []
        for way in ways:
            entry = terms.get(way[-1])
            for above in entry.record.broader if entry else ():
                if above == start:
                    return way
                if above not in seen:
                    seen.add(above)
                    longer.append((*way, above))
        ways = longer
    return ()
