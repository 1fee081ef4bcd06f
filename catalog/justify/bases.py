"""The legal bases of one category: which one is declared for a purpose, and for which consent is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from catalog.justify.circumstances import COLLECTION, NO_CONSENTS, PURPOSE, Consents
from catalog.justify.terms import Terms
from inventory.entry import Entry
from inventory.schema import Activity, Category, DeclaredBasis, EvidenceItem
from inventory.schema.basis import FOR_ALL

CONSENT = "consent"
Field = Literal["basis", "special_basis"]
FIELDS: tuple[Field, ...] = ("basis", "special_basis")


class FoundBasis(NamedTuple):
    """The basis that counts for a purpose, and the purpose under which it is declared: empty where for all.

    `activity` is the one that declares it, where the category itself does not.
    """

    under: str
    declared: DeclaredBasis
    activity: Entry[Activity] | None = None


def basis_of(purpose: str, declared: Mapping[str, DeclaredBasis], terms: Terms) -> FoundBasis | None:
    """Return the basis declared for `purpose`, else for the nearest purpose above it, else for all."""
    if not declared:
        return None
    if purpose in declared:
        return FoundBasis(purpose, declared[purpose])
    above = terms.purposes.above(purpose)
    nearest = min(
        (name for name in declared if name in above),
        key=lambda name: (above[name], -terms.purposes.height(name), name),
        default=FOR_ALL,
    )
    return FoundBasis(nearest, declared[nearest]) if nearest in declared else None


class BasisBook:
    """Which legal basis counts for each purpose of a category: its own, else that of an activity over it."""

    def __init__(self, terms: Terms, activities: Sequence[Entry[Activity]] = ()) -> None:
        self.terms = terms
        self._over: dict[str, list[Entry[Activity]]] = {}
        for entry in activities:
            for name in entry.record.categories if entry.record.basis or entry.record.special_basis else ():
                self._over.setdefault(name, []).append(entry)

    def states_any(self, category: Category) -> bool:
        """Whether anything at all is declared for a category."""
        return bool(category.basis or category.special_basis or category.category in self._over)

    def find(self, category: Category, purpose: str, field: Field) -> FoundBasis | None:
        """Return the basis (or the exception, by `field`) that counts for a purpose of a category."""
        own = basis_of(purpose, getattr(category, field), self.terms)
        return own or next((found for _, found in self.of_activities(category, purpose, field)), None)

    def of_activities(
        self, category: Category, purpose: str, field: Field
    ) -> Iterator[tuple[Entry[Activity], FoundBasis]]:
        """Each basis that an activity over the category declares for the purpose."""
        above = self.terms.purposes.above(purpose)
        for entry in self._over.get(category.category, ()):
            mine = not entry.record.purposes or any(name in above for name in entry.record.purposes)
            found = basis_of(purpose, getattr(entry.record, field), self.terms) if mine else None
            if found is not None:
                yield entry, found._replace(activity=entry)

    def consents_of(self, category: Category, holds: Callable[[Iterable[EvidenceItem]], bool]) -> Consents:
        """Return the purposes of a category, and data collected for such alone, whose basis is consent on record."""
        if not self.states_any(category):
            return NO_CONSENTS
        recorded = {name: self._record(category, name) for name in self.purposes_of(category)}
        named = {name: record for name, record in recorded.items() if record}
        if not named:
            return NO_CONSENTS
        held = frozenset(name for name, record in named.items() if holds(record))
        conditions = frozenset(self.terms.conditions.above(CONSENT))
        return Consents(_places(category, held), _places(category, frozenset(named)), conditions)

    @staticmethod
    def purposes_of(category: Category) -> tuple[str, ...]:
        """Every purpose that data of a category serve, those of its disclosures included."""
        disclosed = (name for one in category.disclosures for name in one.purposes)
        return tuple(dict.fromkeys([*category.taken("purposes"), *disclosed]))

    def _record(self, category: Category, purpose: str) -> tuple[EvidenceItem, ...]:
        found = self.consent_for(category, purpose)
        return found[0].declared.record if found else ()

    def consent_for(self, category: Category, purpose: str) -> tuple[FoundBasis, Field] | None:
        """Return the basis at or below consent, with its record, on which a purpose rests, and where it is declared."""
        for field in FIELDS:
            found = self.find(category, purpose, field)
            if found is not None and found.declared.record and self.terms.bases.covers(CONSENT, found.declared.basis):
                return found, field
        return None


def _places(category: Category, purposes: frozenset[str]) -> frozenset[tuple[str, str]]:
    """The purposes, and the data types that are collected for these alone."""
    data = [
        datum.type
        for datum in category.data
        if (datum.purposes or category.purposes) and purposes.issuperset(datum.purposes or category.purposes)
    ]
    return frozenset([*((PURPOSE, name) for name in purposes), *((COLLECTION, name) for name in data)])
