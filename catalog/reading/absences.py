"""Sentences that deny without a verb: “free of trackers”, “works without cookies”, “No name for advertisers”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.reading.context import JoinedText
from catalog.reading.model import Action, Said
from catalog.reading.term_index import Match
from catalog.reading.units import Unit

TRACKING = (
    "cookie-data",
    "tracking-technology",
    "pixel",
    "fingerprinting",
    "device-fingerprint",
    "advertising-identifier",
)


def absences(units: Sequence[Unit], text: JoinedText, matches: Sequence[Match]) -> Iterator[Said]:
    """What a text without any act denies by naming it beside a word of absence."""
    absent = next((unit for unit in units if unit.is_a("absent")), None)
    if absent is not None:
        later = [match for match in matches if match.first >= absent.last]
        if any(match.term in TRACKING for match in later):
            yield _denied("collect", absent, text, later)
    tracked = _no_tracking(units, matches)
    if tracked is not None:
        yield _denied("collect", tracked, text, [match for match in matches if match.first >= tracked.last])
    none = next((unit for unit in units if not unit.is_a("mark")), None)
    if (
        none is None
        or none.word not in ("no", "never", "not a", "zero")
        or any(unit.is_a("be", "can", "we") for unit in units)
    ):
        return
    somebody = next((place for place, unit in enumerate(units) if unit.word in ("for", "to", "with") and place), 0)
    named = [match for match in matches if match.dimension in ("data", "recipients")]
    data = [match for match in named if match.dimension == "data" and match.first < units[somebody].first]
    if somebody and data and any(match.dimension == "recipients" for match in named):
        yield _denied("disclose", none, text, [*data, *(m for m in named if m.first > units[somebody].first)])


def _no_tracking(units: Sequence[Unit], matches: Sequence[Match]) -> Unit | None:
    """The “no” of “uses no trackers”, “there is no tracking”."""
    for unit in units:
        if unit.word == "no" and any(m.term in TRACKING and unit.last <= m.first <= unit.last + 2 for m in matches):
            return unit
    return None


def _denied(action: Action, word: Unit, text: JoinedText, matches: Sequence[Match]) -> Said:
    by = {name: text.named(m for m in matches if m.dimension == name) for name in ("data", "recipients", "sources")}
    if action == "collect" and not by["data"]:
        by["data"] = tuple(one._replace(term="online-activity") for one in by["sources"][:1])
    return Said(
        "prohibits", action, (text.words(word.first, word.last),), by["data"],
        by["recipients"] if action == "disclose" else (), sources=by["sources"] if action == "collect" else (),
    )  # fmt: skip
