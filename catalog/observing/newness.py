"""What is new in evidence against an earlier state: signs that nobody had to answer for then."""

from __future__ import annotations

from catalog.observing.earlier import Earlier, Sign
from catalog.observing.observed import OPEN, Observed, Party, Sighting


def earlier_of(before: Observed) -> Earlier:
    """What counts as old after a look at the evidence of an earlier state."""
    parties = [*before.of(*OPEN), *(one.party for one in before.accepted)]
    seen = [one for each in before.evidence for one in each.observations]
    return Earlier(
        frozenset(_sign(seen) for party in parties for seen in party.sightings),
        frozenset(one.value for one in seen if one.kind == "package" and not one.transitive and not one.dev),
        frozenset(one.value for one in seen if one.kind == "env"),
    )


def only_new(observed: Observed, earlier: Earlier) -> Observed:
    """`observed` with only those signs of open parties that the earlier look did not have open."""
    parties = (_without(party, earlier) if party.outcome in OPEN else party for party in observed.parties)
    return observed._replace(parties=tuple(party for party in parties if party.sightings), earlier=earlier)


def _without(party: Party, earlier: Earlier) -> Party:
    return party._replace(sightings=tuple(seen for seen in party.sightings if _sign(seen) not in earlier.open))


def _sign(seen: Sighting) -> Sign:
    return seen.observation.kind, seen.observation.value
