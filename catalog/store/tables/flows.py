"""What flows: categories, data, recipients, disclosures, and goals with their verdicts and proofs.

Lists and records stand in text columns as canonical JSON: the same bytes in SQLite and in PostgreSQL.
"""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field

from catalog.store.tables.base import Change, Content, Kept, content_of, names_of


class CategoryContent(Content):
    """A category without its data and disclosures; `content` holds the rest of its record."""

    kind = "category"
    mentions = (("category", ("category",)),)
    category: str
    title: str
    listed_in: str | None = None
    content: str


class DatumContent(Content):
    """A data type that a category holds."""

    kind = "datum"
    mentions = (("category", ("category",)), ("data_type", ("datum",)))
    category: str
    datum: str
    content: str


class RecipientContent(Content):
    """A recipient as declared; `kinds` is a sorted list."""

    kind = "recipient"
    mentions = (("recipient", ("recipient",)),)
    recipient: str
    title: str
    kinds: str
    role: str
    country: str | None = None
    agreement: str | None = None
    agreement_signed: str | None = None
    agreement_expires: str | None = None
    content: str


class DisclosureContent(Content):
    """A disclosure as declared, with the verdict of its worst goal."""

    kind = "disclosure"
    mentions = (("disclosure", ("disclosure",)), ("category", ("category",)), ("recipient", ("recipient",)))
    disclosure: str
    category: str
    recipient: str
    verdict: str
    vagueness: float | None = None
    content: str


class GoalContent(Content):
    """One thing to be proved, with its verdict; `misses` tells what comes nearest where it fails.

    `around` names the circumstances that hold around it, where any do.
    """

    kind = "goal"
    mentions = (
        ("category", ("category",)),
        ("disclosure", ("disclosure",)),
        ("data_type", ("datum",)),
        ("purpose", ("purpose",)),
        ("recipient", ("recipient",)),
    )
    action: str
    category: str
    disclosure: str | None = None
    datum: str | None = None
    subject: str | None = None
    source: str | None = None
    purpose: str | None = None
    recipient: str | None = None
    region: str | None = None
    country: str | None = None
    verdict: str
    vagueness: float | None = None
    misses: str | None = None
    around: str | None = None


class ProofContent(Content):
    """One leg of the proof of a goal: the statement it rests on, or the mechanism."""

    kind = "proof"
    mentions = (("statement", ("statement",)),)
    goal: bytes
    position: int
    leg: str
    statement: str | None = None
    mechanism: str | None = None
    relations: str
    conditions: str


class CategoryVersion(CategoryContent, Kept, table=True):
    """Categories."""

    __tablename__ = "category_version"
    __table_args__ = names_of(CategoryContent.mentions)


class DatumVersion(DatumContent, Kept, table=True):
    """Data types of categories."""

    __tablename__ = "datum_version"
    __table_args__ = names_of(DatumContent.mentions)


class RecipientVersion(RecipientContent, Kept, table=True):
    """Recipients."""

    __tablename__ = "recipient_version"
    __table_args__ = names_of(RecipientContent.mentions)


class DisclosureVersion(DisclosureContent, Kept, table=True):
    """Disclosures."""

    __tablename__ = "disclosure_version"
    __table_args__ = names_of(DisclosureContent.mentions)


class GoalVersion(GoalContent, Kept, table=True):
    """Goals."""

    __tablename__ = "goal_version"
    __table_args__ = names_of(GoalContent.mentions)


class ProofVersion(ProofContent, Kept, table=True):
    """Legs of proofs."""

    __tablename__ = "proof_version"
    __table_args__ = names_of(
        ProofContent.mentions,
        ForeignKeyConstraint(
            ["inventory_id", "part", "goal"],
            ["goal_version.inventory_id", "goal_version.part", "goal_version.address"],
        ),
    )
    goal: bytes = Field(max_length=32)


class CategoryChange(Change, table=True):
    """When categories came and went."""

    __tablename__ = "category_change"
    __table_args__ = content_of("category_version")


class DatumChange(Change, table=True):
    """When data types of categories came and went."""

    __tablename__ = "datum_change"
    __table_args__ = content_of("datum_version")


class RecipientChange(Change, table=True):
    """When recipients came and went."""

    __tablename__ = "recipient_change"
    __table_args__ = content_of("recipient_version")


class DisclosureChange(Change, table=True):
    """When disclosures came and went."""

    __tablename__ = "disclosure_change"
    __table_args__ = content_of("disclosure_version")


class GoalChange(Change, table=True):
    """When goals came and went."""

    __tablename__ = "goal_change"
    __table_args__ = content_of("goal_version")


class ProofChange(Change, table=True):
    """When legs of proofs came and went."""

    __tablename__ = "proof_change"
    __table_args__ = content_of("proof_version")
