"""An inventory as a Fides manifest: each category a system, with a privacy declaration for each purpose.

A term without a Fides key gets one below that of the nearest broader term that has one, and is defined in the manifest,
so that an import brings it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.checking.overview import Overview
from catalog.fides.keys import KINDS, FidesKeys
from inventory.schema import Category, Recipient

LOST = (
    "recipients' kinds, countries, agreements and transfers; what each recipient gets; sources, conditions, "
    "legal bases; the policy with its statements, verdicts and waivers"
)
"""What of an inventory a manifest has no field for."""


def fides_manifest(seen: Overview) -> dict[str, Any]:
    """Return the manifest as plain data."""
    inventory = seen.prepared.inventory
    keys = FidesKeys(inventory.vocabulary)
    systems = [_system(one.entry.record, keys) for one in seen.categories]
    systems += [_company(entry.id, entry.record) for entry in inventory.recipients.values()]
    own = {KINDS[dimension]: list(terms.values()) for dimension, terms in keys.own.items() if terms}
    organisation = {"fides_key": "default_organization", "name": inventory.manifest.organisation.name}
    return {"organization": [organisation], **own, "system": systems}


def _system(record: Category, keys: FidesKeys) -> dict[str, Any]:
    declarations: list[dict[str, Any]] = []
    for (purpose, subjects), data in _groups(record).items():
        one: dict[str, Any] = {
            "name": f"{record.title}: {purpose}",
            "data_categories": [keys.key("data", name) for name in data],
            "data_use": keys.key("purposes", purpose),
            "data_subjects": [keys.key("subjects", name) for name in subjects],
        }
        if record.retention:
            one["retention_period"] = record.retention.period
        declarations.append(one)
    key = record.category.replace("-", "_")
    return {"fides_key": key, "name": record.title, "system_type": "Service", "privacy_declarations": declarations}


def _groups(record: Category) -> dict[tuple[str, tuple[str, ...]], list[str]]:
    """The data of each purpose, apart by data subjects where a datum has its own."""
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for datum in record.data:
        subjects: Sequence[str] = datum.subjects or record.subjects
        for purpose in datum.purposes or record.purposes:
            found.setdefault((purpose, tuple(subjects)), []).append(datum.type)
    return found


def _company(name: str, record: Recipient) -> dict[str, Any]:
    """A recipient as a system of the company that runs it, which declares nothing itself."""
    found: dict[str, Any] = {"fides_key": name.replace("-", "_"), "name": record.name, "legal_name": record.name}
    roles = {"processor": "Processor", "controller": "Controller", "joint-controller": "Controller"}
    found |= {"responsibility": [roles[record.role]]} if record.role in roles else {}
    found |= {"description": record.services} if record.services else {}
    found |= {"dpo": record.contact} if record.contact else {}
    return found | {"system_type": "Service", "privacy_declarations": []}
