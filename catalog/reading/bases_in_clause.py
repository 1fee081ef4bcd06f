"""The legal bases that a sentence names where it stands: below its heading and lead-in, in the column of its table."""

from __future__ import annotations

from catalog.reading.detection import ENGLISH
from catalog.reading.grounds import SaidBasis, read_bases
from inventory.policy import Clause


def bases_in(clause: Clause, sentence: str, language: str) -> tuple[SaidBasis, ...]:
    """Return each legal basis that a sentence of the clause names, or denies."""
    around = (clause.lead_in, clause.label, *clause.heading[-1:])
    in_table = clause.kind == "row"
    header, cells = (clause.header, clause.cells) if in_table else ((), ())
    return read_bases(sentence, language or ENGLISH, around, header, cells)
