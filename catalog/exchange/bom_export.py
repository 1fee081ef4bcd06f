"""Recipients as the services of a CycloneDX document: who gets which data, seen from the service (inbound)."""

from __future__ import annotations

from typing import Any

from catalog.checking.overview import Overview
from inventory.schema import Recipient

VERSION = "1.6"


def bill_of_services(seen: Overview) -> dict[str, Any]:
    """Return the document; what CycloneDX has no field for is left out (see `LOST`)."""
    inventory = seen.prepared.inventory
    data = _data_by_recipient(seen)
    services = [_service(entry.id, entry.record, data.get(entry.id, {})) for entry in inventory.recipients.values()]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": VERSION,
        "version": 1,
        "metadata": {"component": {"type": "application", "name": inventory.manifest.organisation.name}},
        "services": services,
    }


LOST = "purposes, data subjects, conditions, kinds, role, agreement, transfer mechanism, country, verdicts and quotes"
"""What of a disclosure and its recipient the format has no field for."""


def _service(name: str, record: Recipient, data: dict[str, None]) -> dict[str, Any]:
    found: dict[str, Any] = {"bom-ref": f"recipient:{name}", "provider": {"name": record.name}, "name": record.name}
    if record.contact:
        found["provider"]["contact"] = [{"email" if "@" in record.contact else "name": record.contact}]
    if record.services:
        found["description"] = record.services
    if record.domains:
        found["endpoints"] = [f"https://{domain.removeprefix('*.')}" for domain in record.domains]
    found["x-trust-boundary"] = record.role != "internal"
    if data:
        found["data"] = [{"flow": "inbound", "classification": term} for term in data]
    return found


def _data_by_recipient(seen: Overview) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for category in seen.categories:
        record = category.entry.record
        for disclosure in record.disclosures:
            held = [datum.type for datum in record.data]
            found.setdefault(disclosure.recipient, {}).update(dict.fromkeys(disclosure.data or held))
    return found
