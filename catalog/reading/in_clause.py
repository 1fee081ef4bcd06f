"""A sentence read where it stands: with the words that introduce its clause, its headings, and its table's header."""

from __future__ import annotations

from dataclasses import replace

from catalog.reading.model import Reading
from catalog.reading.reader import SentenceReader
from inventory.policy import Clause


def read_in_clause(reader: SentenceReader, clause: Clause, sentence: str, language: str) -> Reading:
    """Read a sentence of a clause; where nothing introduces the clause, its label does."""
    labelled = bool(clause.label) and clause.kind != "row" and not is_only_label(clause)
    if labelled and clause.lead_in:
        return replace(
            reader.read(f"{clause.label}: {sentence}", clause.lead_in, clause.heading, language), sentence=sentence
        )
    before = clause.lead_in or (f"{clause.label}:" if labelled else "")
    return reader.read(sentence, before, clause.heading, language, clause.header, clause.cells)


def is_only_label(clause: Clause) -> bool:
    """Return whether a clause is a heading by all but its markup."""
    return bool(clause.label) and clause.text.strip(" .:") == clause.label
