"""The lock of a policy: each clause's text, its context and its readings, as they were last read and accepted."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from inventory.schema.fields import Day, Digest, Reason, Record, Reference, Text


class LockedContext(Record):
    """What stands above a clause and says how it is to be read, each text after `normalise`.

    `heading` is the path of headings, outermost first; `header` the cells of a table's row of headings. `under` is the
    id of the locked clause that introduces this one, `lead_in` that text where it is no clause of its own.
    """

    heading: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    under: Reference | None = None
    lead_in: Text | None = None


class LockedReading(Record):
    """One statement, or one mark as read, that interprets a clause: its digest, and what it says in short form."""

    id: Text
    hash: Digest
    says: Text


class LockedClause(Record):
    """One clause as accepted: its id then, the digest that is its identity, and its text after `normalise`.

    `key` is the first cell of a table row.
    """

    id: Reference
    hash: Digest
    text: Text
    key: Text | None = None
    context: LockedContext
    readings: tuple[LockedReading, ...] = ()


class Approval(Record):
    """Who accepted what loosens the policy or its reading, when and why; `what` are lines of `Loosening.line`."""

    on: Day
    by: Reason
    reason: Reason
    what: Annotated[tuple[Text, ...], Field(min_length=1)]


class LockFile(Record):
    """The accepted clauses of one policy in document order, and the approvals in the order in which they were given.

    `evidence` are the digests of the documents that were accepted as evidence, by path from the inventory's folder.
    """

    policy: Reference
    clauses: Annotated[tuple[LockedClause, ...], Field(min_length=1)]
    approvals: tuple[Approval, ...] = ()
    evidence: dict[Text, Digest] = {}
