"""What has to be proved: a goal for each way in which data are collected, used or disclosed, and each legal basis."""

from __future__ import annotations

from typing import NamedTuple

from catalog.justify.terms import Dimension


class Goal(NamedTuple):
    """One thing to be proved about one datum of one category; fields that play no part in its action are empty.

    A basis goal has the `basis` that is declared, empty where none is; it is `special` where it asks for the exception
    that special categories of data need besides (GDPR Art. 9(2)).
    """

    action: str
    category: str
    data: str
    subject: str
    purpose: str = ""
    recipient: str = ""
    source: str = ""
    basis: str = ""
    special: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Its terms from `data` on, as far as its action has any; of a basis goal also the basis."""
        return self[2:] if self.action == "ground" else self[2:7]

    def term(self, dimension: Dimension) -> str:
        """The goal's term in a dimension of its action."""
        return self[POSITION[dimension]]

    def purpose_leg(self) -> Goal:
        """The goal that the same data may be used for the same purpose at all."""
        return Goal("use", self.category, self.data, self.subject, self.purpose)


POSITION: dict[Dimension, int] = {"data": 2, "subjects": 3, "purposes": 4, "recipients": 5, "sources": 6, "bases": 7}
"""Where in a goal each dimension's term stands."""
