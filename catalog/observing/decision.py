"""What an observation means: the inventory's own recipients come first, then the organisation, then known services."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from catalog.justify.listed import company_key
from catalog.observing.company_names import brand_keys, company_of
from catalog.observing.decision_record import Decision
from catalog.observing.local import is_local
from catalog.observing.near_names import NearNames
from catalog.observing.service_catalogue import Service
from catalog.observing.signals import SignalIndex, domains_above
from catalog.observing.unknown import unknown
from inventory.evidence.observation import Confidence, Observation, SignalKind
from inventory.model import Inventory

FIELD: dict[SignalKind, str] = {"host": "domains", "package": "packages", "cookie": "cookies", "env": "env"}


class Decider:
    """Decides about observations by one inventory and the known services; about data by `data`, where it is given."""

    def __init__(
        self,
        inventory: Inventory,
        services: Mapping[str, Service],
        data: Callable[[Observation], Decision] | None = None,
    ) -> None:
        self._data = data
        recipients = inventory.recipients.values()
        self._declared = SignalIndex((entry.id, entry.record) for entry in recipients)
        self._own = frozenset(domain.lower().removeprefix("*.") for domain in inventory.manifest.organisation.domains)
        self._organisation = company_key(inventory.manifest.organisation.name)
        self._own_names = (inventory.manifest.organisation.name, *inventory.manifest.organisation.domains)
        self._services = services
        self._known = SignalIndex(services.items())
        self._by_name = _by_names({entry.id: (entry.record.name, *entry.record.aliases) for entry in recipients})
        self._service_by_name = {company_key(n): s.id for s in services.values() for n in (s.name, *s.aliases)}
        self._recipients = inventory.recipients
        self._decided: dict[tuple[SignalKind, str, bool, bool, str, Confidence], Decision] = {}

    def decide(self, one: Observation) -> Decision:
        """What becomes of an observation."""
        key = (one.kind, one.value, one.dev, one.transitive, one.via, one.confidence)
        known = self._decided.get(key)
        if known is None:
            known = self._decided[key] = self._decide(one)
        return known

    def _decide(self, one: Observation) -> Decision:
        if one.kind == "unbounded":
            return Decision("unbounded", f"“{one.value}” allows any host")
        if one.kind == "data":
            return self._data(one) if self._data else Decision("ignored", "no categories to hold it against")
        if one.dev:
            return Decision("ignored", "for development only")
        return self._declared_or_own(one) or self._named(one) or self._near_or_unknown(one)

    def _near_or_unknown(self, one: Observation) -> Decision:
        return self._near_names.decide(one, self._declares) or unknown(one, self._own_names)

    def _declared_or_own(self, one: Observation) -> Decision | None:
        declared = self._declared.match(one)
        if declared:
            owner, signal = declared
            return Decision("declared", f"{FIELD[one.kind]} of “{owner}” include {signal}", owner)
        if one.kind == "service" and (company_key(one.value) in self._by_name):
            return Decision("declared", "the name of a recipient", self._by_name[company_key(one.value)])
        if one.kind == "service" and company_key(one.value) == self._organisation:
            return Decision("own", "the name of the organisation", one.value)
        if one.kind == "host":
            domain = next((domain for domain in domains_above(one.value) if domain in self._own), None)
            if domain:
                return Decision("own", f"the organisation's domains include {domain}", domain)
            if is_local(one.value):
                return Decision("ignored", "a local name or private address")
        return None

    def _named(self, one: Observation) -> Decision | None:
        """By the catalogue of services: a name, and whether a recipient of that name is declared."""
        found = self._known.match(one)
        if one.kind == "service":
            by_name = self._service_by_name.get(company_key(one.value))
            found = (by_name, one.value) if by_name else None
        if found is None:
            return None
        service = self._services[found[0]]
        known = f"the catalogue of services knows {found[1]} as {service.name}"
        if service.role == "internal":
            return Decision("own", f"{known}, which the organisation runs itself", service.id)
        declared = self._recipient_of(service)
        if declared:
            recipient, why = declared
            return Decision("declared", f"{known}, and “{recipient}” {why}", recipient)
        if one.transitive:
            by = f"only other packages ask for it ({one.via})" if one.via else "the software does not ask for it"
            return Decision("transitive", f"{known}, but {by}", service.id)
        return Decision("undeclared", f"{known}, and no recipient declares it", service.id)

    @cached_property
    def _near_names(self) -> NearNames:
        return NearNames(self._recipients, self._services)

    @cached_property
    def _declares(self) -> dict[str, str]:
        """The recipient that declares each service, where there is one."""
        found = ((name, self._recipient_of(service)) for name, service in self._services.items())
        return {name: declared[0] for name, declared in found if declared}

    def _recipient_of(self, service: Service) -> tuple[str, str] | None:
        """The recipient that declares a service, and why: by its name, its id, or the name of its company."""
        names = [company_key(name) for name in (service.name, *service.aliases)]
        named = next((self._by_name[key] for key in names if key in self._by_name), None)
        if named:
            return named, "has that name"
        if service.id in self._recipients:
            return service.id, "has its id"
        for key in company_of(service):
            if key in self._by_name:
                return self._by_name[key], "is the company behind it"
        return None


def _by_names(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Who goes by each key; an exact name counts before a shortened one of somebody else."""
    keys = {owner: [brand_keys(name) for name in given] for owner, given in names.items()}
    found: dict[str, str] = {}
    for position in range(max((len(key) for given in keys.values() for key in given), default=0)):
        for owner, given in keys.items():
            for key in given:
                if position < len(key):
                    found.setdefault(key[position], owner)
    return found
