"""Data categories: what each holds about whom, from where and for what, with the proofs of collection and use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from catalog.justify.judged import JudgedCategory
from catalog.justify.verdicts import PASSING
from inventory.schema import Category
from reports.page.bases import BasisShown, bases_shown
from reports.page.proofs import Proofs
from reports.page.terms import TermLabel, TermLabels


@dataclass(frozen=True, slots=True)
class DatumShown:
    """A data type of a category, with the people, sources and purposes that count for it."""

    term: TermLabel
    subjects: tuple[TermLabel, ...]
    sources: tuple[TermLabel, ...]
    purposes: tuple[TermLabel, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class HoldingShown:
    """A category as its record has it, its terms by name; `proof` has the groups of goals by action."""

    id: str
    title: str
    record: Category
    file: str
    data: tuple[DatumShown, ...]
    subjects: tuple[TermLabel, ...]
    sources: tuple[TermLabel, ...]
    purposes: tuple[TermLabel, ...]
    disclosures: tuple[str, ...]
    proof: dict[str, Any]
    bases: tuple[BasisShown, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether collection, use and transfers are all proved."""
        shown = (*self.proof["collect"], *self.proof["use"], *self.proof["ground"], *self.proof["transfers"])
        return all(one["verdict"] in PASSING for one in shown)


def holding_shown(names: TermLabels, proofs: Proofs, category: JudgedCategory) -> HoldingShown:
    """One category with its proofs."""
    record = category.entry.record
    data = tuple(
        DatumShown(
            names.term("data", datum.type),
            names.terms("subjects", datum.subjects or record.subjects),
            names.terms("sources", datum.sources or record.sources),
            names.terms("purposes", datum.purposes or record.purposes),
            datum.note,
        )
        for datum in record.data
    )
    return HoldingShown(
        category.entry.id,
        record.title,
        record,
        category.entry.file,
        data,
        names.terms("subjects", record.taken("subjects")),
        names.terms("sources", record.taken("sources")),
        names.terms("purposes", record.taken("purposes")),
        tuple(disclosure.id for disclosure in category.disclosures),
        proofs.category(category),
        bases_shown(proofs.prepared, names, category),
    )
