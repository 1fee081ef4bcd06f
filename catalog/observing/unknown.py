"""What becomes of a sign by which nobody is known: open, noted, or ignored, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.observing.credentials import is_credential, names_nobody
from catalog.observing.decision_record import Decision
from catalog.observing.local import seems_a_service
from inventory.evidence.observation import Observation


def unknown(one: Observation, own_names: Sequence[str]) -> Decision:
    """The decision about a sign that neither the inventory nor a catalogue knows.

    `own_names` are the organisation's name and domains.
    """
    if one.confidence == "low":
        if one.kind == "service":
            return Decision("ignored", "a name beside a host, by which nobody is known")
        return Decision("ignored", "the code only holds it, and nobody is known by it")
    if one.kind in ("host", "service"):
        return Decision("unidentified", "nobody declares it, and no catalogue knows it")
    if one.kind == "package":
        return _package(one)
    if one.kind == "env":
        return _variable(one, own_names)
    return Decision("ignored", "a cookie of no known recipient")


def _package(one: Observation) -> Decision:
    if not one.transitive and seems_a_service(one.value):
        return Decision("unidentified", "its name says that it talks to a service, which no catalogue knows")
    return Decision("ignored", "a library without a known recipient", unknown="library")


def _variable(one: Observation, own_names: Sequence[str]) -> Decision:
    if not is_credential(one.value):
        return Decision("ignored", "a variable of no known recipient")
    nobody = names_nobody(one.value, own_names)
    if nobody:
        return Decision("ignored", f"a credential, but {nobody}", unknown="credential")
    return Decision("unidentified", "its name is that of a credential, and no catalogue knows whose")
