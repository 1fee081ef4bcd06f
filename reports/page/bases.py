"""On which legal basis a category uses its data for each purpose, as it or an activity over it declares."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.justify.bases import FIELDS, BasisBook, Field
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from inventory.schema import DeclaredBasis
from inventory.schema.evidence import in_short
from reports.page.terms import TermLabel, TermLabels


@dataclass(frozen=True, slots=True)
class BasisShown:
    """A legal basis with its purposes; `label` is empty where none is declared, though a law asks for one.

    `special` is whether it is the exception for special data, `activity` the one that declares it, if the category
    does not; `told` are the interest pursued, the assessment and the record, as far as they are stated.
    """

    label: str
    source: str
    special: bool
    purposes: tuple[TermLabel, ...]
    activity: str = ""
    told: tuple[str, ...] = ()

    @property
    def remarks(self) -> str:
        """Who declares it if not the category, and what else is stated of it."""
        by = (f"declared by the activity “{self.activity}”",) if self.activity else ()
        return "; ".join((*by, *self.told))

    @property
    def named(self) -> str:
        """What it is called, with its article."""
        return f"{self.label}{f' ({self.source})' if self.source else ''}" if self.label else "none declared"


def bases_shown(prepared: Prepared, names: TermLabels, category: JudgedCategory) -> tuple[BasisShown, ...]:
    """Every basis of a category with its purposes; what nobody declared only where a law asks for it."""
    asked = {(key[2], key[6]) for key, _ in category.ground}
    found: dict[tuple[Field, DeclaredBasis | None, str], list[str]] = {}
    for field in FIELDS:
        for purpose in BasisBook.purposes_of(category.entry.record):
            one = prepared.book.find(category.entry.record, purpose, field)
            if one is not None or (purpose, "special" if field == "special_basis" else "") in asked:
                activity = one.activity.record.title if one is not None and one.activity is not None else ""
                found.setdefault((field, one.declared if one else None, activity), []).append(purpose)
    return tuple(
        _shown(prepared, field, declared, activity, names.terms("purposes", purposes))
        for (field, declared, activity), purposes in found.items()
    )


def _shown(
    prepared: Prepared, field: Field, declared: DeclaredBasis | None, activity: str, purposes: tuple[TermLabel, ...]
) -> BasisShown:
    special = field == "special_basis"
    if declared is None:
        return BasisShown("", "", special, purposes)
    entry = prepared.inventory.vocabulary["bases"].get(declared.basis)
    label = entry.record.label if entry else f"{declared.basis} (not declared)"
    parts = (("interest", declared.interest), ("assessment", in_short(declared.assessment)),
             ("record", in_short(declared.record)))  # fmt: skip
    told = tuple(f"{word}: {text}" for word, text in parts if text)
    source = getattr(entry.record, "source", None) if entry else None
    return BasisShown(label, source or "", special, purposes, activity, told)
