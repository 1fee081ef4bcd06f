"""What the policies of an inventory tell on the day: topics, and how long data are kept."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping

from catalog.justify.anchoring import ClauseAnchor
from catalog.justify.hierarchy import distances
from catalog.justify.norms import basis_in_force, statement_in_force, within
from catalog.justify.saying import Sayings
from catalog.justify.terms import Terms
from catalog.law.informing import Informer, Informing
from catalog.law.keeping import KeepingSentences
from catalog.reading.model import Reading
from inventory.model import Inventory, Policy
from inventory.schema import Statement


class Telling:
    """Worked out when it is asked for, as most checks never do."""

    def __init__(
        self, inventory: Inventory, anchors: Mapping[str, ClauseAnchor], terms: Terms, replaced: Container[str],
        sayings: Sayings, day: datetime.date,
    ) -> None:  # fmt: skip
        self._mechanisms = inventory.vocabulary.mechanisms
        self._events = {name: entry.record.broader for name, entry in inventory.vocabulary["events"].items()}
        self._bases = inventory.vocabulary["bases"]
        self._replaced = replaced
        self._sayings = sayings
        self._day = day
        self.informing = Informing(inventory.policies, anchors, terms, self._in_force, sayings)
        self.keeping = KeepingSentences(self.informing, self._readings, lambda event: distances(event, self._events))

    def _in_force(self, policy: Policy, said: Statement | None) -> bool:
        if policy.id in self._replaced:
            return False
        if said is None:
            return within(self._day, policy.entry.effective, policy.entry.until)
        in_law = not said.grounds or any(basis_in_force(name, self._bases, self._day) for name in said.grounds)
        return in_law and statement_in_force(said, policy.entry, self._mechanisms, self._day)

    def _readings(self, informer: Informer) -> Iterable[Reading]:
        if informer.clause is None:
            return ()
        return [one.reading for one in self._sayings.readers[informer.policy].quoted(informer.clause, informer.quote)]
