"""The legal bases of one category: which one is declared for a purpose, and for which consent is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from catalog.justify.circumstances import COLLECTION, NO_CONSENTS, PURPOSE, Consents, Place
from catalog.justify.terms import Terms
from inventory.entry import Entry
from inventory.schema import Activity, Category, DeclaredBasis, EvidenceItem
from inventory.schema.basis import FOR_ALL

CONSENT = "consent"
CONSENTS = (CONSENT, "explicit-consent")
"""The bases that rest on what the person agreed to: of GDPR Art. 6(1)(a), and of Art. 9(2)(a) for special data."""

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

    def __init__(
        self,
        terms: Terms,
        activities: Sequence[Entry[Activity]] = (),
        is_special: Callable[[str], bool] = lambda data_type: False,
    ) -> None:
        """`is_special` says which data types need an exception besides a basis; `special_basis` is about these."""
        self.terms = terms
        self.is_special = is_special
        self._over: dict[str, list[Entry[Activity]]] = {}
        for entry in activities:
            for name in entry.record.categories if entry.record.basis or entry.record.special_basis else ():
                self._over.setdefault(name, []).append(entry)

    def states_any(self, category: Category) -> bool:
        """Whether anything at all is declared for a category."""
        return bool(category.basis or category.special_basis or category.category in self._over)

    def _records_any(self, category: Category) -> bool:
        stating = [category, *[entry.record for entry in self._over.get(category.category, ())]]
        return any(one.record for record in stating for field in FIELDS for one in getattr(record, field).values())

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

    def is_consent(self, basis: str) -> bool:
        """Whether a basis is consent, or explicit consent to the use of special data."""
        return any(self.terms.bases.covers(consent, basis) for consent in CONSENTS)

    def rests_on(self, category: Category, data_type: str, purpose: str) -> Iterator[FoundBasis]:
        """The basis of a datum, or of any, for a purpose, and the exception where such data need one."""
        data = [data_type] if data_type else [datum.type for datum in category.data]
        fields = FIELDS if any(self.is_special(name) for name in data) else FIELDS[:1]
        found = (self.find(category, purpose, field) for field in fields)
        return (one for one in found if one is not None)

    def consents_of(self, category: Category, holds: Callable[[Iterable[EvidenceItem]], bool]) -> Consents:
        """Return the purposes of a category, and data collected for such alone, whose basis is consent on record.

        Of explicit consent, given as the exception for special data, only these data are told, each with its purpose.
        """
        if not self._records_any(category):
            return NO_CONSENTS
        groups: list[tuple[str | None, dict[str, tuple[EvidenceItem, ...]]]] = [(None, self._recorded(category, ""))]
        if category.special_basis or category.category in self._over:
            special = [datum.type for datum in category.data if self.is_special(datum.type)]
            groups += [(name, self._recorded(category, name)) for name in special]
        if not any(recorded for _, recorded in groups):
            return NO_CONSENTS
        held = [(name, frozenset(p for p, record in recorded.items() if holds(record))) for name, recorded in groups]
        named = [(name, frozenset(recorded)) for name, recorded in groups]
        conditions = frozenset(self.terms.conditions.above(CONSENT))
        return Consents(_places(category, held), _places(category, named), conditions)

    @staticmethod
    def purposes_of(category: Category) -> tuple[str, ...]:
        """Every purpose that data of a category serve, those of its disclosures included."""
        disclosed = (name for one in category.disclosures for name in one.purposes)
        return tuple(dict.fromkeys([*category.taken("purposes"), *disclosed]))

    def _recorded(self, category: Category, data_type: str) -> dict[str, tuple[EvidenceItem, ...]]:
        """The record of consent by purpose, for each that has one."""
        found = ((name, self.consent_for(category, data_type, name)) for name in self.purposes_of(category))
        return {name: one[0].declared.record for name, one in found if one}

    def consent_for(self, category: Category, data_type: str, purpose: str) -> tuple[FoundBasis, Field] | None:
        """Return the consent on record on which a datum's purpose rests, and where it is declared.

        Without a datum, the one on which all data rest alike.
        """
        for field in FIELDS if self.is_special(data_type) else FIELDS[:1]:
            found = self.find(category, purpose, field)
            if found is not None and found.declared.record and self.is_consent(found.declared.basis):
                return found, field
        return None


def _places(category: Category, held: Iterable[tuple[str | None, frozenset[str]]]) -> frozenset[Place]:
    """The purposes, and the data types that are collected for these alone; of one datum where it is named."""
    return frozenset(place for name, purposes in held for place in _places_of(category, name, purposes))


def _places_of(category: Category, only: str | None, purposes: frozenset[str]) -> Iterator[Place]:
    for name in purposes:
        yield (PURPOSE, name) if only is None else (PURPOSE, name, only)
    for datum in category.data:
        served = datum.purposes or category.purposes
        if served and purposes.issuperset(served) and only in (None, datum.type):
            yield (COLLECTION, datum.type)
