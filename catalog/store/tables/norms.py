"""What versions until schema 0004 kept of norms: what they say, and which terms of goals they reach.

Nothing writes these rows any more, for verdicts are worked out from the files; what was recorded stays and is verified.
"""

from __future__ import annotations

from catalog.store.tables.base import Content


class BasisContent(Content):
    """That a snapshot holds what its verdicts follow from, and by which edition of the rules."""

    kind = "basis"
    rules: str


class NormContent(Content):
    """A permission or prohibition on the day of the check; flags are 0 or 1.

    `anchored` says that its quote was found in one place, `states_…` which dimensions count as stated; `states_aim` is
    that of the sources for collecting, of the purposes for using and disclosing.
    """

    kind = "norm"
    mentions = (("statement", ("statement",)),)
    statement: str
    action: str
    permits: int
    anchored: int
    in_force: int
    residual: int
    states_data: int
    states_subjects: int
    states_recipients: int
    states_aim: int
    mechanism: str | None = None


class NormItemContent(Content):
    """Something that a norm names: a condition, a statement that it displaces or excepts, a data term.

    `role` is `when`, `displaces`, `exception-to`, `data`, or `data-genus` for the bound of an open list of data.
    """

    kind = "norm_item"
    mentions = (("statement", ("statement",)),)
    statement: str
    role: str
    item: str


class ReachContent(Content):
    """How a term of a goal stands to what a norm states in one dimension; what it does not reach has no row.

    `relation` is exact, broader, open, narrower or, for a prohibition, overlap: a third term lies below both. `scope`
    is the category within which a data term so stands, empty where no norm names the category. `matched` is the norm's
    term at or above that of the goal, or its genus.
    """

    kind = "reach"
    mentions = (("statement", ("statement",)),)
    statement: str
    dimension: str
    scope: str
    term: str
    relation: str
    matched: str | None = None
    vagueness: float


class SubsumptionContent(Content):
    """That one term lies below another, as far as exceptions, carvings and special permissions ask for it."""

    kind = "subsumption"
    dimension: str
    lower_term: str
    upper_term: str
