"""One record in both states, and the changes of its lists and values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.diff.inventory.change import OPPOSITE, About, Change, Event, Kind, RecordPlace
from catalog.explain.wording import listing

Above = Callable[[str], Collection[str]]


def alone(term: str) -> Collection[str]:
    """Nothing is above a name that belongs to no hierarchy."""
    return (term,)


class Members(NamedTuple):
    """A list of terms in both states. `gain` and `loss` are sentences with {} for the terms.

    `more` is what an addition means; terms at or below one that was there before add nothing (`above` tells).
    """

    aspect: str
    old: Sequence[str]
    new: Sequence[str]
    gain: str
    loss: str
    more: Kind = "widening"
    above: Above = alone


class ComparedRecord(NamedTuple):
    """A record that is in both states."""

    about: About
    id: str
    place: RecordPlace
    was: RecordPlace

    def members(self, list_of: Members) -> Iterator[Change]:
        """Up to four changes of a list: what came and what went, each apart from what that really adds or takes."""
        old, new = dict.fromkeys(list_of.old), dict.fromkeys(list_of.new)
        came, went = [t for t in new if t not in old], [t for t in old if t not in new]
        yield from self._moved(list_of, "new", came, _covered(came, old, list_of.above))
        yield from self._moved(list_of, "gone", went, _covered(went, new, list_of.above))

    def _moved(self, list_of: Members, event: Event, terms: list[str], covered: set[str]) -> Iterator[Change]:
        came = event == "new"
        real: Kind = list_of.more if came else OPPOSITE[list_of.more]
        sentence = list_of.gain if came else list_of.loss
        sorts: tuple[tuple[Kind, bool], ...] = ((real, False), ("neutral", True))
        for kind, wanted in sorts:
            chosen = [term for term in terms if (term in covered) is wanted]
            if chosen:
                remark = " A broader term says as much." if kind != real else ""
                yield self.change(
                    list_of.aspect, kind, sentence.replace("{}", listing(chosen)) + remark,
                    added=tuple(chosen) if came else (), removed=() if came else tuple(chosen),
                )  # fmt: skip

    def value(self, aspect: str, old: object, new: object, kind: Kind, message: str) -> Iterator[Change]:
        """A change of one value, where there is any; an absent value is None."""
        if old != new:
            yield self.change(
                aspect, kind, message,
                added=() if new is None else (str(new),), removed=() if old is None else (str(old),),
            )  # fmt: skip

    def change(
        self, aspect: str, kind: Kind, message: str, added: tuple[str, ...] = (), removed: tuple[str, ...] = ()
    ) -> Change:
        """A change of `aspect`, which is also the key under which it stands."""
        return Change(
            self.about, self.id, "changed", aspect, kind, message, self.place.at(*aspect.split(".")),
            self.was.at(*aspect.split(".")), added, removed,
        )  # fmt: skip


def _covered(terms: Iterable[str], others: Mapping[str, None], above: Above) -> set[str]:
    return {term for term in terms if any(upper in others for upper in above(term))}
