"""The legal bases of a row, purpose by purpose: what the category declares, else the activity (GDPR Art. 6 and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from catalog.justify.bases import basis_of
from inventory.schema import DeclaredBasis
from inventory.schema.evidence import in_short
from reports.encoders.sheet import Cell, Missing, NotApplicable
from reports.page.contents import Contents
from reports.page.terms import TermLabel
from reports.processing.activity_rows import ActivityPart, ActivityRow
from reports.registers._words import row_of

BasisField = Literal["basis", "special_basis"]
LEGITIMATE = "legitimate-interests"


class PurposeBasis(NamedTuple):
    """The basis of one purpose in one category; None where nobody declared one."""

    part: ActivityPart
    purpose: TermLabel
    declared: DeclaredBasis | None


def bases_of_row(contents: Contents, row: ActivityRow, field: BasisField = "basis") -> Iterator[PurposeBasis]:
    """The basis of each purpose of each category: for special data only where the category has such for it."""
    for part in row.parts:
        for purpose in part.purposes:
            if field == "basis" or _has_special_data(part, purpose):
                yield PurposeBasis(part, purpose, _declared(contents, row, part, purpose.id, field))


def _declared(
    contents: Contents, row: ActivityRow, part: ActivityPart, purpose: str, field: BasisField
) -> DeclaredBasis | None:
    """What the category declares for a purpose, else what the activity of the row does."""
    category, prepared = part.holding.record, contents.prepared
    own = basis_of(purpose, getattr(category, field), prepared.terms)
    if own is not None or row.record is None:
        return own.declared if own else None
    over = prepared.book.of_activities(category, purpose, field)
    return next((found.declared for entry, found in over if entry.id == row.id), None)


def _has_special_data(part: ActivityPart, purpose: TermLabel) -> bool:
    return any(datum.term.sensitive and purpose in datum.purposes for datum in part.data)


def basis_words(contents: Contents, declared: DeclaredBasis) -> str:
    """A basis by its label and article."""
    entry = contents.prepared.inventory.vocabulary["bases"].get(declared.basis)
    if entry is None:
        return f"{declared.basis} (not declared)"
    source = getattr(entry.record, "source", None)
    return f"{entry.record.label} ({source})" if source else entry.record.label


def basis_cell(contents: Contents, row: ActivityRow, field: BasisField = "basis") -> Cell:
    """All bases of a row with their purposes; what is not declared stands as missing beside them."""
    found = list(bases_of_row(contents, row, field))
    if not found:
        return NotApplicable() if field == "special_basis" else Missing(f"{field} of a category")
    gaps = [f"{field}: {one.purpose.id} in {one.part.holding.file}" for one in found if one.declared is None]
    by_basis: dict[str, list[str]] = {}
    for one in found:
        if one.declared is not None:
            by_basis.setdefault(basis_words(contents, one.declared), []).append(one.purpose.label)
    if not by_basis:
        return Missing(row_of(gaps))
    told = [f"{basis}: {', '.join(dict.fromkeys(purposes))}" for basis, purposes in by_basis.items()]
    return row_of([*told, *(f"missing: {gap}" for gap in gaps)])


def interests_cell(contents: Contents, row: ActivityRow, what: Literal["interest", "assessment"]) -> Cell:
    """The legitimate interests pursued, or the assessments that weigh them; not applicable where none is relied on."""
    found = list(bases_of_row(contents, row))
    covers = contents.prepared.terms.bases.covers
    relied = [one for one in found if one.declared and covers(LEGITIMATE, one.declared.basis)]
    if not relied:
        undeclared = any(one.declared is None for one in found)
        return Missing("the legal basis, which comes first") if undeclared else NotApplicable()
    told = [_told(one.declared, what) for one in relied if one.declared]
    gaps = [f"{what} in {one.part.holding.file}" for one, words in zip(relied, told, strict=True) if not words]
    return row_of([*filter(None, told), *(f"missing: {gap}" for gap in gaps)]) if any(told) else Missing(row_of(gaps))


def _told(declared: DeclaredBasis, what: Literal["interest", "assessment"]) -> str:
    return (declared.interest if what == "interest" else in_short(declared.assessment)) or ""


def consent_records(contents: Contents, row: ActivityRow) -> list[str]:
    """The records of consent that bases name."""
    found = [*bases_of_row(contents, row), *bases_of_row(contents, row, "special_basis")]
    return [words for one in found if one.declared and (words := in_short(one.declared.record))]
