"""Services that a data set names and nobody knows yet."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

import catalog.observing.data_sets
from catalog.free_id import free_id
from catalog.justify.listed import company_key
from catalog.observing.registrable import is_public_suffix
from catalog.observing.service_catalogue import Service
from catalog.observing.signals import SignalIndex, domains_above
from inventory.evidence.observation import Observation
from inventory.policy import slug


def data_sets() -> Iterator[ModuleType]:
    """The data sets that can be read."""
    for found in pkgutil.iter_modules(catalog.observing.data_sets.__path__):
        yield importlib.import_module(f"{catalog.observing.data_sets.__name__}.{found.name}")


def recognised(content: Any) -> tuple[str, list[Service]] | None:
    """The credit of the data set whose parsed JSON this is, and its services, still without ids; None if it is none."""
    for data_set in data_sets():
        services = data_set.services(content)
        if services is not None:
            return data_set.NOTICE, services
    return None


def unknown_services(found: Sequence[Service], known: Mapping[str, Service]) -> list[Service]:
    """Those of `found` with domains that lead to nobody in `known`, with these domains and ids that are free."""
    index = SignalIndex(known.items())
    taken = set(known)
    new: list[Service] = []
    for one in found:
        domains = _shortest([d for d in one.domains if not is_public_suffix(d) and _is_unknown(d, index)])
        if domains:
            name = free_id(slug(company_key(one.name)) or "service", taken)
            taken.add(name)
            new.append(one._replace(id=name, domains=tuple(domains)))
    return new


def _is_unknown(domain: str, index: SignalIndex) -> bool:
    return index.match(Observation("host", domain, "")) is None


def _shortest(domains: Sequence[str]) -> list[str]:
    """Without those that lie below another."""
    all_of_them = set(domains)
    return [domain for domain in domains if not all_of_them & set([*domains_above(domain)][1:])]
