"""What is processed as JSON-LD in the words of the W3C Data Privacy Vocabulary 2.3 (dpv:, pd:, eu-gdpr:).

Each category becomes a `dpv:Process`. A term without an equal is named by the nearest broader term that has one, with
its own label beside it, so that nothing is called by what it is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from catalog.checking.overview import Overview
from inventory.model import Inventory
from inventory.schema import Category, Disclosure, Recipient

CONTEXT = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "inv": "urn:inventory:",
}
_ROLES = {
    "processor": "dpv:DataProcessor", "controller": "dpv:DataController", "authority": "dpv:Authority",
    "joint-controller": "dpv:JointDataControllers", "third-party": "dpv:ThirdParty",
}  # fmt: skip
LOST = "conditions, statements and quotes, verdicts, waivers, agreements, transfer mechanisms"
"""What of an inventory the document does not hold."""


def data_privacy_graph(seen: Overview) -> dict[str, Any]:
    """Return the document: a process for each category, a recipient for each that gets data."""
    inventory = seen.prepared.inventory
    organisation = inventory.manifest.organisation
    controller = {"@id": "inv:organisation", "@type": "dpv:DataController", "dct:title": organisation.name}
    processes = [_process(inventory, one.entry.record) for one in seen.categories]
    recipients = [_recipient(inventory, entry.id, entry.record) for entry in inventory.recipients.values()]
    return {"@context": CONTEXT, "@graph": [controller, *processes, *recipients]}


def _process(inventory: Inventory, record: Category) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@id": f"inv:category:{record.category}", "@type": "dpv:Process", "dct:title": record.title,
        "dpv:hasDataController": {"@id": "inv:organisation"},
        "dpv:hasPersonalData": _terms(inventory, "data", [one.type for one in record.data]),
        "dpv:hasPurpose": _terms(inventory, "purposes", record.taken("purposes")),
        "dpv:hasDataSubject": _terms(inventory, "subjects", record.taken("subjects")),
    }  # fmt: skip
    bases = [one.basis for one in record.basis.values()]
    if bases:
        found["dpv:hasLegalBasis"] = _terms(inventory, "bases", list(dict.fromkeys(bases)))
    if record.retention:
        found["dpv:hasStorageCondition"] = {"@type": "dpv:StorageDuration", "dct:description": record.retention.period}
    if record.disclosures:
        found["dpv:hasProcess"] = list(_disclosures(inventory, record))
    return found


def _disclosures(inventory: Inventory, record: Category) -> Iterator[dict[str, Any]]:
    counts: dict[str, int] = {}
    for one in record.disclosures:
        counts[one.recipient] = counts.get(one.recipient, 0) + 1
        yield _disclosure(inventory, record, one, counts[one.recipient])


def _disclosure(inventory: Inventory, record: Category, one: Disclosure, number: int) -> dict[str, Any]:
    name = one.id or f"{one.recipient}/{number}"
    return {
        "@id": f"inv:disclosure:{record.category}/{name}", "@type": "dpv:Process",
        "dpv:hasProcessing": {"@type": "dpv:Disclose"},
        "dpv:hasRecipient": {"@id": f"inv:recipient:{one.recipient}"},
        "dpv:hasPersonalData": _terms(inventory, "data", one.data or [datum.type for datum in record.data]),
        "dpv:hasPurpose": _terms(inventory, "purposes", one.purposes),
    }  # fmt: skip


def _recipient(inventory: Inventory, name: str, record: Recipient) -> dict[str, Any]:
    kind = _ROLES.get(record.role, "dpv:Recipient")
    found: dict[str, Any] = {"@id": f"inv:recipient:{name}", "@type": kind, "dct:title": record.name}
    if record.country:
        found["dpv:hasCountry"] = record.country
    return found


def _terms(inventory: Inventory, dimension: str, names: Sequence[str]) -> list[dict[str, Any]]:
    return [_term(inventory, dimension, name) for name in names]


def _term(inventory: Inventory, dimension: str, name: str) -> dict[str, Any]:
    entry = inventory.vocabulary.terms.get(dimension, {}).get(name)
    label = entry.record.label if entry else name
    concept = _nearest(inventory, dimension, name)
    return {"@id": f"inv:{dimension}:{name}", "skos:prefLabel": label} | ({"@type": concept} if concept else {})


def _nearest(inventory: Inventory, dimension: str, name: str) -> str:
    """The DPV's name of a term, or of the nearest one above it; the first of several that are as near."""
    terms = inventory.vocabulary.terms.get(dimension, {})
    level, met = [name], {name}
    while level:
        for one in level:
            if one in terms and terms[one].record.dpv:
                return terms[one].record.dpv or ""
        level = [up for one in level if one in terms for up in terms[one].record.broader if up not in met]
        met.update(level)
    return ""
