"""The course of one recipient or disclosure through a history, and the sentences that tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from catalog.store.moments import About, Event, Moment, passes
from reports.history.sentences import record_of, sentence, words


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


def told_of(one: Moment, day: str) -> Told:
    """A moment in words; `day` is that of its entry."""
    return Told(one.seq, day, one.about, record_of(one), one.name, one.event, words(one), sentence(one), one.is_first)


def course_of(found: Sequence[Moment], days: Mapping[int, str], told: Mapping[int, Told], about: About) -> Course:
    """The course of a recipient or disclosure whose moments are `found`, in order.

    `days` are those of the entries by number, `told` the moments in words by the identity of each.
    """
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


def course_of_recipient(
    name: str, found: Sequence[Moment], days: Mapping[int, str], told: Mapping[int, Told]
) -> Course:
    """A recipient's own course, with the day since which anything that it gets is not justified."""
    given: dict[str, list[Moment]] = {}
    for one in found:
        if one.about == "disclosure":
            given.setdefault(one.id, []).append(one)
    each = [course_of(moments, days, told, "disclosure") for moments in given.values() if moments[-1].recipient == name]
    is_declared = any(one.about == "recipient" for one in found)
    course = course_of(found, days, told, "recipient") if is_declared else _undeclared(name, each, found, told)
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
