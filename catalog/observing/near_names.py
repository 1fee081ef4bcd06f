"""Whom a sign may belong to by its name alone: offered, or for a vendor's own namespace taken as that vendor's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalog.observing.company_names import SHORTEST, index_by_label, labels_of
from catalog.observing.decision_record import Decision
from catalog.observing.package_names import named_after, namespace
from catalog.observing.registrable import registrable
from catalog.observing.service_catalogue import Service
from inventory.entry import Entry
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed
from inventory.schema import Recipient

PUBLISHERS = frozenset({
    "google", "microsoft", "facebook", "apple", "amazon", "awslabs", "github", "vercel", "netflix", "uber", "square",
    "squareup", "twitter", "adobe", "alibaba", "tencent", "yahoo", "oracle", "mozilla",
})  # fmt: skip
"""Companies most of whose packages are libraries that send nothing: their namespaces say nothing."""


class NearNames:
    """The labels of the declared recipients and of the known services."""

    def __init__(self, recipients: Mapping[str, Entry[Recipient]], services: Mapping[str, Service]) -> None:
        self._services = services
        records = {name: entry.record for name, entry in recipients.items()}
        self._declared = index_by_label({
            name: [*labels_of((one.name, *one.aliases), one.domains), *_first_labels(one), *_spaces(one.packages)]
            for name, one in records.items()
        })  # fmt: skip
        self._known = index_by_label({name: [*_labels(one)] for name, one in services.items()})
        self._names = {name: one.name for name, one in records.items()}

    def decide(self, one: Observation, declares: Mapping[str, str]) -> Decision | None:
        """The decision about a sign that is nobody's by itself; None where its name says nothing.

        `declares` gives the recipient that declares a service, by the service's id.
        """
        if one.kind == "host":
            return self._host(one)
        if one.kind == "package" and one.confidence != "low":
            return self._package(one, declares)
        return None

    def _host(self, one: Observation) -> Decision | None:
        label = registrable(one.value).partition(".")[0].replace("-", "")
        near = self._declared.get(label)
        if near is None or one.confidence == "low":
            return None
        reason = f"its name is that of “{self._names[near]}”, which does not declare the domain"
        return Decision("unidentified", reason, near=near)

    def _package(self, one: Observation, declares: Mapping[str, str]) -> Decision | None:
        label, by = namespace(one.value), "its namespace"
        if label not in self._declared and label not in self._known:
            label, by = named_after(one.value), "its name"
        service = self._services.get(self._known.get(label, ""))
        near = self._declared.get(label) or (declares.get(service.id) if service else None)
        if near is not None and not one.transitive:
            reason = f"{by} is that of “{self._names[near]}”, which does not declare the package"
            return Decision("unidentified", reason, near=near)
        if service is None or near is not None:
            return None
        return _of_service(one, service, by)


def _alike(space: str, labels: Sequence[str]) -> bool:
    return len(space) >= SHORTEST and any(label in space or space in label for label in labels)


def _spaces(packages: Iterable[str]) -> set[str]:
    return {namespace(parsed(package) or package) for package in packages}


def _first_labels(recipient: Recipient) -> Iterator[str]:
    yield from (registrable(domain.removeprefix("*.")).partition(".")[0] for domain in recipient.domains)


def _labels(service: Service) -> Iterator[str]:
    """The labels of a service, and those namespaces of its packages that hold one: `getsentry`, not `symfony`."""
    labels = [one for one in labels_of((service.name, *service.aliases), service.domains) if len(one) >= SHORTEST]
    near = [space for space in sorted(_spaces(service.packages)) if _alike(space, labels)]
    yield from (label for label in (*labels, *near) if label not in PUBLISHERS)


def _of_service(one: Observation, service: Service, by: str) -> Decision | None:
    if one.transitive:
        return Decision("transitive", f"{by} is that of {service.name}, but only other packages ask for it", service.id)
    if service.role == "internal":
        return None
    if by == "its namespace":
        return Decision("undeclared", f"{by} is that of {service.name}, and no recipient declares it", service.id)
    return Decision("unidentified", f"{by} is that of {service.name}, and nothing else shows that it is theirs")
