"""What happened to a recipient, a disclosure or a transfer from one recorded state to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from catalog.justify.verdicts import PASSING

About = Literal["policy", "recipient", "transfer", "disclosure", "observation"]
ABOUT: tuple[About, ...] = ("policy", "recipient", "transfer", "disclosure", "observation")
"""In the order in which an entry tells of them."""
Event = Literal["appeared", "changed", "lost", "regained", "went"]
State = Mapping[str, tuple[str, ...]]
"""What was recorded of something, aspect by aspect: `data`, `purposes`, `country`, `verdict` and so on."""


class Moment(NamedTuple):
    """One thing that an entry tells of a record: that it came, went, changed in an `aspect`, lost or got its ground.

    `recipient` is who it is about (empty for a policy, and for somebody observed who is not declared), by `name` as
    declared then. `state` is that after the entry, or the last one where the record went; `before` is that before it,
    None where there was none. `is_first` says that the inventory's record begins with this entry.
    """

    seq: int
    about: About
    id: str
    recipient: str
    name: str
    event: Event
    aspect: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    state: State
    before: State | None
    is_first: bool = False

    def concerns(self, recipient: str) -> bool:
        """Whether it is about this recipient, or takes something from it to another."""
        if self.about == "observation":
            return self.id == recipient
        return self.recipient == recipient or (self.aspect == "recipient" and recipient in self.removed)


class AspectDifference(NamedTuple):
    """How one aspect differs."""

    event: Event
    aspect: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def differences(old: State | None, new: State | None) -> Iterator[AspectDifference]:
    """What happened between two states of one record; None stands for a state in which it was not there."""
    if old is None and new is None:
        return
    if old is None or new is None:
        yield AspectDifference("appeared" if old is None else "went")
        return
    for aspect in new:
        if aspect == "unproved":
            continue  # the verdict tells that something is not proved; this only says what
        added = tuple(value for value in new[aspect] if value not in old[aspect])
        removed = tuple(value for value in old[aspect] if value not in new[aspect])
        if (added or removed) and not (aspect == "grounds" and not (passes(old) and passes(new))):
            yield AspectDifference(_event(aspect, old, new), aspect, added, removed)


def passes(state: State) -> bool:
    """Whether what the state is of was justified."""
    return all(verdict in PASSING for verdict in state["verdict"])


def _event(aspect: str, old: State, new: State) -> Event:
    if aspect != "verdict" or passes(old) == passes(new):
        return "changed"
    return "lost" if passes(old) else "regained"
