"""Statements: what the policy's sentences mean in machine terms, each pinned to its sentence by a quote."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from inventory.schema.fields import Day, Identifier, Record, Reference, References, Text, Truth, section

Action = Literal["collect", "use", "disclose", "transfer"]
Dimension = Literal["data", "subjects", "sources", "recipients", "purposes"]


class Statement(Record):
    """One meaning of one quoted sentence: a permission, a prohibition, a duty, or information and promises."""

    quote: Text
    clause: Reference | None = None
    permits: Action | None = None
    prohibits: Action | None = None
    undertakes: Reference | None = None
    evidence: Text | None = None
    informs: References = ()
    promises: References = ()
    data: References = ()
    subjects: References = ()
    sources: References = ()
    recipients: References = ()
    purposes: References = ()
    such_as: dict[Dimension, Reference] = {}
    when: References = ()
    residual: Truth = False
    displaces: References = ()
    exception_to: References = ()
    hedge: Text | None = None
    mechanism: Reference | None = None
    begins: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None

    @property
    def action(self) -> Action | None:
        """What it permits or prohibits; None for a duty or information."""
        return self.permits or self.prohibits


class StatementsFile(Record):
    """A file of statements of one policy, and the clauses marked as read: clause id to topics."""

    policy: Reference
    statements: Annotated[dict[Identifier, Statement], section] = {}
    read: Annotated[dict[str, References], section] = {}
