"""What versions until schema 0004 kept around goals: what is held, circumstances, and grounds of transfers.

Nothing writes these rows any more; what was recorded stays and is verified.
"""

from __future__ import annotations

from catalog.store.tables.base import Content


class CircumstanceContent(Content):
    """One thing that holds around goals; `around` names the circumstances as a whole, as the goals do.

    `role` is `held` (a condition, or one above it), `begun` (the same, evidence or not), `excluding` (a data term that
    is carved out; the category's own id stands as collected-information) or `cites` (a statement).
    """

    kind = "circumstance"
    around: str
    role: str
    item: str


class HeldContent(Content):
    """That a category holds a datum about a subject."""

    kind = "held"
    mentions = (("category", ("category",)), ("data_type", ("datum",)))
    category: str
    datum: str
    subject: str


class RouteContent(Content):
    """That a mechanism covers the way from a region to a country; `in_force` (0 or 1) on the day of the check."""

    kind = "route"
    mechanism: str
    region: str
    country: str
    in_force: int


class SafeguardContent(Content):
    """That a recipient lists a mechanism as the ground of transfers to it."""

    kind = "safeguard"
    mentions = (("recipient", ("recipient",)),)
    recipient: str
    mechanism: str
