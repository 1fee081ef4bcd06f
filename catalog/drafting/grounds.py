"""Proposed statements of legal bases: what a sentence, or a row of a table, surely rests on which basis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from catalog.reading.bases_in_clause import bases_in
from catalog.reading.grounds import SaidBasis
from catalog.reading.model import NamedTerm, Reading, Words
from catalog.reading.term_index import EVERYTHING
from inventory.policy import Clause

ABOUT = ("data", "purposes")
NOT_OF_WHAT = "It names a legal basis, but the program cannot tell of what."
_DATA_TITLE = re.compile(r"\b(?:data|information|daten|données|datos|dati|gegevens|dados)\b", re.IGNORECASE)
Terms = dict[str, tuple[str, ...]]


def sure_bases(clause: Clause, sentence: str, language: str) -> list[SaidBasis]:
    """The bases that a sentence surely names; none where it denies one, for then a person has to read it."""
    found = bases_in(clause, sentence, language)
    return [] if any(one.denied for one in found) else [one for one in found if one.sure]


def what_rests(clause: Clause, reading: Reading, before: Sequence[Reading], bases: Sequence[SaidBasis]) -> Terms:
    """Which data and purposes a sentence gives the basis for: its own, else those of the sentences before it.

    Empty where nobody can tell: a basis of nothing in particular would count for everything.
    """
    taken = [*(one.basis.words for one in bases), *_cells_of_data(clause, reading.sentence)]
    own = _named(reading, taken)
    if own:
        return own
    for earlier in reversed(before):
        found = _named(earlier, ())
        if found:
            return found
    return {}


def _named(reading: Reading, taken: Sequence[Words]) -> Terms:
    """What is said to be done for which purposes with which data; else what any word names."""
    flows = [said for said in reading.flows if said.effect == "permits" and said.sure]
    by_flows = {key: _terms(one for said in flows for one in said.named(key)) for key in ABOUT}
    mentioned = {
        key: _terms(
            named
            for dimension, named in reading.mentions
            if dimension == key and _is_free(named, [one for one in taken if one.text or key != "data"])
        )
        for key in ABOUT
    }
    found = {key: by_flows[key] or mentioned[key] for key in ABOUT}
    return {key: terms for key, terms in found.items() if terms}


def _cells_of_data(clause: Clause, sentence: str) -> Iterator[Words]:
    """Where the cells of a row stand that name data: “Invoices” is no purpose there. Without text: not for data."""
    if clause.kind == "row" and len(clause.header) == len(clause.cells):
        for title, cell in zip(clause.header, clause.cells, strict=True):
            start = sentence.find(cell) if _DATA_TITLE.search(title) else -1
            if start >= 0:
                yield Words("", "sentence", start, start + len(cell))


def _terms(named: Iterable[NamedTerm]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(one.term for one in named if one.term))
    return () if EVERYTHING in found or found == ("personal-information",) else found


def _is_free(named: NamedTerm, taken: Sequence[Words]) -> bool:
    words = named.words
    overlaps = any(words.start < one.end and one.start < words.end for one in taken)
    return words.place == "sentence" and not overlaps


def base_names(bases: Iterable[SaidBasis]) -> Iterator[str]:
    """The bases by their ids, each once."""
    yield from dict.fromkeys(one.basis.term for one in bases)
