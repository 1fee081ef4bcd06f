"""Clauses that may speak of a disclosure: BM25 over clause and lead-in, the query widened by the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.checking.overview import Overview
from catalog.drafting import cues
from catalog.justify.judged import JudgedDisclosure
from catalog.suggesting.bm25 import Bm25
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
class Suggestion:
    """A clause with its score, the words of the query that it holds, and a cue to what kind of sentence it is."""

    clause: Clause
    score: float
    words: tuple[str, ...]
    cue: str
    statements: tuple[str, ...]


def suggestions(overview: Overview, disclosure: JudgedDisclosure, most: int) -> list[Suggestion]:
    """The `most` clauses of all policies that come nearest, the nearest first; those without a word in common never."""
    clauses = [judged.clause for judged in overview.clauses]
    quoting = {judged.clause.id: judged.statements for judged in overview.clauses}
    query = query_of(overview, disclosure)
    scores = Bm25([stems(_document(clause)) for clause in clauses]).scores(query)
    ranked = sorted(range(len(clauses)), key=lambda index: (-scores[index], index))
    return [
        Suggestion(
            clauses[i], round(scores[i], 2), _shared(clauses[i], query), cue_of(clauses[i]), quoting[clauses[i].id]
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


def cue_of(clause: Clause) -> str:
    """What kind of sentence the clause seems to be, by its words; empty if nothing shows."""
    text = clause.full_text
    forbidden = cues.prohibited_action(clause.text)
    if forbidden:
        return f"seems to prohibit to {forbidden}"
    around = f"{' '.join(clause.heading[-1:])} {clause.label} {clause.lead_in}"
    found = [action for action in ("collect", "use", "disclose") if _says(action, text, around)]
    parts = [f"seems to permit to {' and '.join(found)}"] if found else []
    consent, opened = cues.consent(text), cues.open_list(text)
    parts += [f"depends on consent: “{consent}”"] if consent else []
    parts += [f"open list: “{opened}”"] if opened else []
    return "; ".join(parts)


def _says(action: str, text: str, around: str) -> bool:
    if action == "disclose":
        return cues.gives_away(text, around)
    return cues.says(action, text)  # type: ignore[arg-type]
