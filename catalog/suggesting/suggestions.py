"""Clauses that may speak of a disclosure: BM25 over clause and lead-in, the query widened by the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.checking.overview import Overview
from catalog.justify.judged import JudgedDisclosure
from catalog.suggesting.bm25 import Bm25
from catalog.suggesting.cue import cue_of
from catalog.suggesting.words import stem, stems, words
from inventory.model import Vocabulary
from inventory.policy import Clause

SYNONYM_WEIGHT = 0.8
BROADER_WEIGHT = 0.5
"""For each step up: a clause about contact data may well speak of email addresses."""
FARTHEST = 3
ACTION_WORDS = "share disclose provide transfer"
ACTION_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class ClauseSuggestion:
    """A clause with its score, the words of the query that it holds, and a cue to what kind of sentence it is."""

    clause: Clause
    score: float
    words: tuple[str, ...]
    cue: str
    statements: tuple[str, ...]


def suggestions(overview: Overview, disclosure: JudgedDisclosure, most: int) -> list[ClauseSuggestion]:
    """The `most` clauses of all policies that come nearest, the nearest first; those without a word in common never."""
    clauses = [judged.clause for judged in overview.clauses]
    policies = [judged.policy for judged in overview.clauses]
    readers = overview.prepared.sayings.readers
    quoting = {judged.clause.id: judged.statements for judged in overview.clauses}
    query = query_of(overview, disclosure)
    scores = Bm25([stems(_document(clause)) for clause in clauses]).scores(query)
    ranked = sorted(range(len(clauses)), key=lambda index: (-scores[index], index))
    return [
        ClauseSuggestion(
            clauses[i],
            round(scores[i], 2),
            _shared(clauses[i], query),
            cue_of([one.reading for one in readers[policies[i]].sentences(clauses[i])]),
            quoting[clauses[i].id],
        )
        for i in ranked[:most]
        if scores[i] > 0
    ]


def query_of(overview: Overview, disclosure: JudgedDisclosure) -> dict[str, float]:
    """The stems to look for, each with the greatest of its weights."""
    inventory = overview.prepared.inventory
    recipient = inventory.recipients.get(disclosure.record.recipient)
    keys = [key for key, _ in disclosure.goals]
    asked: list[tuple[str, Sequence[str]]] = [
        ("data", list(dict.fromkeys(key[0] for key in keys))),
        ("purposes", disclosure.record.purposes),
        ("recipients", recipient.record.kinds if recipient else ()),
    ]
    query = dict.fromkeys(stems(ACTION_WORDS), ACTION_WEIGHT)
    for dimension, names in asked:
        for name in names:
            for text, weight in _widened(overview, inventory.vocabulary, dimension, name):
                for word in stems(text):
                    query[word] = max(query.get(word, 0.0), weight)
    return query


def _widened(overview: Overview, vocabulary: Vocabulary, dimension: str, name: str) -> Iterator[tuple[str, float]]:
    """The names of a term and of the terms above it, with their weights."""
    above = overview.prepared.terms.plain(dimension).above(name)  # type: ignore[arg-type]
    for term, distance in above.items():
        weight = BROADER_WEIGHT**distance
        entry = vocabulary[dimension].get(term)
        if distance > FARTHEST:
            continue
        yield (entry.record.label if entry else term.replace("-", " ")), weight
        for synonym in entry.record.synonyms if entry else ():
            yield synonym, weight * SYNONYM_WEIGHT


def _document(clause: Clause) -> str:
    return " ".join((*clause.heading[-1:], clause.full_text))


def _shared(clause: Clause, query: dict[str, float]) -> tuple[str, ...]:
    """The clause's own words that the query asks for, the weightiest first."""
    found = {word: query[stem(word)] for word in words(clause.full_text) if stem(word) in query}
    return tuple(sorted(found, key=lambda word: (-found[word], word)))[:8]
