"""The record of a recipient that was seen but is not declared: proposed, for somebody to correct."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from catalog.drafting.yaml_text import scalar, visible
from catalog.observing.decision import FIELD
from catalog.observing.observed import Party
from catalog.observing.service_catalogue import Service
from catalog.observing.signals import SignalIndex
from catalog.observing.wording import place
from inventory.evidence.observation import SignalKind
from inventory.evidence.purl import encoded


def flow_record(party: Party, service: Service) -> str:
    """The record on one line, as a help line can show it."""
    fields = ", ".join(f"{key}: {value}" for key, value in _fields(party, service))
    return f"{party.id}: {{{fields}}}"


def block_records(parties: Sequence[Party]) -> Callable[[int], Iterator[str]]:
    """The records of those that a service is known for, in lines by indent, each after an empty line.

    A remark says that somebody must look at each.
    """
    lines = [line for party in parties if party.service for line in _block(party, party.service)]
    return lambda indent: (f"{' ' * indent}{line}" if line else "" for line in lines)


def _block(party: Party, service: Service) -> list[str]:
    seen = "; ".join(dict.fromkeys(place(s.observation) for s in party.sightings[:3]))
    remark = f"# Seen in {visible(seen)}. Check the role, and add the agreement and what is disclosed to it."
    return ["", remark, *record_lines(party, service)]


def record_lines(party: Party, service: Service) -> list[str]:
    """The record in lines, as it stands below `recipients`."""
    return [f"{party.id}:", *(f"  {key}: {value}" for key, value in _fields(party, service))]


def _fields(party: Party, service: Service) -> Iterator[tuple[str, str]]:
    yield "name", scalar(service.name)
    yield "kinds", _listed(service.kinds)
    yield "role", service.role
    if service.country:
        yield "country", scalar(service.country)
    if service.services:
        yield "services", scalar(service.services)
    for field, values in _signals(party, service).items():
        if values:
            yield field, _listed(values)


def _signals(party: Party, service: Service) -> dict[str, list[str]]:
    """The service's own domains and cookies, if any were seen; of packages and variables only those seen."""
    kinds = {FIELD[s.observation.kind] for s in party.sightings if s.observation.kind in FIELD}
    found: dict[str, list[str]] = {field: [] for field in FIELD.values()}
    found["domains"] = list(service.domains)
    if "cookies" in kinds:
        found["cookies"] = list(service.cookies)
    found["packages"] = [encoded(signal) for signal in _matched(party, service, "package")]
    found["env"] = _matched(party, service, "env")
    return found


def _matched(party: Party, service: Service, kind: SignalKind) -> list[str]:
    """Which of the service's signals the sightings of one kind showed: there may be many others.

    What is the service's by its namespace alone stands for itself.
    """
    index = SignalIndex([(service.id, service)])
    seen = [s.observation for s in party.sightings if s.observation.kind == kind]
    matched = {one.value: index.match(one) for one in seen}
    return sorted({owner[1] if owner else value for value, owner in matched.items()})


def _listed(values: Iterable[str]) -> str:
    return f"[{', '.join(scalar(value) for value in values)}]"
