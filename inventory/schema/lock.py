"""The lock of a policy: each clause's text as it was last read and accepted."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from inventory.schema.fields import Record, Reference, Text

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class LockedClause(Record):
    """One clause as accepted: its id then, the digest that is its identity, and its text after `normalise`.

    `under` is the id of the locked clause that introduced it, `lead_in` that text where it is no clause; `key` is the
    first cell of a table row.
    """

    id: Reference
    sha256: Digest
    text: Text
    under: Reference | None = None
    lead_in: Text | None = None
    key: Text | None = None


class LockFile(Record):
    """The accepted clauses of one policy in document order."""

    policy: Reference
    clauses: Annotated[tuple[LockedClause, ...], Field(min_length=1)]
