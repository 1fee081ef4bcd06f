"""What has to be proved: one goal for each way in which data are collected, used or disclosed."""

from __future__ import annotations

from typing import NamedTuple

from catalog.justify.terms import Dimension


class Goal(NamedTuple):
    """One thing to be proved about one datum of one category; fields that play no part in its action are empty."""

    action: str
    category: str
    data: str
    subject: str
    purpose: str = ""
    recipient: str = ""
    source: str = ""

    def term(self, dimension: Dimension) -> str:
        """The goal's term in a dimension of its action."""
        return self[POSITION[dimension]]

    def purpose_leg(self) -> Goal:
        """The goal that the same data may be used for the same purpose at all."""
        return Goal("use", self.category, self.data, self.subject, self.purpose)


POSITION: dict[Dimension, int] = {"data": 2, "subjects": 3, "purposes": 4, "recipients": 5, "sources": 6}
"""Where in a goal each dimension's term stands."""
