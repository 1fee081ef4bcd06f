"""What a category sends to whom under which conditions, and whether it was sent before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from catalog.diff.inventory.hierarchies import Hierarchies
from catalog.diff.inventory.state import HeldCategory
from catalog.justify.sending import Sent
from inventory.schema import Disclosure

_SENT = ("data", "subjects", "purposes")


def conditions_of(disclosure: Disclosure, terms: Hierarchies) -> frozenset[str]:
    """The conditions that a disclosure names, and those that they satisfy."""
    return frozenset(upper for name in disclosure.conditions for upper in terms.above("conditions", name))


class CategoryReach(NamedTuple):
    """What one category sends to each recipient, and under which conditions, in one state."""

    terms: Hierarchies
    sent: dict[tuple[str, Sent], list[frozenset[str]]]

    def includes(self, recipient: str, flow: Sent, conditions: frozenset[str]) -> bool:
        """Whether this, or something that covers it, goes to the recipient under no more conditions."""
        data, subjects, purposes = (self.terms.above(d, t) for d, t in zip(_SENT, flow, strict=True))
        return any(
            under <= conditions
            for wider in product(data, subjects, purposes)
            for under in self.sent.get((recipient, wider), ())
        )

    def lacks(self, recipient: str, flows: Iterable[Sent], conditions: frozenset[str]) -> frozenset[Sent]:
        """Those of `flows` that it does not include."""
        return frozenset(flow for flow in flows if not self.includes(recipient, flow, conditions))


def reach(category: HeldCategory | None, terms: Hierarchies) -> CategoryReach:
    """What a category sends to whom; nothing where there is none."""
    sent: dict[tuple[str, Sent], list[frozenset[str]]] = {}
    for held in category.disclosures if category else ():
        under = conditions_of(held.record, terms)
        for flow in held.sent:
            sent.setdefault((held.record.recipient, flow), []).append(under)
    return CategoryReach(terms, sent)
