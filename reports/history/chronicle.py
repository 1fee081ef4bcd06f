"""The history of one inventory as a page shows it: by entry, and the course of each recipient and disclosure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog.explain.wording import listing
from catalog.store.moments import About, Event, Moment
from reports.history.course import Course, Told, course_of, course_of_recipient, told_of

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
    told = {id(one): told_of(one, days[one.seq]) for one in story.moments}
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
    courses = {name: course_of(found, days, told, "disclosure") for name, found in disclosures.items()}
    return Chronicle(
        story.inventory,
        tuple(entries),
        {name: course_of_recipient(name, found, days, told) for name, found in recipients.items()},
        courses,
        parts_in_words(differing),
        tuple(seen),
    )


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
