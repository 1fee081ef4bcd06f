"""What verdicts follow from, on the goals' side: what is held, under which circumstances, and grounds of transfers."""

from __future__ import annotations

from catalog.store.tables.base import Change, Content, Kept, content_of, names_of


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


class CircumstanceVersion(CircumstanceContent, Kept, table=True):
    """Circumstances."""

    __tablename__ = "circumstance_version"
    __table_args__ = names_of(())


class HeldVersion(HeldContent, Kept, table=True):
    """What categories hold about whom."""

    __tablename__ = "held_version"
    __table_args__ = names_of(HeldContent.mentions)


class RouteVersion(RouteContent, Kept, table=True):
    """Ways that mechanisms cover."""

    __tablename__ = "route_version"
    __table_args__ = names_of(())


class SafeguardVersion(SafeguardContent, Kept, table=True):
    """Mechanisms that recipients list."""

    __tablename__ = "safeguard_version"
    __table_args__ = names_of(SafeguardContent.mentions)


class CircumstanceChange(Change, table=True):
    """When circumstances came and went."""

    __tablename__ = "circumstance_change"
    __table_args__ = content_of("circumstance_version")


class HeldChange(Change, table=True):
    """When what categories hold came and went."""

    __tablename__ = "held_change"
    __table_args__ = content_of("held_version")


class RouteChange(Change, table=True):
    """When ways came and went."""

    __tablename__ = "route_change"
    __table_args__ = content_of("route_version")


class SafeguardChange(Change, table=True):
    """When mechanisms of recipients came and went."""

    __tablename__ = "safeguard_change"
    __table_args__ = content_of("safeguard_version")
