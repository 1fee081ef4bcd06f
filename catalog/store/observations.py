"""What evidence shows, as contents of a snapshot: one part an evidence file, names only, never a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalog.observing.observed import Observed, Party, Sighting
from catalog.observing.wording import path_from
from catalog.store.canonical import canonical
from catalog.store.snapshot import Addressed, addressed
from catalog.store.tables.observations import ObservationContent
from catalog.store.tables.texts import FileContent

KEPT = frozenset({"undeclared", "unidentified", "unbounded", "transitive", "declared", "own"})
"""The outcomes that are recorded: not what was ignored, mostly libraries, of which there are thousands."""


def observation_parts(observed: Observed) -> dict[str, list[Addressed]]:
    """The part of each evidence file; a sign that a file shows often counts once, where it stands first."""
    root = observed.inventory.root
    parts: dict[str, list[Addressed]] = {}
    places: dict[str, dict[str, int | str]] = {}
    for party, sighting in _kept(observed):
        file = path_from(root, sighting.observation.file)
        parts.setdefault(f"evidence:{file}", []).append(addressed(_content(party, sighting, file)))
        places.setdefault(file, {})[place_key(sighting.observation.kind, sighting.observation.value)] = _place(sighting)
    for file, lines in places.items():
        parts[f"evidence:{file}"].append(addressed(FileContent(file=file, lines=canonical(lines))))
    return parts


def evidence_facts(observed: Observed) -> list[Mapping[str, str]]:
    """Which evidence was looked at, for the entry: a file in which nothing was seen any more has no part."""
    root = observed.inventory.root
    return [{"file": path_from(root, one.file), "kind": one.title} for one in observed.evidence]


def place_key(signal: str, sign: str) -> str:
    """The name under which a sign stands among the lines of its file."""
    return f"observation {signal} {sign}"


def _kept(observed: Observed) -> Iterable[tuple[Party, Sighting]]:
    """One sighting of each sign and file, the first, in the order of the parties; with the data of them all."""
    found: dict[tuple[str, str, str], tuple[Party, Sighting]] = {}
    for party in observed.parties:
        for one in party.sightings:
            if one.decision.outcome in KEPT:
                seen = one.observation
                key = (seen.file, seen.kind, seen.value)
                found[key] = (found[key][0], _with_data(found[key][1], seen.data)) if key in found else (party, one)
    return found.values()


def _with_data(one: Sighting, data: tuple[str, ...]) -> Sighting:
    seen = one.observation
    return one._replace(observation=seen._replace(data=tuple(dict.fromkeys((*seen.data, *data)))))


def _content(party: Party, one: Sighting, file: str) -> ObservationContent:
    seen = one.observation
    return ObservationContent(
        party=party.id,
        name=party.name,
        outcome=party.outcome,
        recipient=party.id if party.outcome == "declared" else None,
        signal=seen.kind,
        sign=seen.value,
        file=file,
        confidence=seen.confidence,
        reason=one.reason,
        classes=canonical(sorted(seen.data)),
    )


def _place(one: Sighting) -> int | str:
    """The line, or the JSON pointer where there is none."""
    return one.observation.line or one.observation.pointer
