"""The legal bases of one category: which one is declared for a purpose, and for which consent is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from catalog.justify.circumstances import COLLECTION, NO_CONSENTS, PURPOSE, Consents
from catalog.justify.terms import Terms
from inventory.schema import Category, DeclaredBasis, EvidenceItem
from inventory.schema.basis import FOR_ALL

CONSENT = "consent"


class FoundBasis(NamedTuple):
    """The basis that counts for a purpose, and the purpose under which it is declared: empty where for all."""

    under: str
    declared: DeclaredBasis


def basis_of(purpose: str, declared: Mapping[str, DeclaredBasis], terms: Terms) -> FoundBasis | None:
    """Return the basis declared for `purpose`, else for the nearest purpose above it, else for all."""
    if not declared:
        return None
    if purpose in declared:
        return FoundBasis(purpose, declared[purpose])
    above = terms.purposes.above(purpose)
    nearest = min(
        (name for name in declared if name in above),
        key=lambda name: (above[name], -terms.purposes.height(name)),
        default=FOR_ALL,
    )
    return FoundBasis(nearest, declared[nearest]) if nearest in declared else None


def consents_of(category: Category, terms: Terms, holds: Callable[[Iterable[EvidenceItem]], bool]) -> Consents:
    """Return the purposes of a category, and the data collected for such alone, whose basis is consent on record."""
    recorded = [one for one in (*category.basis.values(), *category.special_basis.values()) if one.record]
    if not recorded:
        return NO_CONSENTS
    bases = {id(one): one for one in recorded if terms.bases.covers(CONSENT, one.basis)}
    held = {key for key, one in bases.items() if holds(one.record)}
    conditions = frozenset(terms.conditions.above(CONSENT))
    return Consents(_places(category, terms, held), _places(category, terms, bases.keys()), conditions)


def _places(category: Category, terms: Terms, consenting: Iterable[int]) -> frozenset[tuple[str, str]]:
    those = frozenset(consenting)
    own = category.taken("purposes")
    every = dict.fromkeys([*own, *(name for one in category.disclosures for name in one.purposes)])
    purposes = {name for name in every if _rests_on(name, category, terms, those)}
    data = [
        datum.type
        for datum in category.data
        if (datum.purposes or category.purposes) and purposes.issuperset(datum.purposes or category.purposes)
    ]
    return frozenset([*((PURPOSE, name) for name in purposes), *((COLLECTION, name) for name in data)])


def _rests_on(purpose: str, category: Category, terms: Terms, consenting: frozenset[int]) -> bool:
    found = (basis_of(purpose, declared, terms) for declared in (category.basis, category.special_basis))
    return any(one is not None and id(one.declared) in consenting for one in found)
