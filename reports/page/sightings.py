"""What was observed of whom: in evidence held against the inventory now, and as a catalogue has recorded it.

Names of hosts, packages, cookies and variables are shown, and where they stand; never a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from catalog.observing.observed import OUTCOMES, Observed, Outcome
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


def sightings_shown(observed: Observed | None, recorded: Sequence[Seen]) -> SightingsShown | None:
    """Both put together; None where nothing was looked at and nothing is recorded."""
    if observed is None and not recorded:
        return None
    signs: dict[_Key, dict[tuple[str, str], SignShown]] = {}
    for key, where, shown in _recorded(recorded, observed is None):
        signs.setdefault(key, {})[where] = shown
    evidence: list[tuple[str, str]] = []
    if observed is not None:
        root = observed.inventory.root
        evidence = [(path_from(root, one.file), one.title) for one in observed.evidence]
        for key, where, shown in _observed(observed, root):
            known = signs.setdefault(key, {}).get(where)
            signs[key][where] = replace(shown, first=known.first, last=known.last) if known else shown
    parties = [PartyShown(name, called, outcome, _sorted(found)) for (outcome, name, called), found in signs.items()]
    return SightingsShown(tuple(evidence), tuple(sorted(parties, key=_order)))


def _order(party: PartyShown) -> tuple[int, str, str]:
    return OUTCOMES.index(party.outcome), party.name.lower(), party.id


def _sorted(found: Mapping[tuple[str, str], SignShown]) -> tuple[SignShown, ...]:
    return tuple(sorted(found.values(), key=lambda one: (not one.is_now, one.place, one.sign)))


def _recorded(recorded: Iterable[Seen], are_newest: bool) -> Iterator[tuple[_Key, tuple[str, str], SignShown]]:
    for one in recorded:
        shown = SignShown(
            sign_shown(one.signal, one.sign), place_shown(one.file, one.place), one.confidence, one.reason,
            are_newest and one.is_current, one.first, one.last,
        )  # fmt: skip
        yield (one.outcome, one.party, one.name), (shown.sign, one.file), shown  # type: ignore[misc]


def _observed(observed: Observed, root: Path) -> Iterator[tuple[_Key, tuple[str, str], SignShown]]:
    """Each sign and file once, where it stands first."""
    for party in observed.of(*(one for one in OUTCOMES if one != "ignored")):
        told: set[tuple[str, str]] = set()
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
