"""What evidence shows, party by party: declared, own, undeclared, unidentified, or ignored with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from catalog.checking.assessed import Assessed
from catalog.observing.accepting import Acceptor, SignAcceptance, acceptances, accepted_by_both
from catalog.observing.decision import Decider
from catalog.observing.decision_record import Decision, Outcome
from catalog.observing.earlier import Earlier
from catalog.observing.held_data import HeldData
from catalog.observing.registrable import registrable
from catalog.observing.service_catalogue import Service, services_for
from inventory.evidence import Evidence, Observation
from inventory.model import Inventory
from inventory.problem import Problem

OUTCOMES: tuple[Outcome, ...] = (
    "undeclared", "unidentified", "unbounded", "transitive", "declared", "own", "ignored",
)  # fmt: skip
OPEN: tuple[Outcome, ...] = ("undeclared", "unidentified", "unbounded")
"""What somebody has to answer for: each is a finding."""


class Sighting(NamedTuple):
    """One observation with what became of it, and why."""

    observation: Observation
    decision: Decision

    @property
    def reason(self) -> str:
        """Why it was decided so, with how it was seen."""
        seen = self.observation
        notes = ", ".join(filter(None, (seen.note, seen.shown_by if seen.kind != "data" else "")))
        return f"{self.decision.reason} ({notes})" if notes else self.decision.reason


class Party(NamedTuple):
    """Somebody whose signs were seen: a declared recipient, a service, or a registrable domain that nobody knows.

    Data that the software has itself stand here, too, by their term: the organisation's own if a category holds them.

    `id` is the recipient's or service's id, or what is known instead of one: the domain, the package.
    """

    outcome: Outcome
    id: str
    name: str
    service: Service | None
    sightings: tuple[Sighting, ...]

    @property
    def near(self) -> str:
        """The id of the recipient that it may belong to, by its name; or empty."""
        return next((seen.decision.near for seen in self.sightings if seen.decision.near), "")

    @property
    def unknown(self) -> str:
        """Whether it is a “library” or a “credential” by which nobody is known, and which is no finding; or empty."""
        return self.sightings[0].decision.unknown


class AcceptedParty(NamedTuple):
    """Somebody whose signs were seen and are accepted, as they would count otherwise, and what accepts them."""

    party: Party
    acceptance: SignAcceptance


class Observed(NamedTuple):
    """The outcome of one look at evidence. `known` are all services; `problems` concern the project's services.yaml.

    The signs of those `accepted` stand among the `parties` as ignored. With an `earlier` look, of the open parties only
    new signs are left.
    """

    assessed: Assessed
    evidence: tuple[Evidence, ...]
    parties: tuple[Party, ...]
    known: Mapping[str, Service]
    problems: tuple[Problem, ...] = ()
    accepted: tuple[AcceptedParty, ...] = ()
    earlier: Earlier | None = None

    @property
    def inventory(self) -> Inventory:
        """The inventory that the evidence is held against."""
        return self.assessed.prepared.inventory

    def of(self, *outcomes: Outcome) -> list[Party]:
        """The parties with one of these outcomes."""
        return [party for party in self.parties if party.outcome in outcomes]


def observe(assessed: Assessed, evidence: Sequence[Evidence], base: Inventory | None = None) -> Observed:
    """Hold `evidence` against a judged inventory. Where there is a `base`, only what that accepts too is accepted.

    What an accepted backlog does not list is new.
    """
    inventory = assessed.prepared.inventory
    services, problems = services_for(inventory.root)
    accepting, faults = acceptances(inventory)
    if base is not None:
        accepting = accepted_by_both(accepting, acceptances(base)[0])
    decider, acceptor = Decider(inventory, services, HeldData(assessed).decide), Acceptor(accepting)
    earlier = Earlier(frozenset()) if any(one.kind for one in accepting) else None
    sightings: list[Sighting] = []
    accepted: dict[SignAcceptance, list[Sighting]] = {}
    for one in (one for each in evidence for one in each.observations):
        seen = Sighting(one, decider.decide(one))
        acceptance = acceptor.of(one) if seen.decision.outcome in OPEN else None
        if acceptance:
            accepted.setdefault(acceptance, []).append(seen)
            seen = Sighting(one, Decision("ignored", f"{acceptance.by} in {acceptance.file}: {acceptance.reason}"))
        sightings.append(seen)
    parties = _parties(sightings, inventory, services)
    waived = [AcceptedParty(p, a) for a, seen in accepted.items() for p in _parties(seen, inventory, services)]
    return Observed(assessed, tuple(evidence), parties, services, (*problems, *faults), tuple(waived), earlier)


def _parties(sightings: Iterable[Sighting], inventory: Inventory, services: Mapping[str, Service]) -> tuple[Party, ...]:
    groups: dict[tuple[Outcome, str, bool], list[Sighting]] = {}
    for one in sightings:
        groups.setdefault((one.decision.outcome, _id(one), one.observation.kind == "data"), []).append(one)
    certain = {name for outcome, name, is_data in groups if outcome == "undeclared" and not is_data}
    found = []
    for (outcome, name, is_data), seen in groups.items():
        if outcome == "transitive" and name in certain:
            continue
        besides = groups.get(("transitive", name, False), []) if outcome == "undeclared" else []
        service = services.get(name) if outcome in ("undeclared", "transitive") and not is_data else None
        found.append(Party(outcome, name, _name(name, outcome, inventory, service), service, (*seen, *besides)))
    return tuple(sorted(found, key=lambda party: (OUTCOMES.index(party.outcome), party.name.lower(), party.id)))


def _id(one: Sighting) -> str:
    if one.decision.party:
        return one.decision.party
    if one.decision.outcome == "unidentified" and one.observation.kind == "host":
        return registrable(one.observation.value)
    return one.observation.value


def _name(name: str, outcome: Outcome, inventory: Inventory, service: Service | None) -> str:
    if service is not None:
        return service.name
    recipient = inventory.recipients.get(name) if outcome == "declared" else None
    return recipient.record.name if recipient else name
