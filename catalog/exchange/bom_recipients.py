"""Services of a bill of materials as a list of recipients: by provider, with hosts, contact and the data they get."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.justify.listed import company_key
from inventory.bom_services import BomService
from inventory.model import Inventory
from inventory.policy import ListedRecipient
from inventory.policy.listed_facts import CONTACT, DATA, WEBSITE


def without_own(services: Sequence[BomService], inventory: Inventory) -> tuple[list[BomService], list[BomService]]:
    """Return the services of others, and those of the organisation: by the provider's name, or within its boundary."""
    name = company_key(inventory.manifest.organisation.name)

    def is_own(one: BomService) -> bool:
        return company_key(one.provider) == name if one.provider else one.crosses is False

    return [one for one in services if not is_own(one)], [one for one in services if is_own(one)]


def as_listed(services: Sequence[BomService]) -> list[ListedRecipient]:
    """Return the services as entries of a list, those of one provider joined."""
    by_provider: dict[str, list[BomService]] = {}
    for one in services:
        by_provider.setdefault(company_key(one.provider or one.name), []).append(one)
    return [_entry(group) for group in by_provider.values() if group[0].provider or group[0].name]


def _entry(group: Sequence[BomService]) -> ListedRecipient:
    first = group[0]
    name = first.provider or first.name
    also = [one.name for one in group if one.provider and one.name and company_key(one.name) != company_key(name)]
    said = [one.description or (one.name if one.provider else "") for one in group]
    services = "; ".join(dict.fromkeys(filter(None, said)))
    return ListedRecipient(name, first.line, "", services, (), tuple(dict.fromkeys(also)), tuple(_facts(group)))


def _facts(group: Sequence[BomService]) -> Iterator[tuple[str, str]]:
    urls = list(dict.fromkeys(url for one in group for url in one.urls))
    if urls:
        yield WEBSITE, " ".join(urls)
    contact = next((one.contact for one in group if one.contact), "")
    if contact:
        yield CONTACT, contact
    for one in group:
        for flow, data in one.data:
            yield DATA, f"{data or 'not named'} ({flow}, {one.name})"
