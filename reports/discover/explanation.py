"""Why one host, package, cookie or variable was decided as it was."""

from __future__ import annotations

from catalog.observing.observed import Observed, Sighting
from catalog.observing.wording import place, sign
from inventory.evidence.purl import parsed
from reports.prose import Prose


def explanation(observed: Observed, asked: str, width: int | None) -> str:
    """Each sighting of `asked` with its outcome and reason; empty where it was not seen."""
    prose = Prose(width)
    for one in _about(observed, asked):
        seen = one.observation
        prose.say(f"{sign(seen)}: {one.decision.outcome}")
        prose.say(f"because {one.reason}", 2, 2)
        where = f"{place(seen)} {seen.pointer}".rstrip()
        prose.say(f"seen at {where}, {seen.confidence} confidence", 2, 2)
        if seen.dev or seen.transitive:
            asking = f", which {seen.via} asks for" if seen.via else ""
            prose.say("for development only" if seen.dev else f"a package of packages{asking}", 2, 2)
        prose.gap()
    return prose.text()


def _about(observed: Observed, asked: str) -> list[Sighting]:
    key = parsed(asked) or asked.strip()
    every = [one for party in observed.parties for one in party.sightings]
    exact = [one for one in every if key in (one.observation.value, sign(one.observation).split(" (")[0])]
    if exact:
        return exact
    host = key.lower().strip(".")
    below = [one for one in every if one.observation.kind == "host" and one.observation.value.endswith(f".{host}")]
    return below or [one for party in observed.parties if key in (party.id, party.name) for one in party.sightings]
