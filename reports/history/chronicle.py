"""The history of one inventory as a page shows it: by entry, and the course of each recipient and disclosure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from catalog.store.moments import About, Event, Moment, passes
from catalog.wording import listing
from reports.history.sentences import record_of, sentence, words

if TYPE_CHECKING:
    from catalog.store.seen import Seen
    from catalog.store.story import Story


_PLURAL: Mapping[About, str] = {
    "policy": "policies", "recipient": "recipients", "transfer": "transfers", "disclosure": "disclosures",
    "observation": "observations",
}  # fmt: skip
_HAPPENED: Mapping[Event, tuple[str, str]] = {
    "appeared": ("is new", "are new"),
    "changed": ("change", "changes"),
    "lost": ("lost its ground", "lost their ground"),
    "regained": ("got its ground back", "got their ground back"),
    "went": ("is gone", "are gone"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence: `words` without its end, `record` the id of the disclosure or recipient (empty for a policy)."""

    seq: int
    day: str
    about: About
    record: str
    name: str
    event: Event
    words: str
    sentence: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class EntryTold:
    """An entry with what happened; `commit` is None where it was recorded outside git."""

    seq: int
    day: str
    recorded_at: str
    who: str | None
    commit: str | None
    told: tuple[Told, ...]

    @property
    def summary(self) -> str:
        """How much of each kind happened."""
        counts = Counter((one.about, one.event) for one in self.told)
        if all(one.is_first for one in self.told):
            there = (f"{n} {about if n == 1 else _PLURAL[about]}" for (about, _), n in counts.items())
            return f"The record begins, with {listing(there)}"
        return ", ".join(
            f"{number} {_PLURAL[about] if number > 1 and event != 'changed' else about} {_HAPPENED[event][number > 1]}"
            for (about, event), number in counts.items()
        )


@dataclass(frozen=True, slots=True)
class Course:
    """What became of one recipient or disclosure; the days are those from which states held.

    `since` is None once it is gone, `gone` while it is there; `unjustified_since` is None while it has its ground.
    """

    name: str
    first: str
    since: str | None
    gone: str | None
    from_start: bool
    unjustified_since: str | None
    told: tuple[Told, ...]
    lacking: str = "not justified"

    @property
    def line(self) -> str:
        """In a line: since when, and whether it is justified."""
        if self.since is None:
            return f"Recorded from {self.first}, gone since {self.gone}."
        start = ", when the record begins" if self.from_start and self.since == self.first else ""
        again = f" again, first {self.first}" if self.since != self.first else ""
        ground = f"; {self.lacking} since {self.unjustified_since}" if self.unjustified_since else ""
        return f"Since {self.since}{again}{start}{ground}."


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All of it, the newest entry first. `differing` are the parts in which the page's state is not the last one's."""

    inventory: str
    entries: tuple[EntryTold, ...]
    recipients: Mapping[str, Course]
    disclosures: Mapping[str, Course]
    differing: tuple[str, ...]
    seen: tuple[Seen, ...] = ()

    def gone(self) -> list[tuple[About, str, Course]]:
        """The recipients and disclosures that the last entry does not have any more, the latest to go first."""
        both: list[tuple[About, str, Course]] = [("recipient", *one) for one in self.recipients.items()]
        both += [("disclosure", *one) for one in self.disclosures.items()]
        found = sorted((one for one in both if one[2].since is None), key=lambda one: (one[0] != "recipient", one[1]))
        return sorted(found, key=lambda one: one[2].gone or "", reverse=True)


def chronicle(story: Story, differing: Iterable[str] = (), seen: Iterable[Seen] = ()) -> Chronicle:
    """What a page shows of a story and of what was `seen`; `differing` as in Chronicle, by the names of the parts."""
    days = {entry.seq: entry.day for entry in story.entries}
    told = {id(one): _told(one, days[one.seq]) for one in story.moments}
    by_entry: dict[int, list[Told]] = {}
    disclosures: dict[str, list[Moment]] = {}
    recipients: dict[str, list[Moment]] = {}
    for one in story.moments:
        by_entry.setdefault(one.seq, []).append(told[id(one)])
        if one.about == "disclosure":
            disclosures.setdefault(one.id, []).append(one)
        for who in {one.recipient, *(one.removed if one.aspect == "recipient" else ())} - {""}:
            recipients.setdefault(who, []).append(one)
    entries = [
        EntryTold(
            one.seq, one.day, one.recorded_at, one.told.get("who"), one.told.get("commit"),
            tuple(by_entry.get(one.seq, ())),
        )
        for one in reversed(story.entries)
    ]  # fmt: skip
    courses = {name: _course(found, days, told, "disclosure") for name, found in disclosures.items()}
    return Chronicle(
        story.inventory,
        tuple(entries),
        {name: _of_recipient(name, found, days, told) for name, found in recipients.items()},
        courses,
        parts_in_words(differing),
        tuple(seen),
    )


def _told(one: Moment, day: str) -> Told:
    return Told(one.seq, day, one.about, record_of(one), one.name, one.event, words(one), sentence(one), one.is_first)


def _course(found: Sequence[Moment], days: Mapping[int, str], told: Mapping[int, Told], about: About) -> Course:
    own = [one for one in found if one.about == about]
    came = [one for one in own if one.event == "appeared"]
    is_gone = own[-1].event == "went"
    failing = next((one for one in reversed(own) if one.event in ("appeared", "lost", "regained")), own[-1])
    return Course(
        own[-1].name,
        days[came[0].seq],
        None if is_gone else days[came[-1].seq],
        days[own[-1].seq] if is_gone else None,
        came[0].is_first,
        None if is_gone or about != "disclosure" or passes(failing.state) else days[failing.seq],
        _all(found, told),
    )


def _of_recipient(name: str, found: Sequence[Moment], days: Mapping[int, str], told: Mapping[int, Told]) -> Course:
    """A recipient's own course, with the day since which anything that it gets is not justified."""
    given: dict[str, list[Moment]] = {}
    for one in found:
        if one.about == "disclosure":
            given.setdefault(one.id, []).append(one)
    each = [_course(moments, days, told, "disclosure") for moments in given.values() if moments[-1].recipient == name]
    is_declared = any(one.about == "recipient" for one in found)
    course = _course(found, days, told, "recipient") if is_declared else _undeclared(name, each, found, told)
    since = min((one.unjustified_since for one in each if one.unjustified_since), default=None)
    return replace(
        course, unjustified_since=since if course.since else None, lacking="not all that it gets is justified,"
    )


def _undeclared(name: str, given: Sequence[Course], found: Sequence[Moment], told: Mapping[int, Told]) -> Course:
    """The course of a recipient that was never declared: that of what was disclosed to it."""
    since = min((one.since for one in given if one.since), default=None)
    gone = None if since else max((one.gone for one in given if one.gone), default=None)
    days = [told[id(one)].day for one in found]
    from_start = any(one.from_start for one in given)
    return Course(name, days[0], since, gone or (None if since else days[-1]), from_start, None, _all(found, told))


def _all(found: Sequence[Moment], told: Mapping[int, Told]) -> tuple[Told, ...]:
    return tuple(told[id(one)] for one in found)


_PARTS = {
    "recipients": "the recipients",
    "category": "the category {}",
    "policy": "the policy {} or what rests on it",
    "evidence": "the evidence {}",
    "findings": "the findings",
}


def parts_in_words(names: Iterable[str]) -> tuple[str, ...]:
    """The parts of a snapshot that people know, in an order of their own; what follows from them only by itself."""
    split = [name.partition(":") for name in names]
    known = [words.format(rest) for kind, words in _PARTS.items() for own, _, rest in split if own == kind]
    return tuple(known) if known or not split else ("what the verdicts follow from",)
