"""What the columns of a list of recipients are about, by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from inventory.policy.listed_facts import ALL_FACT_WORDS, DATA, PLACE, ROLE, SERVICES, fact_of

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAME_WORDS = frozenset(
    "recipient recipients subprocessor subprocessors processor processors company companies entity entities vendor "
    "vendors provider providers supplier suppliers partner partners organisation organization party firm contractor "
    "third affiliate affiliates "
    "anbieter auftragsverarbeiter unterauftragsverarbeiter unterauftragnehmer dienstleister firma unternehmen "
    "empfänger gesellschaft lieferant "
    "traitant prestataire fournisseur société entreprise destinataire "
    "proveedor empresa encargado subencargado destinatario entidad fornitore azienda società responsabile "
    "verwerker subverwerker bedrijf leverancier ontvanger fornecedor operador suboperador".split()
)
_NAMES = frozenset("name names who nom nombre nome naam".split())
_COUNTRY = frozenset(
    "country countries location locations region regions jurisdiction seat where place "
    "land länder standort sitz ort pays lieu localisation país ubicación paese sede locatie localização".split()
)
_SERVICES = frozenset(
    "purpose purposes service services description function functions activity activities use uses processing nature "
    "role what task tasks why "
    "zweck zwecke leistung leistungen dienst dienste tätigkeit verarbeitung beschreibung finalité finalités objet "
    "activité rôle finalidad servicio actividad finalità servizio attività doel doeleinden finalidade serviço".split()
)
_NEVER_NAME = _COUNTRY | frozenset(
    "address date updated type category website url contact email number purpose purposes description data "
    "adresse datum anschrift kategorie daten zweck finalité date données dirección fecha datos indirizzo dati".split()
)
_OTHERS = frozenset(
    "controller controllers joint "
    "a an and the of for our no nr id list legal full registered parent since date agreement contract transfer "
    "mechanism safeguards headquarters hq de des du der die das und le la les et el los las y di van en e do da "
    "sous sub".split()
)
_NAMED_THINGS = frozenset("service services business trade brand product tool platform commercial".split())
"""With “name”, these stand for who offers them; the name of a field or a person is nobody's in such a list."""
TITLE_WORDS = _NAME_WORDS | _NAMES | _COUNTRY | _SERVICES | _NEVER_NAME | _OTHERS | ALL_FACT_WORDS
"""The words of which titles of such lists are made, in the languages that are usual in them."""


def words_of(title: str) -> frozenset[str]:
    """Return the words of a title in small letters; what stands in brackets only explains it."""
    bare = _BRACKETS.sub(" ", title)
    return frozenset(_WORD.findall(_joined(bare if _WORD.search(bare) else title)))


class Columns(NamedTuple):
    """The places, from 0, of the columns that tell name, country and services; None where there is none.

    `facts` are those of the other columns, each with what it tells (see `listed_facts`).
    """

    name: int
    country: int | None
    services: int | None
    facts: tuple[tuple[str, int], ...] = ()

    @property
    def used(self) -> frozenset[int]:
        """The places of all columns that tell something."""
        own = (self.name, self.country, self.services)
        return frozenset(place for place in (*own, *(place for _, place in self.facts)) if place is not None)


def columns_of(titles: Sequence[str]) -> Columns | None:
    """The columns that the titles tell, or None if none of them is a name's."""
    words = [words_of(title) for title in titles]
    name = _best([_name_likeness(title) for title in words])
    if name is None:
        return None
    country = _first(words, _COUNTRY, (name,))
    services = _services(words, (name, country))
    taken = {name, country, services}
    facts = [(fact, place) for place, title in enumerate(words) if place not in taken and (fact := _fact(title))]
    return Columns(name, country, services, tuple(facts))


def _services(words: Sequence[frozenset[str]], taken: tuple[int | None, ...]) -> int | None:
    """The column of services: one whose title says nothing else too, before “Role” or “Data for this purpose”."""
    only = _first([title if fact_of(title) is None else frozenset() for title in words], _SERVICES, taken)
    return only if only is not None else _first(words, _SERVICES, taken)


def _fact(title: frozenset[str]) -> str | None:
    """What a further column tells; a second one of places or services keeps its words."""
    fact = fact_of(title)
    if title & _COUNTRY and fact in (None, DATA):
        return PLACE
    return SERVICES if title & _SERVICES and fact in (None, DATA) and fact != ROLE else fact


def _joined(title: str) -> str:
    return title.lower().replace("sub-processor", "subprocessor").replace("sub processor", "subprocessor")


def _name_likeness(title: frozenset[str]) -> int:
    if not title or title & _NEVER_NAME:
        return 0
    if title & _NAMES:
        if title - _NAMES - _NAME_WORDS - _OTHERS - _NAMED_THINGS:
            return 0
        return 3 if title & _NAME_WORDS or len(title) == 1 else 2
    return 2 if title & _NAME_WORDS and not title & (_SERVICES - {"service", "services", "processing"}) else 0


def _best(likeness: Sequence[int]) -> int | None:
    most = max(likeness, default=0)
    return likeness.index(most) if most else None


def _first(titles: Sequence[frozenset[str]], wanted: frozenset[str], taken: tuple[int | None, ...]) -> int | None:
    return next((i for i, title in enumerate(titles) if i not in taken and title & wanted), None)
