"""third-party-web: who is behind the hosts that web pages load from (its `dist/entities*.json`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from catalog.observing.service_catalogue import Service
from inventory.evidence.host_name import host_name

NOTICE = (
    "Domains from third-party-web, https://github.com/patrickhulce/third-party-web, MIT License, "
    "Copyright (c) 2019 Patrick Hulce."
)
_KINDS = {
    "ad": "advertising-network", "analytics": "analytics-provider", "social": "social-network",
    "consent-provider": "consent-management-provider", "customer-success": "customer-support-provider",
    "marketing": "marketing-provider", "hosting": "infrastructure-provider", "cdn": "infrastructure-provider",
}  # fmt: skip
_ON_THEIR_OWN = ("advertising-network", "social-network")


def services(content: Any) -> list[Service] | None:
    """The entities that have a domain, in their order; kinds and roles are guesses from their categories."""
    if not isinstance(content, list) or not all(_is_entity(one) for one in content):
        return None
    return [service for one in content if (service := _service(one)).domains]


def _is_entity(one: Any) -> bool:
    return isinstance(one, dict) and isinstance(one.get("name"), str) and isinstance(one.get("domains"), list)


def _service(entity: dict[str, Any]) -> Service:
    kind = _KINDS.get(str(entity.get("category")), "service-provider")
    role = "controller" if kind in _ON_THEIR_OWN else "processor"
    domains = tuple(dict.fromkeys(_domains(entity["domains"])))
    company = entity.get("company") if entity.get("company") != entity["name"] else None
    return Service("", entity["name"], role, kinds=(kind,), domains=domains, company=company)


def _domains(written: list[Any]) -> Iterator[str]:
    for one in written:
        host = host_name(str(one).removeprefix("*."))
        if host is not None and "." in host and not host.replace(".", "").isdigit():
            yield host
