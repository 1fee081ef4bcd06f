"""What the further columns of a list of recipients tell, by the words of their titles in seven languages.

A column tells at most one thing; what no word here names is nobody's fact, and whoever reads the list is told so.
"""

from __future__ import annotations

from collections.abc import Mapping

SIGNED, EXPIRES, TRANSFER, AGREEMENT = "signed", "expires", "transfer", "agreement"
WEBSITE, CONTACT, DATA, ROLE, KIND, ALIAS = "website", "contact", "data", "role", "kind", "alias"
PLACE, SERVICES = "place", "services"
"""A second column of places, and of services, beside those that stand in the recipient's own fields."""

_WORDS: Mapping[str, str] = {
    EXPIRES: "expires expiry expiration renewal renews valid until ablauf ablaufdatum vertragsende laufzeit befristet "
    "kündigung échéance vencimiento caducidad scadenza verloopt vervaldatum einddatum validade",
    SIGNED: "signed signature executed unterzeichnet unterschrieben abgeschlossen vertragsdatum vertragsbeginn signé "
    "signée firmado firmada firma firmato ondertekend assinado assinatura",
    TRANSFER: "transfer transfers transferred safeguard safeguards scc sccs mechanism mechanisms adequacy garantien "
    "drittland drittlandübermittlung drittlandtransfer übermittlung standardvertragsklauseln transfert transferts "
    "garanties transferencia transferencias garantías trasferimento trasferimenti garanzie doorgifte waarborgen "
    "transferência transferências",
    AGREEMENT: "dpa dpas agreement agreements contract contracts avv adv av vertrag vertragsstatus "
    "auftragsverarbeitungsvertrag contrat contrats contrato contratos acuerdo contratto accordo verwerkersovereenkomst "
    "overeenkomst acordo",
    WEBSITE: "website websites web url urls homepage webseite internetseite webadresse site sites sitio sito domain "
    "domains domaine dominio link links",
    CONTACT: "contact contacts email mail kontakt ansprechpartner contacto correo contatto contactpersoon contato",
    DATA: "data information daten datenarten datenart datenkategorien données donnée datos dati gegevens "
    "persoonsgegevens dados",
    ROLE: "role roles rolle rollen rôle rol ruolo papel função",
    KIND: "category categories type types kind kategorie art branche catégorie catégories categoría categoria "
    "categorie soort tipo",
    ALIAS: "brand brands product products trading trade tool alias aliases aka marke marken produkt produkte marque "
    "produit marca producto merk prodotto name names",
}
FACT_WORDS = {fact: frozenset(words.split()) for fact, words in _WORDS.items()}
_DATES = frozenset("date on datum am since seit fecha data le".split())
ALL_FACT_WORDS = frozenset().union(*FACT_WORDS.values())


def fact_of(words: frozenset[str]) -> str | None:
    """Return what a column tells whose title is made of `words`, or None where nothing here names it."""
    if words & FACT_WORDS[AGREEMENT] and words & _DATES and not words & FACT_WORDS[EXPIRES]:
        return SIGNED
    return next((fact for fact, known in FACT_WORDS.items() if words & known), None)
