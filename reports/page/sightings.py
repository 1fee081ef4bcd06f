"""What was observed of whom: in evidence held against the inventory now, and as a catalogue has recorded it.

Names of hosts, packages, cookies and variables are shown, and where they stand; never a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from catalog.observing.decision_record import Outcome
from catalog.observing.observed import OUTCOMES, Observed
from catalog.observing.wording import path_from, sign
from reports.store.seen import place_shown, sign_shown

if TYPE_CHECKING:
    from catalog.store.seen import Seen


@dataclass(frozen=True, slots=True)
class SignShown:
    """A sign with its place. `first` and `last` are recorded days, None where it is not recorded.

    `is_now` says whether the evidence of this check shows it; without such, whether the last recorded evidence did.
    """

    sign: str
    place: str
    confidence: str
    reason: str
    is_now: bool
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class PartyShown:
    """Somebody whose signs were seen; the id is a recipient's, a service's, or the domain or package itself."""

    id: str
    name: str
    outcome: Outcome
    signs: tuple[SignShown, ...]


@dataclass(frozen=True, slots=True)
class SightingsShown:
    """All of them. `evidence` are the files of this check with their kinds; none where only the catalogue tells."""

    evidence: tuple[tuple[str, str], ...]
    parties: tuple[PartyShown, ...]

    def of_recipient(self, name: str) -> tuple[SignShown, ...]:
        """The signs of a declared recipient."""
        return next((one.signs for one in self.parties if one.outcome == "declared" and one.id == name), ())

    def others(self) -> list[tuple[Outcome, list[PartyShown]]]:
        """Those that are no declared recipients, the gravest outcome first."""
        outcomes: list[Outcome] = [one for one in OUTCOMES if one not in ("declared", "ignored")]
        found = [(outcome, [one for one in self.parties if one.outcome == outcome]) for outcome in outcomes]
        return [(outcome, parties) for outcome, parties in found if parties]


_Key = tuple[Outcome, str, str]
_Where = tuple[str, str]
"""A sign and its file."""


def sightings_shown(observed: Observed | None, recorded: Sequence[Seen]) -> SightingsShown | None:
    """Both put together; None where nothing was looked at and nothing is recorded.

    A sign that the evidence shows now counts as it does now, whatever it was recorded as.
    """
    if observed is None and not recorded:
        return None
    signs: dict[_Key, dict[_Where, SignShown]] = {}
    days = _days(recorded)
    for key, where, shown in _observed(observed) if observed else ():
        first, last = days.get(where, (None, None))
        signs.setdefault(key, {})[where] = replace(shown, first=first, last=last)
    now = {where for found in signs.values() for where in found}
    for one in recorded:
        if _where(one) not in now:
            signs.setdefault(_recorded_of(one, observed), {})[_where(one)] = _recorded(one, observed is None)
    evidence = (
        [(path_from(observed.inventory.root, one.file), one.title) for one in observed.evidence] if observed else ()
    )
    parties = [PartyShown(name, called, outcome, _sorted(found)) for (outcome, name, called), found in signs.items()]
    return SightingsShown(tuple(evidence), tuple(sorted(parties, key=_order)))


def _order(party: PartyShown) -> tuple[int, str, str]:
    return OUTCOMES.index(party.outcome), party.name.lower(), party.id


def _sorted(found: Mapping[_Where, SignShown]) -> tuple[SignShown, ...]:
    return tuple(sorted(found.values(), key=lambda one: (not one.is_now, one.place, one.sign)))


def _where(one: Seen) -> _Where:
    return sign_shown(one.signal, one.sign), one.file


def _days(recorded: Iterable[Seen]) -> dict[_Where, tuple[str, str]]:
    """The first and the last recorded day of each sign."""
    days: dict[_Where, tuple[str, str]] = {}
    for one in recorded:
        first, last = days.get(_where(one), (one.first, one.last))
        days[_where(one)] = (min(first, one.first), max(last, one.last))
    return days


def _recorded_of(one: Seen, observed: Observed | None) -> _Key:
    """Whose a recorded sign is: a recipient's as soon as it is declared, with the name that it has now."""
    entry = observed.inventory.recipients.get(one.party) if observed else None
    return ("declared", one.party, entry.record.name) if entry else (cast(Outcome, one.outcome), one.party, one.name)


def _recorded(one: Seen, are_newest: bool) -> SignShown:
    return SignShown(
        sign_shown(one.signal, one.sign), place_shown(one.file, one.place), one.confidence, one.reason,
        are_newest and one.is_current, one.first, one.last,
    )  # fmt: skip


def _observed(observed: Observed) -> Iterator[tuple[_Key, _Where, SignShown]]:
    """Each sign and file once, where it stands first."""
    root = observed.inventory.root
    for party in observed.of(*(one for one in OUTCOMES if one != "ignored")):
        told: set[_Where] = set()
        for one in party.sightings:
            seen = one.observation
            where = (sign(seen), path_from(root, seen.file))
            if where not in told:
                told.add(where)
                place = place_shown(where[1], seen.line or seen.pointer)
                yield (
                    (party.outcome, party.id, party.name), where,
                    SignShown(where[0], place, seen.confidence, one.reason, True),
                )  # fmt: skip
