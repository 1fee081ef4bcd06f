"""Who gets data onward: from a processor, or somebody internal, that passes them on, over one or more steps.

Steps are followed from recipients that process for whoever gave them the data (GDPR Art. 28(4)); the last on a way may
be anybody. What others pass on is their own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.justify.recipient_tree import PROCESSING, RecipientTree
from catalog.justify.terms import DataTerms
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Recipient

Way = tuple[str, ...]
"""Recipients from the one that a disclosure names to the one that gets data onward."""


class Received(NamedTuple):
    """Data of one category that reach `recipient`: directly, or onward along `way` (a direct one is (recipient,))."""

    recipient: str
    way: Way
    data: frozenset[str]

    @property
    def via(self) -> str | None:
        """The recipient of the disclosure by which the data come, None where that is `recipient` itself."""
        return self.way[0] if len(self.way) > 1 else None


class OnwardWays:
    """The ways along which the declared recipients of an inventory pass data on."""

    def __init__(self, recipients: Mapping[str, Entry[Recipient]], data: DataTerms, tree: RecipientTree) -> None:
        self._recipients = recipients
        self._data = data
        self._tree = tree
        self._known: dict[tuple[str, str, str], dict[str, Way]] = {}
        self.passing = frozenset(
            entry.id for entry in recipients.values() if entry.record.sub_recipients and self._processes(entry.id)
        )
        """The recipients whose steps are followed."""

    def _processes(self, recipient: str) -> bool:
        entry = self._recipients.get(recipient)
        return entry is not None and entry.record.role in PROCESSING

    def from_recipient(self, recipient: str, category: str, datum: str) -> Mapping[str, Way]:
        """Return everybody whom a datum reaches from `recipient`, with the shortest way (the first in the files)."""
        if recipient not in self.passing:
            return {}
        known = self._known.get((recipient, category, datum))
        if known is None:
            known = self._known[recipient, category, datum] = self._walk(recipient, category, datum)
        return known

    def _walk(self, start: str, category: str, datum: str) -> dict[str, Way]:
        found: dict[str, Way] = {}
        frontier: list[Way] = [(start,)]
        while frontier:
            ways = [(*way, name) for way in frontier for name in self._next(way[-1], category, datum)]
            frontier = []
            for way in ways:
                if way[-1] != start and way[-1] not in found:
                    found[way[-1]] = way
                    frontier.append(way)
        return found

    def _next(self, recipient: str, category: str, datum: str) -> Iterator[str]:
        """To whom one recipient passes a datum on."""
        for sub in self._recipients[recipient].record.sub_recipients if recipient in self.passing else ():
            if not sub.data or self._data.covered_by(category, datum, sub.data):
                yield sub.recipient

    def covering_processors(self, received: Sequence[Received]) -> list[Recipient]:
        """Return the processors over which all data come to somebody who lies under them; none if any come otherwise.

        What they list as a transfer ground for those they pass data on to covers it, if each of them lists one.
        """
        coming = [one for one in received if one.data]
        over = [self._recipients[one.way[0]].record for one in coming if one.via and self.lies_under(one.way)]
        processors = [record for record in over if record.role == "processor"]
        return processors if len(processors) == len(coming) else []

    def received(self, category: str, disclosed: Iterable[tuple[str, Collection[str]]]) -> list[Received]:
        """Return what reaches whom of a category, by (recipient, data) of each of its disclosures.

        One entry a recipient and way, the direct ones first; an undeclared recipient has its entries as well.
        """
        direct: dict[Way, set[str]] = {}
        onward: dict[Way, set[str]] = {}
        for recipient, data in disclosed:
            direct.setdefault((recipient,), set()).update(data)
            for datum in data if recipient in self.passing else ():
                for way in self.from_recipient(recipient, category, datum).values():
                    onward.setdefault(way, set()).add(datum)
        return [Received(way[-1], way, frozenset(data)) for way, data in (direct | onward).items()]

    def term(self, way: Way) -> str:
        """Return the term of the recipient dimension for who gets data along an onward way."""
        return self._tree.onward(way[-1], way[0])

    def lies_under(self, way: Way) -> bool:
        """Whether who gets data along an onward way stands where the first recipient on it stands."""
        return self._tree.lies_under(way[-1])

    def last_step(self, way: Way) -> tuple[str, Path]:
        """Return the file and path of the entry by which the last but one on an onward way names the last."""
        entry = self._recipients[way[-2]]
        subs = entry.record.sub_recipients
        position = next(i for i, sub in enumerate(subs) if sub.recipient == way[-1])
        path = (*entry.path, "sub_recipients", position)
        return entry.file, (*path, "recipient") if subs[position].data else path
