"""What flows: categories, data, recipients, disclosures, and goals with their verdicts and proofs.

Lists and records stand in text columns as canonical JSON: the same bytes in SQLite and in PostgreSQL.
"""

from __future__ import annotations

from sqlmodel import Field

from catalog.store.tables.base import Content


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

    `around` is what earlier versions called the circumstances around it.
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
    belongs_to = "goal"
    goal: bytes = Field(max_length=32)
    position: int
    leg: str
    statement: str | None = None
    mechanism: str | None = None
    relations: str
    conditions: str
