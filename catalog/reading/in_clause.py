"""A sentence read where it stands: with the words that introduce its clause, its headings, and its table's header."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.reading.detection import language_of
from catalog.reading.model import Reading
from catalog.reading.reader import Reader
from inventory.policy import Clause

MUCH = 20_000
"""Characters of a policy from which its language is told where nobody states it."""


def language_of_clauses(clauses: Iterable[Clause]) -> str:
    """Return the language that most of a policy is written in, as a code; empty where it cannot be told."""
    return language_of(" ".join(clause.text for clause in clauses)[:MUCH])


def read_in_clause(reader: Reader, clause: Clause, sentence: str, language: str) -> Reading:
    """Read a sentence of a clause; where nothing introduces the clause, its label does."""
    labelled = bool(clause.label) and clause.kind != "row" and not is_only_label(clause)
    before = clause.lead_in or (f"{clause.label}:" if labelled else "")
    return reader.read(sentence, before, clause.heading, language, clause.header, clause.cells)


def is_only_label(clause: Clause) -> bool:
    """Return whether a clause is a heading by all but its markup."""
    return bool(clause.label) and clause.text.strip(" .:") == clause.label
