"""Which recipients share a row: each stands alone while that fits, then those of one kind, country or role together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Literal, NamedTuple

from catalog.counting import counted
from inventory.schema import Recipient
from reports.diagram.words import ROLES, DiagramWords, row

Fold = Literal["none", "kind and country", "kind", "country", "role"]
FOLDS: tuple[Fold, ...] = ("none", "kind and country", "kind", "country", "role")
"""From the finest on."""

RowKey = tuple[str, ...]


class Folding(NamedTuple):
    """How the recipients of each role are put together; those in `alone` keep a row of their own.

    `folds` goes by the place of the role in the order of the rows; a role that it does not name is not folded.
    """

    words: DiagramWords
    folds: Mapping[str, Fold]
    alone: Collection[str] = frozenset()

    def key(self, recipient: str) -> RowKey:
        """The row of a recipient. Its first part is the place of the role among the roles, by which rows are sorted."""
        declared = self.words.recipient(recipient)
        role = place_of_role(declared)
        fold = self.folds.get(role, "none")
        if fold == "none" or recipient in self.alone:
            name = self.words.recipient_name(recipient)
            return (role, "0", name.casefold(), recipient)
        if declared is None:
            return (role, "1", "", "")
        kinds = "/".join(sorted(declared.kinds)) if "kind" in fold else ""
        country = declared.country or "" if "country" in fold else ""
        return (role, "1", kinds, country)

    def folds_row(self, recipient: str) -> bool:
        """Whether a recipient may share its row with others."""
        return self.key(recipient)[1] == "1"

    def label(self, recipients: Collection[str]) -> str:
        """The name of a row: its one recipient, or what its recipients have in common and how many they are."""
        if len(recipients) == 1:
            return self.words.recipient_name(next(iter(recipients)))
        declared = [one for one in map(self.words.recipient, recipients) if one is not None]
        kinds = {tuple(sorted(one.kinds)) for one in declared}
        if len(kinds) == 1:
            return f"{row(self.words.terms('recipients', kinds.pop()), 2)} ({len(recipients)})"
        return f"{len(recipients)} recipients"

    def remark(self, recipients: int, rows: int) -> str:
        """What was put together, in a sentence; empty where nothing was."""
        folded = [
            f"{role_label(role).casefold()}: by {fold}" for role, fold in sorted(self.folds.items()) if fold != "none"
        ]
        if not folded:
            return ""
        alone = "; who gets what is not proved has a row alone" if self.alone else ""
        return (
            f"Folded: {recipients:,} recipients in {counted(rows, 'row')}, {'; '.join(folded)}. A number in brackets "
            f"says how many share a row{alone}. One in full: --focus recipient:NAME."
        )


Counting = Callable[[Folding], Mapping[str, int]]
"""How many rows each role has at a folding."""


def coarser(folding: Folding, count: Counting) -> Folding | None:
    """The next coarser folding: that of the role with the most rows; None where all are as coarse as can be."""
    rows = count(folding)
    left = [role for role, number in rows.items() if number > 1 and folding.folds.get(role, "none") != FOLDS[-1]]
    if not left:
        return folding._replace(alone=frozenset()) if folding.alone else None
    widest = max(left, key=lambda role: (rows[role], role))
    now = FOLDS.index(folding.folds.get(widest, "none"))
    steps = [folding._replace(folds={**folding.folds, widest: fold}) for fold in FOLDS[now + 1 :]]
    return next((step for step in steps if count(step)[widest] < rows[widest]), steps[-1])


def place_of_role(declared: Recipient | None) -> str:
    """The place of a recipient's role in the order of the rows; those whom nobody declared stand first."""
    return "00" if declared is None else f"{list(ROLES).index(declared.role) + 1:02}"


def role_label(place: str) -> str:
    """The heading above the rows of a role."""
    return "Nobody declared these" if place == "00" else list(ROLES.values())[int(place) - 1]
