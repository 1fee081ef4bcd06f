"""The legal bases of a category: what the law lets its data be used on, purpose by purpose (GDPR Art. 6 and 9)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from inventory.schema.evidence import EvidenceItems
from inventory.schema.fields import Day, Record, Reference, Text

FOR_ALL = ""
"""The purpose under which a basis stands that is declared for all purposes."""


class DeclaredBasis(Record):
    """One legal basis, a term of `bases`, with what is on record about it.

    `interest` is the legitimate interest pursued (GDPR Art. 13(1)(d)), `assessment` the evidence that it was weighed;
    `record` is the evidence of consent (Art. 7(1)).
    """

    basis: Reference
    interest: Text | None = None
    assessment: EvidenceItems = ()
    record: EvidenceItems = ()
    reviewed: Day | None = None


def _as_basis(value: Any) -> Any:
    return {"basis": value} if isinstance(value, str) else value


def _as_bases(value: Any) -> Any:
    """A basis alone, or written out with its own `basis`, stands for all purposes."""
    if isinstance(value, str) or (isinstance(value, dict) and "basis" in value):
        return {FOR_ALL: value}
    return value


Bases = Annotated[dict[str, Annotated[DeclaredBasis, BeforeValidator(_as_basis)]], BeforeValidator(_as_bases)]
"""The basis of each purpose by its id, or that of all under FOR_ALL."""
