"""The terms that statements, recipients, policies and the vocabulary name, and that nobody defined."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.category_references import LIST_CLAUSES, NAME_POLICY, Namer, Unknown, declared_bases, define
from catalog.checks.support.references import category_ids, known_terms, own_terms
from catalog.justify.prepared import Prepared
from catalog.justify.terms import ANY
from catalog.law.packs import fact_names, known_packs, law_names
from inventory.entry import Entry
from inventory.model import Policy
from inventory.schema import Statement

DIMENSIONS = {"subjects": "data subject", "sources": "source", "recipients": "recipient or kind of recipient"}
TERMS = {
    **DIMENSIONS, "conditions": "condition", "duties": "duty", "topics": "topic", "bases": "legal basis",
    "events": "event",
}  # fmt: skip

LIST_LAWS = "`inventory laws` lists the laws, and `inventory laws NAME` the facts that one asks."


def inventory_references(assessed: Assessed) -> Iterator[Unknown]:
    """Every unknown name outside the categories, but for unknown data and purposes; unknown `derived_from` too."""
    prepared = assessed.prepared
    genera = known_terms(assessed)
    for entry in prepared.statements.values():
        yield from _dimensions(prepared, entry, genera)
        yield from _of_statement(prepared, entry)
    yield from _read(prepared)
    yield from _manifest(prepared)
    yield from _recipients(prepared)
    yield from _derived(assessed)
    yield from _activities(assessed)
    yield from _broader(prepared)


def _dimensions(prepared: Prepared, entry: Entry[Statement], genera: dict[str, set[str]]) -> Iterator[Unknown]:
    said, namer = entry.record, Namer(entry.file, entry.id)
    for dimension, what in DIMENSIONS.items():
        path = (*entry.path, dimension)
        yield from namer.each(what, getattr(said, dimension), genera[dimension], define(dimension), path)
    for dimension, genus in said.such_as.items():
        known = genera[dimension] | {ANY}
        advice = f"{define(dimension)} “any” stands for a list without bounds."
        yield from namer.one("genus", genus, known, advice, (*entry.path, "such_as", dimension))


def _of_statement(prepared: Prepared, entry: Entry[Statement]) -> Iterator[Unknown]:
    said, namer, vocabulary = entry.record, Namer(entry.file, entry.id), prepared.inventory.vocabulary
    clauses = _clauses_of(prepared.policy_of[entry.id])
    yield from namer.one("clause", said.clause, clauses, LIST_CLAUSES, (*entry.path, "clause"))
    path = (*entry.path, "when")
    yield from namer.each("condition", said.when, vocabulary["conditions"], define("conditions"), path)
    path = (*entry.path, "mechanism")
    yield from namer.one("transfer mechanism", said.mechanism, vocabulary.mechanisms, define("mechanisms"), path)
    path = (*entry.path, "grounds")
    yield from namer.each("legal basis", said.grounds, vocabulary["bases"], define("bases"), path)
    path = (*entry.path, "undertakes")
    yield from namer.one("duty", said.undertakes, vocabulary["duties"], define("duties"), path)
    path = (*entry.path, "until_event")
    yield from namer.one("event", said.until_event, vocabulary["events"], define("events"), path)
    topics = vocabulary["topics"]
    yield from namer.each("topic", said.informs, topics, define("topics"), (*entry.path, "informs"))
    yield from namer.each("topic", said.promises, topics, define("topics"), (*entry.path, "promises"))


def _read(prepared: Prepared) -> Iterator[Unknown]:
    topics = prepared.inventory.vocabulary["topics"]
    for policy in prepared.inventory.policies:
        clauses = _clauses_of(policy)
        for entry in policy.read:
            namer = Namer(entry.file, entry.id)
            yield from namer.keys("clause", [entry.id], clauses, LIST_CLAUSES, entry.path[:-1])
            path = (*entry.path, "topics") if entry.record.is_whole else entry.path
            yield from namer.each("topic", entry.record.topics, topics, define("topics"), path)


def _clauses_of(policy: Policy) -> frozenset[str]:
    return frozenset(clause.id for clause in policy.text.clauses)


def _manifest(prepared: Prepared) -> Iterator[Unknown]:
    yield from _laws(prepared)
    subjects = prepared.inventory.vocabulary["subjects"]
    for policy in prepared.inventory.policies:
        namer, path = Namer(prepared.inventory.manifest_file, policy.id), ("policies", policy.id, "speaks_to")
        yield from namer.each("data subject", policy.entry.speaks_to, subjects, define("subjects"), path)
        others = [name for name in prepared.inventory.manifest.policies if name != policy.id]
        for key in ("version_of", "translates", "copy_of"):
            at = ("policies", policy.id, key)
            yield from namer.one("other policy", getattr(policy.entry, key), others, NAME_POLICY, at)


def _laws(prepared: Prepared) -> Iterator[Unknown]:
    """The laws and facts that the manifest names and no pack knows."""
    manifest = prepared.inventory.manifest
    if not (manifest.laws or manifest.laws_set_aside or manifest.facts):
        return
    packs = known_packs(prepared.inventory.own_packs)
    namer, names = Namer(prepared.inventory.manifest_file, "laws"), law_names(packs)
    yield from namer.each("law", manifest.laws, names, LIST_LAWS, ("laws",))
    yield from namer.keys("law", manifest.laws_set_aside, names, LIST_LAWS, ("laws_set_aside",))
    facts = Namer(prepared.inventory.manifest_file, "facts")
    yield from facts.keys("fact", manifest.facts, fact_names(packs), LIST_LAWS, ("facts",))


def _recipients(prepared: Prepared) -> Iterator[Unknown]:
    kinds, mechanisms = prepared.inventory.vocabulary["recipients"], prepared.inventory.vocabulary.mechanisms
    for entry in prepared.inventory.recipients.values():
        namer, said = Namer(entry.file, entry.id), entry.record
        yield from namer.each("kind of recipient", said.kinds, kinds, define("recipients"), (*entry.path, "kinds"))
        path = (*entry.path, "transfer")
        yield from namer.each("transfer mechanism", said.mechanisms, mechanisms, define("mechanisms"), path)


def _derived(assessed: Assessed) -> Iterator[Unknown]:
    known = category_ids(assessed)
    for summary in assessed.summaries:
        advice = "Name the categories that these data are made from by their ids."
        namer = Namer(summary.file, summary.id)
        yield from namer.each("category", summary.derived_from, known, advice, ("derived_from",))


def _activities(assessed: Assessed) -> Iterator[Unknown]:
    known = category_ids(assessed)
    advice = "Name the categories that the activity uses by their ids."
    for entry in assessed.prepared.inventory.activities:
        path = (*entry.path, "categories")
        yield from Namer(entry.file, entry.id).each("category", entry.record.categories, known, advice, path)
        yield from declared_bases(assessed.prepared, entry.record, Namer(entry.file, entry.id), entry.path)


def _broader(prepared: Prepared) -> Iterator[Unknown]:
    for dimension, what in TERMS.items():
        known = prepared.inventory.vocabulary[dimension]
        for entry in own_terms(prepared, dimension):
            path = (*entry.path, "broader")
            yield from Namer(entry.file, entry.id).each(what, entry.record.broader, known, define(dimension), path)
