"""One change between two states of an inventory, as a data protection officer would tell it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from catalog.justify.verdicts import Verdict
from inventory.problem import Path

Kind = Literal["widening", "weaker", "narrowing", "neutral"]
"""What a change means to the data subjects: more happens with their data, more would pass, less, or neither."""

Event = Literal["new", "gone", "changed"]

About = Literal[
    "recipient", "disclosure", "category", "organisation", "policy", "clause", "statement", "term", "mechanism", "lock",
    "setting", "waiver", "activity", "verdict",
]  # fmt: skip
"""What changed, in the order in which changes are told: first what is done, then what it is judged by."""

PRACTICE: tuple[About, ...] = ("recipient", "disclosure", "category", "organisation")
"""Changes of what is done with data; all others change what it is judged by, or how strictly."""

OPPOSITE: dict[Kind, Kind] = {
    "widening": "narrowing", "narrowing": "widening", "neutral": "neutral", "weaker": "narrowing",
}  # fmt: skip


ONWARD = "onward"
"""The aspect of a disclosure that changes when somebody new gets its data by way of its recipient."""


class RecordPlace(NamedTuple):
    """A record's place: `path` in `file` (POSIX, relative to the inventory's root), or the `key` that leads to it."""

    file: str
    path: Path = ()
    on_key: bool = False

    def at(self, *steps: str | int) -> RecordPlace:
        """A place below this one."""
        return RecordPlace(self.file, (*self.path, *steps))


class ChangedFlow(NamedTuple):
    """Who gets what about whom for what, as it stands after the change (before it, where it is gone)."""

    recipient: str
    name: str
    role: str
    country: str | None
    data: tuple[str, ...]
    subjects: tuple[str, ...]
    purposes: tuple[str, ...]
    verdict: Verdict


class Change(NamedTuple):
    """One change. `id` names the record, `aspect` what of it (empty for what is new or gone).

    `place` is in the new state and there is always one; `was` is in the old state. `added` and `removed` name the
    terms or values concerned. `message` is a plain sentence.
    """

    about: About
    id: str
    event: Event
    aspect: str
    kind: Kind
    message: str
    place: RecordPlace
    was: RecordPlace | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    flow: ChangedFlow | None = None

    @property
    def is_practice(self) -> bool:
        """Whether it changes what is done with data, not what that is judged by."""
        return self.about in PRACTICE
